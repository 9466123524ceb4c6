package entaku.mathematics.opinion;

import java.util.Arrays;

/**
 * A crowd divided into k groups.
 *
 * @param centres k × 2
 * @param cluster group of each point of the crowd
 * @param sumOfSquares squared distances of all people to their group's centre, added up
 */
record Division(double[][] centres, int[] cluster, double sumOfSquares) {
    private static final int ROUNDS = 12;
    private static final int EXCHANGES = 100;

    /** Improves the starting centres, roughly first, until moving any single point would make the sum of squares no smaller. */
    static Division from(Crowd crowd, double[][] start) {
        Lloyd lloyd = Lloyd.run(crowd.points(), crowd.weights(), start, ROUNDS, Double.MIN_VALUE);
        for (int round = 0; round < EXCHANGES; round++) {
            int[] cluster = lloyd.cluster().clone();
            if (!exchange(crowd, lloyd.centres(), cluster)) {
                break;
            }
            lloyd = Lloyd.of(crowd.points(), crowd.weights(), lloyd.centres().length, cluster);
        }
        return new Division(lloyd.centres(), lloyd.cluster(), lloyd.sumOfSquares(crowd.points(), crowd.weights()));
    }

    /**
     * Moves each point to the group where it costs least, the centres following at once (Hartigan and Wong 1979):
     * stricter than Lloyd's rule, because leaving a group also draws its centre away.
     */
    private static boolean exchange(Crowd crowd, double[][] centres, int[] cluster) {
        int k = centres.length;
        double[][] at = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
        double[] size = new double[k];
        for (int i = 0; i < cluster.length; i++) {
            size[cluster[i]] += crowd.weights()[i];
        }
        boolean moved = false;
        for (int i = 0; i < cluster.length; i++) {
            double w = crowd.weights()[i];
            int own = cluster[i];
            if (size[own] <= w) {
                continue;
            }
            double saved = size[own] / (size[own] - w) * squared(crowd.points()[i], at[own]);
            int best = own;
            // The margin keeps two equal choices from taking turns through rounding.
            double least = saved * (1 - 1e-9);
            for (int c = 0; c < k; c++) {
                double cost = size[c] / (size[c] + w) * squared(crowd.points()[i], at[c]);
                if (c != own && cost < least) {
                    least = cost;
                    best = c;
                }
            }
            if (best != own) {
                shift(at[own], crowd.points()[i], -w / (size[own] - w));
                shift(at[best], crowd.points()[i], w / (size[best] + w));
                size[own] -= w;
                size[best] += w;
                cluster[i] = best;
                moved = true;
            }
        }
        return moved;
    }

    private static void shift(double[] centre, double[] point, double share) {
        centre[0] += share * (point[0] - centre[0]);
        centre[1] += share * (point[1] - centre[1]);
    }

    private static double squared(double[] a, double[] b) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        return dx * dx + dy * dy;
    }

    int k() {
        return centres.length;
    }

    /** Counts the people of each group. */
    int[] sizes(Crowd crowd) {
        int[] sizes = new int[centres.length];
        for (int point : crowd.pointOf()) {
            sizes[cluster[point]]++;
        }
        return sizes;
    }

    /**
     * Averages (b − a)/b over people, where a is the distance to the own centre and b that to the nearest other one:
     * the silhouette simplified (Hruschka, de Castro and Campello 2006), which costs n·k instead of n².
     */
    double silhouette(Crowd crowd) {
        double total = 0;
        for (int i = 0; i < cluster.length; i++) {
            double own = Lloyd.distance(crowd.points()[i], centres[cluster[i]]);
            double other = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                other = c == cluster[i] ? other : Math.min(other, Lloyd.distance(crowd.points()[i], centres[c]));
            }
            double greater = Math.max(own, other);
            total += greater > 0 ? crowd.weights()[i] * (other - own) / greater : 0;
        }
        return total / crowd.people();
    }
}
