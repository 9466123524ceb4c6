package entaku.mathematics.tally;

import java.util.HashMap;
import java.util.List;

/** Borda's count (J.-C. de Borda, 1781): rewards what many rank rather high, not only what some love. */
public final class Borda {
    private Borda() {}

    /**
     * Ranks m items by points: on each ballot an item scores 1 for every item below it and ½ for every
     * item level with it, unlisted ones included. An untied full ballot thus gives m−1, m−2, … 0, and
     * leaving items out neither helps nor harms the listed ones. Scores are exact halves.
     */
    public static Ranking rank(List<String> items, List<Ballot> ballots) {
        var table = PairwiseTable.of(items, ballots);
        long people = ballots.stream().mapToLong(Ballot::count).sum();
        var points = new HashMap<String, Double>();
        for (String a : items) {
            long doubled = 0;
            for (String b : items) {
                // Above twice, level once: over(a,b)·2 + (people − over(a,b) − over(b,a)).
                doubled += a.equals(b) ? 0 : people + table.margin(a, b);
            }
            points.put(a, doubled / 2.0);
        }
        return Ranking.byScore(points);
    }
}
