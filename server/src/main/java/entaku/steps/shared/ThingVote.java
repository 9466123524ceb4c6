package entaku.steps.shared;

import entaku.mathematics.tally.Suppression;
import entaku.session.Touched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A vote in which everybody goes through things and answers each. What somebody answered by phone is told to nobody;
 * what was counted in the room is public. A result that was shown ends a vote for good: what is held after it is another
 * vote, in which nobody has answered yet.
 *
 * @param <A> an answer
 * @param <R> what came of a thing
 * @param answers thing → seat → answer, of things that are away for now too
 * @param hands thing → people counted in the room at each option
 * @param raised all of these on things that are shown
 * @param closed the results; null while answers are taken
 * @param number which vote this is, from 1
 * @param published the answers behind every result shown so far: what was counted apart → seat → answer
 */
public record ThingVote<A, R>(
        PMap<String, PMap<String, A>> answers,
        PMap<String, CountedHands> hands,
        int raised,
        Progress progress,
        Closed<R> closed,
        int number,
        PVector<PMap<String, PMap<String, A>>> published) {

    /**
     * A closed vote.
     *
     * @param people how many answered by phone
     * @param shown whether anything of what they answered was shown
     * @param results what came of each thing, in the order in which it is told
     */
    public record Closed<R>(int people, boolean shown, Map<String, R> results) {}

    /** Answers by phone that are counted together: who gave them, and whether they stay hidden. */
    public record Cast<A>(PMap<String, A> given, boolean withheld) {
        /** Lists those that may be counted. */
        public Collection<A> counted() {
            return withheld ? List.of() : given.values();
        }

        /** Tells whether anything of them is shown. */
        boolean told() {
            return !withheld && !given.isEmpty();
        }
    }

    public static <A, R> ThingVote<A, R> open() {
        return new ThingVote<>(
                HashTreePMap.empty(), HashTreePMap.empty(), 0, Progress.NONE, null, 1, TreePVector.empty());
    }

    public PMap<String, A> on(String thing) {
        return answers.getOrDefault(thing, HashTreePMap.empty());
    }

    /** Gives what a seat answered to a thing, or null. */
    public A of(String seat, String thing) {
        return on(thing).get(seat);
    }

    public CountedHands handsOn(String thing) {
        return hands.getOrDefault(thing, CountedHands.NONE);
    }

    /** Tells whether nobody has answered a thing or was counted at it. */
    public boolean untouched(String thing) {
        return on(thing).isEmpty() && handsOn(thing).all() == 0;
    }

    /** Gives the number of this vote where it is told: from the second on; else null. */
    public Integer again() {
        return number == 1 ? null : number;
    }

    /** Gives the people counted in the room at all things together; null where there are none. */
    public Integer inTheRoom() {
        return raised == 0 ? null : raised;
    }

    // ---- what becomes of it

    /** Takes the answer of a seat (null: takes it away) to a thing that is shown. */
    public ThingVote<A, R> giving(String thing, String seat, A answer) {
        var there = answer == null ? on(thing).minus(seat) : on(thing).plus(seat, answer);
        int more = there.size() - on(thing).size();
        var all = there.isEmpty() ? answers.minus(thing) : answers.plus(thing, there);
        return with(all, hands, raised, more == 0 ? progress : progress.counting(seat, more));
    }

    /** States the people counted in the room at a thing instead of those stated before. */
    ThingVote<A, R> counting(String thing, CountedHands counted, boolean shown) {
        int more = shown ? counted.all() - handsOn(thing).all() : 0;
        return with(answers, hands.plus(thing, counted), raised + more, progress);
    }

    /** Counts in what belongs to a thing that is shown from now on. */
    public ThingVote<A, R> showing(String thing) {
        return turned(thing, 1);
    }

    /** Counts out what belongs to a thing that is shown no longer; its answers stay where they are. */
    public ThingVote<A, R> hiding(String thing) {
        return turned(thing, -1);
    }

    private ThingVote<A, R> turned(String thing, int sign) {
        Progress counted = progress;
        for (String seat : on(thing).keySet()) counted = counted.counting(seat, sign);
        return with(answers, hands, raised + sign * handsOn(thing).all(), counted);
    }

    /** Counts everything anew over the things that are shown now; what is on the others waits for their return. */
    public ThingVote<A, R> over(Collection<String> things) {
        var now = with(answers, hands, 0, Progress.NONE);
        for (String thing : things) now = now.showing(thing);
        return now;
    }

    /**
     * Says of answers that are counted together (key → seat → answer) which stay hidden: those of so few that single ones
     * would follow from the result, or from this one and one that was shown before.
     */
    Map<String, Cast<A>> cast(Map<String, PMap<String, A>> together, int least) {
        var protection = new Suppression(least);
        var cast = new LinkedHashMap<String, Cast<A>>();
        together.forEach((key, given) -> {
            var before = published.stream()
                    .map(vote -> vote.get(key))
                    .filter(Objects::nonNull)
                    .toList();
            cast.put(key, new Cast<>(given, !protection.allows(given, before)));
        });
        return cast;
    }

    ThingVote<A, R> closing(Map<String, Cast<A>> cast, Map<String, R> results) {
        PMap<String, PMap<String, A>> told = HashTreePMap.empty();
        for (var one : cast.entrySet())
            if (one.getValue().told())
                told = told.plus(one.getKey(), one.getValue().given());
        var result = new Closed<>(progress.people(), !told.isEmpty(), Collections.unmodifiableMap(results));
        var all = told.isEmpty() ? published : published.plus(told);
        return new ThingVote<>(answers, hands, raised, progress, result, number, all);
    }

    /** Goes on with the same vote: every answer is still there. */
    ThingVote<A, R> reopening() {
        return new ThingVote<>(answers, hands, raised, progress, null, number, published);
    }

    /** Begins another vote on the same things: nobody has answered yet, and no hand is counted. */
    public ThingVote<A, R> anew() {
        return new ThingVote<>(
                HashTreePMap.empty(), HashTreePMap.empty(), 0, Progress.NONE, null, number + 1, published);
    }

    private ThingVote<A, R> with(
            PMap<String, PMap<String, A>> given, PMap<String, CountedHands> counted, int all, Progress far) {
        return new ThingVote<>(given, counted, all, far, closed, number, published);
    }

    // ---- its records, under the same keys in every kind

    /** Lists the keys of what somebody answered ({@code viewer}) and counted in the room ({@code office}). */
    public List<String> ownKeys(String viewer, String office) {
        var keys = new ArrayList<String>();
        answers.forEach((thing, given) -> {
            if (given.containsKey(viewer)) keys.add("answer/" + thing);
        });
        hands.forEach((thing, counted) -> {
            if (counted.byWho().containsKey(office)) keys.add("hands/" + thing);
        });
        return keys;
    }

    /** Lists the keys of what was counted in the room, for those who conduct. */
    public List<String> deskKeys() {
        return hands.keySet().stream().map(thing -> "hands/" + thing).toList();
    }

    /** Names what looks different to those who answered a thing or counted at it. */
    public void touchOwn(String thing, Touched touched) {
        on(thing).keySet().forEach(seat -> touched.own(seat, "answer/" + thing));
        handsOn(thing).byWho().keySet().forEach(seat -> touched.own(seat, "hands/" + thing));
    }

    /** Names what looks different once the vote was closed or opened again; for a closed vote. */
    void touchResults(Touched touched) {
        touched.key("now").desk("desk");
        closed.results().keySet().forEach(thing -> touched.key("result/" + thing));
    }

    /** Names what is empty once another vote has begun; for the closed vote before. */
    void touchAll(Touched touched) {
        touchResults(touched);
        answers.keySet().forEach(thing -> touchOwn(thing, touched));
        hands.keySet().forEach(thing -> touchOwn(thing, touched.desk("hands/" + thing)));
    }
}
