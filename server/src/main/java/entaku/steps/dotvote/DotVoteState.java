package entaku.steps.dotvote;

import entaku.session.Item;
import entaku.session.Rejected;
import entaku.steps.shared.CountedHands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a dot vote holds.
 *
 * @param items what can be voted on, as it stood when the room came here
 * @param ballots seat → item → dots; a seat without a dot is not in it
 * @param enterers dots counted in the room on each item, by who counted them
 * @param hands item → dots counted by all of these
 * @param closed the result; null while the vote is open
 * @param vote which vote this is, from 1: a result that was shown ends one for good
 * @param shown the ballots behind every result shown so far, of earlier votes as well
 */
record DotVoteState(
        String from,
        int dots,
        int max,
        int least,
        Map<String, Item> choices,
        List<String> items,
        PMap<String, PMap<String, Integer>> ballots,
        CountedHands enterers,
        PMap<String, Integer> hands,
        int handsInAll,
        Closed closed,
        int vote,
        PVector<PMap<String, PMap<String, Integer>>> shown) {

    /** What one item got; equal dots share a rank. */
    record Result(int dots, int hands, int rank, boolean tied) {}

    /**
     * A closed vote.
     *
     * @param voters seats whose dots count
     * @param withheld the dots placed by phone stay hidden: all else tells of the hands alone
     * @param results in the order of rank; empty when there is nothing that may be shown
     * @param ranking the order in which the items go on
     */
    record Closed(int voters, boolean withheld, Map<String, Result> results, List<String> ranking) {}

    static DotVoteState open(String from, int dots, int max, int least) {
        return new DotVoteState(
                from,
                dots,
                max,
                least,
                Map.of(),
                List.of(),
                HashTreePMap.empty(),
                CountedHands.NONE,
                HashTreePMap.empty(),
                0,
                null,
                1,
                TreePVector.empty());
    }

    /** Refuses unless this vote is open; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        Rejected.ifStale(named, vote);
        Rejected.unless(closed == null, "vote-closed");
    }

    void requireOpen(String item, Integer named) {
        requireOpen(named);
        Rejected.unless(item != null && choices.containsKey(item), "no-such-item");
    }

    private PMap<String, Integer> ballot(String seat) {
        return ballots.getOrDefault(seat, HashTreePMap.empty());
    }

    int dots(String seat, String item) {
        return ballot(seat).getOrDefault(item, 0);
    }

    /** Gives the dots of a seat that count: those on items that are still there. */
    Map<String, Integer> counted(String seat) {
        return counted(ballot(seat));
    }

    private Map<String, Integer> counted(PMap<String, Integer> ballot) {
        var counted = new HashMap<>(ballot);
        counted.keySet().retainAll(choices.keySet());
        return counted;
    }

    int left(String seat) {
        return dots - sum(counted(seat));
    }

    /** Counts the dots that a seat has not placed anywhere, not even on something that is gone now. */
    int unused(String seat) {
        return dots - sum(ballot(seat));
    }

    /** Gives an item that is gone but still has a dot of this seat, or null. */
    String stale(String seat) {
        return ballot(seat).keySet().stream()
                .filter(item -> !choices.containsKey(item))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    int handsOf(String seat, String item) {
        return enterers.of(seat, item);
    }

    /** Lists the items of a closed vote, most dots first; none while it is open. */
    List<Item> ranked() {
        var items = new ArrayList<Item>();
        for (String id : closed == null ? List.<String>of() : closed.ranking()) {
            Item drawn = choices.get(id);
            if (drawn != null) items.add(new Item(id, drawn.text(), items.size() + 1, drawn.from()));
        }
        return items;
    }

    int handsOn(String item) {
        return hands.getOrDefault(item, 0);
    }

    /** Counts those who voted, as far as that may be told; null while they are so few that each could be made out. */
    Integer told() {
        int voters = closed == null ? ballots.size() : closed.voters();
        return voters > 0 && voters < least ? null : Integer.valueOf(voters);
    }

    /** Tells whether anything of the phones' ballots was shown when this vote closed. */
    boolean published() {
        return closed != null && !closed.withheld() && !cast().isEmpty();
    }

    private static int sum(Map<String, Integer> dots) {
        return dots.values().stream().mapToInt(Integer::intValue).sum();
    }

    DotVoteState over(List<Item> now) {
        var drawn = new LinkedHashMap<String, Item>();
        now.forEach(item -> drawn.putIfAbsent(item.id(), item));
        int counted = drawn.keySet().stream().mapToInt(this::handsOn).sum();
        return with(drawn, List.copyOf(drawn.keySet()), ballots, enterers, hands, counted, closed, shown);
    }

    DotVoteState dotting(String seat, String item, int change) {
        PMap<String, Integer> ballot = ballot(seat);
        int now = ballot.getOrDefault(item, 0) + change;
        ballot = now > 0 ? ballot.plus(item, now) : ballot.minus(item);
        var all = ballot.isEmpty() ? ballots.minus(seat) : ballots.plus(seat, ballot);
        return with(choices, items, all, enterers, hands, handsInAll, closed, shown);
    }

    DotVoteState counting(String seat, String item, int count) {
        int more = count - handsOf(seat, item);
        var sums = hands.plus(item, handsOn(item) + more);
        int all = choices.containsKey(item) ? handsInAll + more : handsInAll;
        return with(choices, items, ballots, enterers.stating(seat, item, count), sums, all, closed, shown);
    }

    /** Hands dots counted on an item over from one who counted them to another. */
    DotVoteState handing(String from, String to, String item, int dots) {
        var handed = enterers.handing(from, to, item, dots);
        return with(choices, items, ballots, handed, hands, handsInAll, closed, shown);
    }

    /** Gives the ballots that count, each without its dots on what is gone. */
    PMap<String, PMap<String, Integer>> cast() {
        PMap<String, PMap<String, Integer>> cast = HashTreePMap.empty();
        for (var ballot : ballots.entrySet()) {
            Map<String, Integer> counted = counted(ballot.getValue());
            if (!counted.isEmpty()) cast = cast.plus(ballot.getKey(), HashTreePMap.from(counted));
        }
        return cast;
    }

    DotVoteState closing() {
        Closed result = DotVoteCount.of(this);
        var published = result.withheld() ? shown : shown.plus(cast());
        return with(choices, items, ballots, enterers, hands, handsInAll, result, published);
    }

    DotVoteState reopening() {
        return with(choices, items, ballots, enterers, hands, handsInAll, null, shown);
    }

    /** Begins another vote on the same things: nobody has voted yet, and no hand is counted. */
    DotVoteState anew() {
        return new DotVoteState(
                from,
                dots,
                max,
                least,
                choices,
                items,
                HashTreePMap.empty(),
                CountedHands.NONE,
                HashTreePMap.empty(),
                0,
                null,
                vote + 1,
                shown);
    }

    private DotVoteState with(
            Map<String, Item> set,
            List<String> list,
            PMap<String, PMap<String, Integer>> cast,
            CountedHands counted,
            PMap<String, Integer> sums,
            int all,
            Closed result,
            PVector<PMap<String, PMap<String, Integer>>> published) {
        return new DotVoteState(from, dots, max, least, set, list, cast, counted, sums, all, result, vote, published);
    }
}
