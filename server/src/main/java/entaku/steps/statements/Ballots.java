package entaku.steps.statements;

import entaku.steps.shared.CountedHands;
import entaku.steps.shared.Progress;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was answered in one vote.
 *
 * @param answers statement → seat → answer, of held statements too
 * @param hands statement → people counted in the room at each answer
 * @param raised all of these on statements that are shown
 * @param next seat → what it is shown next, as it stood after its last answer
 */
record Ballots(
        PMap<String, PMap<String, Answer>> answers,
        PMap<String, CountedHands> hands,
        int raised,
        Progress progress,
        Unclear unclear,
        PMap<String, List<String>> next) {
    private static final Ballots NONE = new Ballots(
            HashTreePMap.empty(), HashTreePMap.empty(), 0, Progress.NONE, Unclear.NONE, HashTreePMap.empty());

    /** Begins a vote in which nobody has answered yet. */
    static Ballots over(Listing list) {
        return NONE.following(list);
    }

    PMap<String, Answer> on(String statement) {
        return answers.getOrDefault(statement, HashTreePMap.empty());
    }

    Answer of(String seat, String statement) {
        return on(statement).get(seat);
    }

    CountedHands handsOn(String statement) {
        return hands.getOrDefault(statement, CountedHands.NONE);
    }

    private Unclear.Slot slot(Listing list, String statement) {
        return new Unclear.Slot(on(statement).size(), list.place(statement), statement);
    }

    /** Takes the answer of a seat (null: takes it away) to a statement that is shown. */
    Ballots answering(Listing list, String statement, String seat, Answer answer) {
        var there = answer == null ? on(statement).minus(seat) : on(statement).plus(seat, answer);
        var all = there.isEmpty() ? answers.minus(statement) : answers.plus(statement, there);
        int more = there.size() - on(statement).size();
        var given = new Ballots(all, hands, raised, progress, unclear, next);
        if (more == 0) return given;
        var counted = progress.counting(seat, more);
        var order = unclear.minus(slot(list, statement)).plus(given.slot(list, statement));
        // As long as they are few, what comes next would tell one of them what another has answered.
        boolean few = counted.people() < list.setup().least();
        List<String> coming = few ? List.of() : order.next(id -> given.of(seat, id) != null);
        var told = coming.isEmpty() ? next.minus(seat) : next.plus(seat, coming);
        return new Ballots(all, hands, raised, counted, order, told);
    }

    Ballots counting(Listing list, String statement, CountedHands counted) {
        int more = list.shows(statement) ? counted.all() - handsOn(statement).all() : 0;
        return new Ballots(answers, hands.plus(statement, counted), raised + more, progress, unclear, next);
    }

    /** Counts in what belongs to a statement that is shown from now on. */
    Ballots showing(Listing list, String statement) {
        return turned(statement, 1, unclear.plus(slot(list, statement)));
    }

    /** Counts out what belongs to a statement that is shown no longer; its answers stay where they are. */
    Ballots hiding(Listing list, String statement) {
        return turned(statement, -1, unclear.minus(slot(list, statement)));
    }

    private Ballots turned(String statement, int sign, Unclear order) {
        Progress counted = progress;
        for (String seat : on(statement).keySet()) counted = counted.counting(seat, sign);
        return new Ballots(answers, hands, raised + sign * handsOn(statement).all(), counted, order, next);
    }

    /** Counts everything anew over what is shown now. */
    Ballots following(Listing list) {
        Ballots now = new Ballots(answers, hands, 0, Progress.NONE, Unclear.NONE, next);
        for (String statement : list.ids()) now = now.showing(list, statement);
        return now;
    }
}
