package entaku.mathematics.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dots, hands and first preferences: the tallies in which votes are simply added up. */
public final class Dots {
    private Dots() {}

    /** Ranks items by the dots on them; a negative number of dots is refused. */
    public static Ranking rank(Map<String, Integer> dotsPerItem) {
        dotsPerItem.forEach((item, dots) -> {
            if (dots < 0) {
                throw new IllegalArgumentException(item + " has " + dots + " dots");
            }
        });
        return Ranking.byScore(dotsPerItem);
    }

    /**
     * Adds up what each person placed, and ranks. Every item of the list takes part, with 0 if nobody
     * chose it.
     *
     * @param placed per person: item → dots
     * @param perPerson how many dots one person may place in all
     * @param perItem how many of them on one item
     * @throws IllegalArgumentException when somebody placed more, or on something not on the list
     */
    public static Ranking rank(
            List<String> items, Collection<Map<String, Integer>> placed, int perPerson, int perItem) {
        var sums = new HashMap<String, Integer>();
        items.forEach(item -> sums.put(item, 0));
        for (var person : placed) {
            long used = 0;
            for (var entry : person.entrySet()) {
                int dots = entry.getValue();
                used += dots;
                if (dots < 0 || dots > perItem || !sums.containsKey(entry.getKey())) {
                    throw new IllegalArgumentException(dots + " dots on " + entry.getKey() + " are not allowed");
                }
                sums.merge(entry.getKey(), dots, Math::addExact);
            }
            if (used > perPerson) {
                throw new IllegalArgumentException("somebody placed " + used + " dots of " + perPerson);
            }
        }
        return rank(sums);
    }

    /** Ranks by approval: each person names any number of items, and each name counts once. */
    public static Ranking approval(List<String> items, Collection<? extends Collection<String>> approvals) {
        var ones = approvals.stream().map(Dots::ones).toList();
        return rank(items, ones, Integer.MAX_VALUE, 1);
    }

    /** Ranks by first preferences alone (plurality); shared first ranks count for nobody. */
    public static Ranking firstPreferences(List<String> items, List<Ballot> ballots) {
        Ballot.check(items, ballots);
        var sums = new HashMap<String, Long>();
        items.forEach(item -> sums.put(item, 0L));
        for (Ballot ballot : ballots) {
            if (!ballot.tiers().isEmpty() && ballot.tiers().get(0).size() == 1) {
                sums.merge(ballot.tiers().get(0).get(0), ballot.count(), Long::sum);
            }
        }
        return Ranking.byScore(sums);
    }

    private static Map<String, Integer> ones(Collection<String> names) {
        var ones = new HashMap<String, Integer>();
        names.forEach(name -> ones.put(name, 1));
        return ones;
    }
}
