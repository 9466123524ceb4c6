package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Polis's two-storey grouping: up to 100 small base clusters, then 2 to 5 groups of base clusters.
 *
 * @param clusterings group index of each person, per k; the key is the number of centres started with
 * @param silhouettes mean silhouette over the base centres, per k
 */
record PolisGrouping(Map<Integer, int[]> clusterings, Map<Integer, Double> silhouettes) {
    private static final int BASE = 100;
    private static final int BASE_ROUNDS = 100;
    private static final double BASE_STILL = 0.01;
    private static final int GROUP_ROUNDS = 20;
    private static final int MOST_GROUPS = 5;

    /**
     * Groups the people in conversation.
     *
     * @param points n × 2 in order of first appearance in the vote stream, which decides the result
     */
    static PolisGrouping of(double[][] points) {
        Map<Integer, int[]> clusterings = new TreeMap<>();
        Map<Integer, Double> silhouettes = new TreeMap<>();
        if (points.length > 0) {
            double[] single = new double[points.length];
            Arrays.fill(single, 1);
            Lloyd base = Lloyd.run(points, single, firstDistinct(points, BASE), BASE_ROUNDS, BASE_STILL);
            double[] members = new double[base.centres().length];
            for (int cluster : base.cluster()) {
                members[cluster]++;
            }
            Silhouette silhouette = new Silhouette(base.centres());
            for (int k = 2; k <= Math.min(MOST_GROUPS, 2 + members.length / 12); k++) {
                Lloyd groups = Lloyd.run(base.centres(), members, firstDistinct(base.centres(), k), GROUP_ROUNDS, 0);
                silhouettes.put(k, silhouette.mean(groups.cluster(), groups.centres().length));
                clusterings.put(
                        k,
                        Arrays.stream(base.cluster())
                                .map(cluster -> groups.cluster()[cluster])
                                .toArray());
            }
        }
        return new PolisGrouping(clusterings, silhouettes);
    }

    /** Picks the k of the greatest silhouette, the larger k of two equals; 0 when there is nobody to group. */
    int bestK() {
        int best = 0;
        for (int k : new TreeSet<>(silhouettes.keySet())) {
            best = best == 0 || silhouettes.get(k) >= silhouettes.get(best) ? k : best;
        }
        return best;
    }

    private static double[][] firstDistinct(double[][] points, int most) {
        Set<Point> distinct = new LinkedHashSet<>();
        for (int i = 0; i < points.length && distinct.size() < most; i++) {
            // Adding 0.0 turns −0.0 into 0.0, which a record would hold for different.
            distinct.add(new Point(points[i][0] + 0.0, points[i][1] + 0.0));
        }
        return distinct.stream().map(p -> new double[] {p.x, p.y}).toArray(double[][]::new);
    }

    private record Point(double x, double y) {}
}
