package entaku.mathematics.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeSet;

/**
 * Schulze's method (M. Schulze, Social Choice and Welfare 36, 2011) with winning votes: the winner is
 * at least as strong as every other item along the strongest chain of won duels. It elects the
 * Condorcet winner whenever there is one.
 */
public final class Schulze {
    private final PairwiseTable table;
    private final long[][] strength;
    private final Ranking ranking;

    private Schulze(PairwiseTable table, long[][] strength, Ranking ranking) {
        this.table = table;
        this.strength = strength;
        this.ranking = ranking;
    }

    /** Ranks m items in O(ballots · m² + m³). */
    public static Schulze rank(List<String> items, List<Ballot> ballots) {
        var table = PairwiseTable.of(items, ballots);
        long[][] over = table.matrix();
        int m = over.length;
        long[][] strength = new long[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                strength[a][b] = over[a][b] > over[b][a] ? over[a][b] : 0;
            }
        }
        for (int mid = 0; mid < m; mid++) {
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    strength[a][b] = Math.max(strength[a][b], Math.min(strength[a][mid], strength[mid][b]));
                }
            }
        }
        return new Schulze(table, strength, ranking(table.items(), strength));
    }

    /** Returns the duels that everything follows from. */
    public PairwiseTable table() {
        return table;
    }

    /** Returns the places; items that no remaining item beats share one, the score counts the items below. */
    public Ranking ranking() {
        return ranking;
    }

    /** Returns the votes of the weakest duel on the strongest chain from {@code a} to {@code b}; 0 if there is none. */
    public long strength(String a, String b) {
        return strength[table.index(a)][table.index(b)];
    }

    /**
     * Returns the shortest of the strongest chains from {@code a} to {@code b}, both included: what a
     * screen draws to explain why a stands above b. Empty if there is none.
     */
    public List<String> chain(String a, String b) {
        long needed = strength(a, b);
        if (needed == 0 || a.equals(b)) {
            return List.of();
        }
        var from = new HashMap<String, String>();
        var queue = new ArrayDeque<>(List.of(a));
        while (!from.containsKey(b)) {
            String here = queue.remove();
            for (String next : table.items()) {
                boolean wins = table.margin(here, next) > 0 && table.over(here, next) >= needed;
                if (wins && !next.equals(a) && from.putIfAbsent(next, here) == null) {
                    queue.add(next);
                }
            }
        }
        var chain = new LinkedList<>(List.of(b));
        while (!chain.getFirst().equals(a)) {
            chain.addFirst(from.get(chain.getFirst()));
        }
        return List.copyOf(chain);
    }

    private static Ranking ranking(List<String> names, long[][] strength) {
        var left = new TreeSet<Integer>();
        for (int a = 0; a < names.size(); a++) {
            left.add(a);
        }
        var places = new ArrayList<Ranking.Place>();
        int rank = 1;
        while (!left.isEmpty()) {
            // The relation has no cycles (Schulze 2011, transitivity), so somebody is always unbeaten.
            var unbeaten = left.stream()
                    .filter(a -> left.stream().noneMatch(b -> strength[b][a] > strength[a][b]))
                    .toList();
            unbeaten.forEach(left::remove);
            var tied = unbeaten.stream().map(names::get).toList();
            places.add(new Ranking.Place(rank, tied, left.size()));
            rank += tied.size();
        }
        return new Ranking(places, List.of());
    }
}
