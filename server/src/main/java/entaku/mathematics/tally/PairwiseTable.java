package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every duel between two items: how many ballots rank one above the other. This is the picture that
 * explains Schulze, Borda and Condorcet winners alike, so a screen can draw it once for all of them.
 */
public final class PairwiseTable {
    private final List<String> items;
    private final long[][] over;

    private PairwiseTable(List<String> items, long[][] over) {
        this.items = items;
        this.over = over;
    }

    /**
     * Counts the duels of m items in O(ballots · m²). A listed item beats an unlisted one; equal ranks
     * and pairs of unlisted items count for neither.
     */
    public static PairwiseTable of(List<String> items, List<Ballot> ballots) {
        Ballot.check(items, ballots);
        var sorted = List.copyOf(new TreeSet<>(items));
        long[][] over = new long[sorted.size()][sorted.size()];
        for (Ballot ballot : ballots) {
            int[] tier = sorted.stream().mapToInt(ballot::tierOf).toArray();
            for (int a = 0; a < tier.length; a++) {
                for (int b = 0; b < tier.length; b++) {
                    over[a][b] += tier[a] < tier[b] ? ballot.count() : 0;
                }
            }
        }
        return new PairwiseTable(sorted, over);
    }

    /** Returns the items in alphabetical order: the rows and columns of the table. */
    public List<String> items() {
        return items;
    }

    /** Returns how many people rank {@code a} above {@code b}. */
    public long over(String a, String b) {
        return over[index(a)][index(b)];
    }

    /** Returns by how many people {@code a} beats {@code b}; negative when it loses, 0 when drawn. */
    public long margin(String a, String b) {
        return over(a, b) - over(b, a);
    }

    /** Returns the item that wins every duel (Condorcet winner), if there is one. */
    public Optional<String> condorcetWinner() {
        var smith = smithSet();
        return smith.size() == 1 ? Optional.of(smith.get(0)) : Optional.empty();
    }

    /**
     * Returns the Smith set: the smallest group of which each member beats everybody outside. Grown
     * from the item with most wins, adding whoever is not beaten by all members, until nothing changes.
     */
    public List<String> smithSet() {
        if (items.isEmpty()) {
            return List.of();
        }
        var set = new TreeSet<String>();
        set.add(items.stream()
                .max(Comparator.comparingLong(a ->
                        items.stream().filter(b -> margin(a, b) > 0).count()
                                - items.stream().filter(b -> margin(a, b) < 0).count()))
                .orElseThrow());
        var open = new ArrayList<>(set);
        while (!open.isEmpty()) {
            String member = open.remove(open.size() - 1);
            for (String other : items) {
                if (margin(member, other) <= 0 && set.add(other)) {
                    open.add(other);
                }
            }
        }
        return List.copyOf(set);
    }

    long[][] matrix() {
        return over;
    }

    int index(String item) {
        int index = items.indexOf(item);
        if (index < 0) {
            throw new IllegalArgumentException(item + " is not in the table");
        }
        return index;
    }
}
