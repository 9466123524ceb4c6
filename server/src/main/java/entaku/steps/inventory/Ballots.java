package entaku.steps.inventory;

import entaku.steps.shared.CountedHands;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was answered in one vote.
 *
 * @param answers activity → seat → answer, also of what is left out
 * @param hands activity → people counted in the room at each decision
 * @param people seat → how many of the activities that are shown it has answered; nobody who has answered none
 * @param raised all hands on activities that are shown
 */
record Ballots(
        PMap<String, PMap<String, Answer>> answers,
        PMap<String, CountedHands> hands,
        PMap<String, Integer> people,
        int raised) {
    static final Ballots NONE = new Ballots(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), 0);

    /** What one seat answered on one activity, and why; {@code reason} may be null. */
    record Answer(String decision, String reason) {}

    PMap<String, Answer> on(String activity) {
        return answers.getOrDefault(activity, HashTreePMap.empty());
    }

    Answer of(String seat, String activity) {
        return on(activity).get(seat);
    }

    CountedHands handsOn(String activity) {
        return hands.getOrDefault(activity, CountedHands.NONE);
    }

    /** Takes the answer of a seat (null: takes it away) on an activity that is shown. */
    Ballots answering(String activity, String seat, Answer answer) {
        var there = answer == null ? on(activity).minus(seat) : on(activity).plus(seat, answer);
        var all = there.isEmpty() ? answers.minus(activity) : answers.plus(activity, there);
        int more = there.size() - on(activity).size();
        return new Ballots(all, hands, counting(people, seat, more), raised);
    }

    Ballots counting(Listing list, String activity, CountedHands counted) {
        int more = list.shows(activity) ? counted.all() - handsOn(activity).all() : 0;
        return new Ballots(answers, hands.plus(activity, counted), people, raised + more);
    }

    /** Counts in what belongs to an activity that is shown from now on. */
    Ballots showing(String activity) {
        return turned(activity, 1);
    }

    /** Counts out what belongs to an activity that is shown no longer; its answers stay where they are. */
    Ballots hiding(String activity) {
        return turned(activity, -1);
    }

    private Ballots turned(String activity, int sign) {
        PMap<String, Integer> counted = people;
        for (String seat : on(activity).keySet()) counted = counting(counted, seat, sign);
        return new Ballots(
                answers, hands, counted, raised + sign * handsOn(activity).all());
    }

    /** Counts everything anew over what is shown now. */
    Ballots following(Listing list) {
        Ballots now = new Ballots(answers, hands, HashTreePMap.empty(), 0);
        for (String activity : list.ids()) now = now.showing(activity);
        return now;
    }

    private static PMap<String, Integer> counting(PMap<String, Integer> people, String seat, int more) {
        int now = people.getOrDefault(seat, 0) + more;
        return now == 0 ? people.minus(seat) : people.plus(seat, now);
    }
}
