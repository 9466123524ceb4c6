package entaku.steps.shared;

import entaku.session.Item;
import entaku.session.Look;
import entaku.session.Rejected;
import entaku.session.Touched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A secret vote on items. What somebody gave by phone is told to nobody; what was counted in the room is public. A result
 * that was shown ends a vote for good: what is held after it is another vote, with empty ballots.
 *
 * @param least nothing of fewer ballots than these is told; 1 tells everything
 * @param choices what can be voted on, as it stood when the room came here: id → item
 * @param items their ids, in order
 * @param ballots seat → item → how much of it; a seat that gave nothing is not in it
 * @param enterers what was counted in the room on each item, by who counted it
 * @param hands item → what all of these counted
 * @param closed the result; null while the vote is open
 * @param vote which vote this is, from 1
 * @param shown the ballots behind every result shown so far, of earlier votes as well
 */
public record SecretVote(
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

    /** What one item got, hands counted in; equal counts share a rank. */
    public record Result(int count, int hands, int rank, boolean tied) {}

    /**
     * A closed vote.
     *
     * @param voters seats whose ballots count
     * @param withheld what came by phone stays hidden: all else tells of the hands alone
     * @param results in the order of rank; empty when there is nothing that may be shown
     * @param ranking the order in which the items go on
     */
    public record Closed(int voters, boolean withheld, Map<String, Result> results, List<String> ranking) {}

    public static SecretVote open(int least) {
        return new SecretVote(
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

    /** Refuses what was meant for another vote than this one (null: it names none). */
    public void requireNow(Integer named) {
        Rejected.ifStale(named, vote);
    }

    /** Refuses unless the item can be voted on. */
    public void requireItem(String item) {
        Rejected.unless(item != null && choices.containsKey(item), "no-such-item");
    }

    /** Gives all that a seat gave, also to what is gone now. */
    public PMap<String, Integer> ballot(String seat) {
        return ballots.getOrDefault(seat, HashTreePMap.empty());
    }

    /** Gives what of a seat's ballot counts: what is on items that are still there. */
    public Map<String, Integer> counted(String seat) {
        return counted(ballot(seat));
    }

    private Map<String, Integer> counted(PMap<String, Integer> ballot) {
        var counted = new HashMap<>(ballot);
        counted.keySet().retainAll(choices.keySet());
        return counted;
    }

    /** Gives the ballots that count, each without what is on things that are gone. */
    PMap<String, PMap<String, Integer>> cast() {
        PMap<String, PMap<String, Integer>> cast = HashTreePMap.empty();
        for (var ballot : ballots.entrySet()) {
            Map<String, Integer> counted = counted(ballot.getValue());
            if (!counted.isEmpty()) cast = cast.plus(ballot.getKey(), HashTreePMap.from(counted));
        }
        return cast;
    }

    public int handsOf(String seat, String item) {
        return enterers.of(seat, item);
    }

    public int handsOn(String item) {
        return hands.getOrDefault(item, 0);
    }

    /** Lists the items of a closed vote, the one with most first; none while it is open. */
    public List<Item> ranked() {
        var items = new ArrayList<Item>();
        for (String id : closed == null ? List.<String>of() : closed.ranking()) {
            Item drawn = choices.get(id);
            if (drawn != null) items.add(new Item(id, drawn.text(), items.size() + 1, drawn.from()));
        }
        return items;
    }

    /** Counts those who voted, as far as that may be told; null while they are so few that each could be made out. */
    public Integer told() {
        int voters = closed == null ? ballots.size() : closed.voters();
        return voters > 0 && voters < least ? null : Integer.valueOf(voters);
    }

    /** Tells whether anything of secret ballots was shown when this vote closed. */
    public boolean published() {
        return closed != null && !closed.withheld() && closed.voters() > 0;
    }

    // ---- what becomes of it

    /** Puts these to the vote, each once; ballots on what is gone wait for its return. */
    public SecretVote over(List<Item> now) {
        var drawn = new LinkedHashMap<String, Item>();
        now.forEach(item -> drawn.putIfAbsent(item.id(), item));
        int counted = drawn.keySet().stream().mapToInt(this::handsOn).sum();
        return with(drawn, List.copyOf(drawn.keySet()), ballots, enterers, hands, counted, closed, shown);
    }

    /** Gives a seat this ballot instead of the one it had; an empty one is none. */
    public SecretVote balloting(String seat, PMap<String, Integer> ballot) {
        var all = ballot.isEmpty() ? ballots.minus(seat) : ballots.plus(seat, ballot);
        return with(choices, items, all, enterers, hands, handsInAll, closed, shown);
    }

    /** States what a seat has counted in the room on an item, instead of what it stated before. */
    public SecretVote counting(String seat, String item, int count) {
        int more = count - handsOf(seat, item);
        var sums = hands.plus(item, handsOn(item) + more);
        int all = choices.containsKey(item) ? handsInAll + more : handsInAll;
        return with(choices, items, ballots, enterers.stating(seat, item, count), sums, all, closed, shown);
    }

    /** Hands what was counted on an item over from one who counted it to another. */
    public SecretVote handing(String from, String to, String item, int count) {
        var handed = enterers.handing(from, to, item, count);
        return with(choices, items, ballots, handed, hands, handsInAll, closed, shown);
    }

    public SecretVote closing() {
        return closing(HashTreePMap.empty());
    }

    /** The same with secret ballots that came on paper, each under a name of its own; they are withheld as those by phone. */
    public SecretVote closing(PMap<String, PMap<String, Integer>> paper) {
        var all = cast().plusAll(paper);
        Closed result = SecretCount.of(this, all);
        var published = result.withheld() ? shown : shown.plus(all);
        return with(choices, items, ballots, enterers, hands, handsInAll, result, published);
    }

    /** Goes on with the same vote: every ballot is still there. */
    public SecretVote reopening() {
        return with(choices, items, ballots, enterers, hands, handsInAll, null, shown);
    }

    /** Begins another vote on the same things: nobody has voted yet, and no hand is counted. */
    public SecretVote anew() {
        return new SecretVote(
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

    private SecretVote with(
            Map<String, Item> set,
            List<String> list,
            PMap<String, PMap<String, Integer>> cast,
            CountedHands counted,
            PMap<String, Integer> sums,
            int all,
            Closed result,
            PVector<PMap<String, PMap<String, Integer>>> published) {
        return new SecretVote(least, set, list, cast, counted, sums, all, result, vote, published);
    }

    // ---- its records, under the same keys in every kind

    /** Lists the keys of all records of a vote. */
    public Collection<String> keys(Look look) {
        if (look.own()) return List.of("ballot", "hands");
        if (look.desk())
            return hands.keySet().stream().map(item -> "hands/" + item).toList();
        var keys = new ArrayList<>(List.of("form", "now"));
        if (closed != null) closed.results().keySet().forEach(item -> keys.add("result/" + item));
        return keys;
    }

    /** Names what looks different once the vote was closed or opened again; for a closed vote. */
    public void touchResults(Touched touched) {
        touched.key("now");
        for (String item : closed.results().keySet()) touched.key("result/" + item);
    }

    /** Names what is empty once another vote has begun; for the closed vote before. */
    public void touchAll(Touched touched) {
        touchResults(touched);
        ballots.keySet().forEach(seat -> touched.own(seat, "ballot"));
        enterers.byWho().keySet().forEach(seat -> touched.own(seat, "hands"));
        hands.keySet().forEach(item -> touched.desk("hands/" + item));
    }
}
