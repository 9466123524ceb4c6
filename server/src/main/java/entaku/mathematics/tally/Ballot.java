package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What one or several people ranked, best first. Items on the same tier are equally good; items left
 * out are below every listed one and level with each other.
 *
 * @param count how many people handed in exactly this order, at least 1
 * @param tiers best first; no tier is empty and no item appears twice; no tier at all is a blank ballot
 */
public record Ballot(long count, List<List<String>> tiers) {
    public Ballot {
        if (count < 1 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a ballot counts for 1 to " + Integer.MAX_VALUE + " people, not " + count);
        }
        var seen = new HashSet<String>();
        var copy = new ArrayList<List<String>>();
        for (var tier : tiers) {
            if (tier.isEmpty()) {
                throw new IllegalArgumentException("a ballot has an empty rank: " + tiers);
            }
            for (String item : tier) {
                if (!seen.add(item)) {
                    throw new IllegalArgumentException("a ballot names " + item + " twice: " + tiers);
                }
            }
            copy.add(List.copyOf(new TreeSet<>(tier)));
        }
        tiers = List.copyOf(copy);
    }

    /** Makes one person's ballot without equal ranks, best first. */
    public static Ballot of(String... items) {
        return of(1, items);
    }

    /** Makes {@code count} equal ballots without equal ranks, best first. */
    public static Ballot of(long count, String... items) {
        return new Ballot(count, Arrays.stream(items).map(List::of).toList());
    }

    /** Returns how high an item stands, 0 for the best tier; unlisted items stand one below the last tier. */
    public int tierOf(String item) {
        for (int tier = 0; tier < tiers.size(); tier++) {
            if (tiers.get(tier).contains(item)) {
                return tier;
            }
        }
        return tiers.size();
    }

    /** Refuses ballots that name something that is not on the list. */
    static void check(List<String> items, List<Ballot> ballots) {
        var known = new HashSet<>(items);
        if (known.size() != items.size()) {
            throw new IllegalArgumentException("the list names an item twice: " + items);
        }
        for (Ballot ballot : ballots) {
            ballot.tiers()
                    .forEach(tier -> tier.forEach(item -> {
                        if (!known.contains(item)) {
                            throw new IllegalArgumentException("a ballot names " + item + ", which is not on the list");
                        }
                    }));
        }
    }
}
