package entaku.steps.inventory;

import entaku.session.Item;
import entaku.session.Rejected;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What an inventory holds.
 *
 * @param closed the results; null while answers are taken, and where nothing is decided
 * @param vote which vote this is, from 1: a result that was shown ends one for good
 * @param published the answers behind every result shown so far: activity → seat → answer
 * @param verdicts activity → what the room settled on
 */
record InventoryState(
        Listing list,
        Ballots ballots,
        Closed closed,
        int vote,
        PVector<PMap<String, PMap<String, Ballots.Answer>>> published,
        PMap<String, Verdict> verdicts) {

    /**
     * What came of one activity.
     *
     * @param counts decision → phones and hands together, in order; of a result withheld the hands alone
     * @param hands decision → those counted in the room, where there are any
     * @param withheld the answers by phone stay hidden
     * @param phones whether anything of them was shown
     * @param most what most chose: several that tie, none where nobody is told of
     */
    record Result(
            Map<String, Integer> counts,
            Map<String, Integer> hands,
            boolean withheld,
            boolean phones,
            List<String> most,
            List<Reason> reasons) {
        int byHand() {
            return hands.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A reason, and the decision it was given for; that is null where so few chose it that it would point at them. */
    record Reason(String decision, String text) {}

    /** A closed vote: how many answered by phone, and what came of each activity. */
    record Closed(int people, Map<String, Result> results) {}

    /** What the room settled on, and one sentence to it, or null. */
    record Verdict(String decision, String sentence) {}

    static InventoryState open(Setup setup) {
        return new InventoryState(Listing.of(setup), Ballots.NONE, null, 1, TreePVector.empty(), HashTreePMap.empty());
    }

    Setup setup() {
        return list.setup();
    }

    /** Refuses unless answers are taken; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        Rejected.unless(setup().decides(), "not-deciding");
        Rejected.ifStale(named, vote);
        requireUnclosed();
    }

    void requireOpen(String activity, Integer named) {
        requireOpen(named);
        requireShown(activity);
    }

    /** Refuses once results have been shown: nothing is changed beneath them. */
    void requireUnclosed() {
        Rejected.unless(closed == null, "decisions-closed");
    }

    void requireShown(String activity) {
        Rejected.unless(list.shows(activity), "no-such-activity");
    }

    /** Counts those who answered, as far as that may be told; null while they are so few that each could be made out. */
    Integer told() {
        int people = closed == null ? ballots.people().size() : closed.people();
        return people > 0 && people < setup().least() ? null : Integer.valueOf(people);
    }

    /** Tells whether anything of the phones' answers was shown when this vote closed. */
    boolean shown() {
        return closed != null && closed.results().values().stream().anyMatch(Result::phones);
    }

    /** Tells whether one that is left out may be taken up: nothing is shown beside results that could not be answered. */
    boolean mayTakeUp(String activity) {
        return list.has(activity)
                && list.left().contains(activity)
                && (closed == null || closed.results().containsKey(activity));
    }

    /** Gives what came of an activity that all may see; null while there is none. */
    Result result(String activity) {
        return closed == null || !list.shows(activity) ? null : closed.results().get(activity);
    }

    /** Gives what the room settled on for an activity that all may see; null while it has not. */
    Verdict verdict(String activity) {
        return result(activity) == null ? null : verdicts.get(activity);
    }

    /** Counts the activities that the room has settled. */
    int settled() {
        return (int)
                verdicts.keySet().stream().filter(one -> verdict(one) != null).count();
    }

    InventoryState over(List<Item> drawn) {
        Listing now = list.over(drawn);
        return with(now, ballots.following(now));
    }

    InventoryState adding(String id, String seat, String text, boolean paper) {
        return with(list.adding(id, seat, text, paper), ballots);
    }

    InventoryState withdrawing(String id) {
        return with(list.without(id), list.shows(id) ? ballots.hiding(id) : ballots);
    }

    InventoryState telling(String id, int field, Listing.Fact fact) {
        return with(list.telling(id, field, fact), ballots);
    }

    InventoryState leaving(String id) {
        return with(list.leaving(id), ballots.hiding(id));
    }

    InventoryState takingUp(String id) {
        return with(list.takingUp(id), ballots.showing(id));
    }

    InventoryState answering(String activity, String seat, Ballots.Answer answer) {
        return with(list, ballots.answering(activity, seat, answer));
    }

    InventoryState counting(String activity, String seat, String decision, int count) {
        var counted = ballots.handsOn(activity).stating(seat, decision, count);
        return with(list, ballots.counting(list, activity, counted));
    }

    /** Hands people counted at a decision over from one who counted them to another. */
    InventoryState handing(String activity, String from, String to, String decision, int count) {
        var handed = ballots.handsOn(activity).handing(from, to, decision, count);
        return with(list, ballots.counting(list, activity, handed));
    }

    InventoryState closing() {
        Closed result = InventoryCount.of(this);
        PMap<String, PMap<String, Ballots.Answer>> told = HashTreePMap.empty();
        for (var one : result.results().entrySet())
            if (one.getValue().phones()) told = told.plus(one.getKey(), ballots.on(one.getKey()));
        var all = told.isEmpty() ? published : published.plus(told);
        return new InventoryState(list, ballots, result, vote, all, verdicts);
    }

    InventoryState reopening() {
        return new InventoryState(list, ballots, null, vote, published, verdicts);
    }

    /** Begins another vote on the same activities: nobody has answered yet, and no hand is counted. */
    InventoryState anew() {
        return new InventoryState(list, Ballots.NONE, null, vote + 1, published, verdicts);
    }

    InventoryState settling(String activity, Verdict verdict) {
        var now = verdict == null ? verdicts.minus(activity) : verdicts.plus(activity, verdict);
        return new InventoryState(list, ballots, closed, vote, published, now);
    }

    private InventoryState with(Listing now, Ballots cast) {
        return new InventoryState(now, cast, closed, vote, published, verdicts);
    }
}
