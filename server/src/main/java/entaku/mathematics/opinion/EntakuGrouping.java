package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Divides people into 2 to 5 groups, the same for any order in which they came, none below the minimum size.
 *
 * @param divisions the best division found for each k that can be shown
 * @param silhouettes how well people sit in it, per k
 */
record EntakuGrouping(Map<Integer, Division> divisions, Map<Integer, Double> silhouettes) {
    private static final int MOST_GROUPS = 5;
    private static final int SMALLEST = 5;

    /** Below this gain in silhouette, a further group says more about chance than about people. */
    private static final double CLEARLY_BETTER = 0.03;

    /** Below this gain, people who look at the picture are better served by the number of groups they know. */
    private static final double WORTH_CHANGING = 0.08;

    /** Computes the least size a group may have: 5 people or a tenth of those in conversation, the greater. */
    static int leastSize(int people) {
        return Math.max(SMALLEST, (people + 9) / 10);
    }

    /**
     * Tries every k from many seeded starts (k-means++, Arthur and Vassilvitskii 2007).
     *
     * @param starts tries per k
     * @param firstSeed which starts are tried
     * @param before divisions of a moment ago, tried first
     */
    static EntakuGrouping of(Crowd crowd, int starts, int firstSeed, Map<Integer, Division> before) {
        Map<Integer, Division> divisions = new TreeMap<>();
        Map<Integer, Double> silhouettes = new TreeMap<>();
        for (int k = 2; k <= MOST_GROUPS; k++) {
            if (crowd.size() >= k && crowd.people() >= k * leastSize(crowd.people())) {
                Division best = before.containsKey(k)
                        ? better(null, crowd, k, before.get(k).centres())
                        : null;
                for (int seed = firstSeed; seed < firstSeed + starts; seed++) {
                    best = better(best, crowd, k, spread(crowd, k, new SplittableRandom(1009L * k + seed)));
                }
                if (best != null) {
                    divisions.put(k, best);
                    silhouettes.put(k, best.silhouette(crowd));
                }
            }
        }
        return new EntakuGrouping(divisions, silhouettes);
    }

    private static Division better(Division best, Crowd crowd, int k, double[][] start) {
        Division other = Division.from(crowd, start);
        boolean wins =
                shows(other, crowd, k) && (best == null || other.sumOfSquares() < best.sumOfSquares() * (1 - 1e-12));
        return wins ? other : best;
    }

    /** Tells whether the division has k groups, none too small to be shown. */
    static boolean shows(Division division, Crowd crowd, int k) {
        int least = leastSize(crowd.people());
        return division.k() == k && Arrays.stream(division.sizes(crowd)).allMatch(size -> size >= least);
    }

    /** Draws k distinct points far from each other, chances in proportion to squared distance. */
    private static double[][] spread(Crowd crowd, int k, SplittableRandom random) {
        double[][] centres = new double[k][];
        double[] chance = crowd.weights().clone();
        double[] nearest = new double[crowd.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            double[] centre = crowd.points()[draw(chance, random)];
            centres[c] = centre;
            for (int i = 0; i < chance.length; i++) {
                double distance = Lloyd.distance(crowd.points()[i], centre);
                nearest[i] = Math.min(nearest[i], distance * distance);
                chance[i] = crowd.weights()[i] * nearest[i];
            }
        }
        return centres;
    }

    private static int draw(double[] chance, SplittableRandom random) {
        double left = random.nextDouble() * Arrays.stream(chance).sum();
        int last = 0;
        for (int i = 0; i < chance.length; i++) {
            if (chance[i] > 0) {
                last = i;
                left -= chance[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Tells whether a new division with as many groups leaves less than the given share of the scatter. */
    boolean improves(Division shown, double share) {
        Division other = divisions.get(shown.k());
        return other != null && other.sumOfSquares() < shown.sumOfSquares() * share;
    }

    /** Puts a division in the place of the one with as many groups. */
    EntakuGrouping with(Division shown, Crowd crowd) {
        Map<Integer, Division> kept = new TreeMap<>(divisions);
        Map<Integer, Double> fits = new TreeMap<>(silhouettes);
        kept.put(shown.k(), shown);
        fits.put(shown.k(), shown.silhouette(crowd));
        return new EntakuGrouping(kept, fits);
    }

    /** Picks the fewest groups in which people sit nearly as well as in any; 0 when nothing can be shown. */
    int bestK() {
        return silhouettes.keySet().stream()
                .filter(k -> nearlyBest(k, CLEARLY_BETTER))
                .findFirst()
                .orElse(0);
    }

    /** Picks the k on the wall as long as no other is better by far, else the best. */
    int bestKAfter(int shown) {
        return silhouettes.containsKey(shown) && nearlyBest(shown, WORTH_CHANGING) ? shown : bestK();
    }

    private boolean nearlyBest(int k, double margin) {
        double greatest =
                silhouettes.values().stream().mapToDouble(s -> s).max().orElse(0);
        return silhouettes.get(k) >= greatest - margin;
    }
}
