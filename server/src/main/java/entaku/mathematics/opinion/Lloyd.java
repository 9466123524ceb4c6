package entaku.mathematics.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lloyd's k-means on weighted points of the plane. A cluster that loses its last point vanishes; a point equally
 * near to two centres goes to the earlier one.
 *
 * @param centres at most k × 2, none empty
 * @param cluster index into {@code centres} for each point
 */
record Lloyd(double[][] centres, int[] cluster) {

    /**
     * Runs until the given number of rounds is spent or no centre moves by {@code still} or more.
     *
     * @param points n × 2
     * @param weights n positive numbers
     * @param start the first centres; not changed
     */
    static Lloyd run(double[][] points, double[] weights, double[][] start, int rounds, double still) {
        double[][] centres = start;
        int[] cluster = new int[points.length];
        for (int round = 0; round < rounds; round++) {
            assign(points, centres, cluster);
            double[][] moved = means(points, weights, centres.length, cluster);
            boolean settled = moved.length == centres.length && settled(centres, moved, still);
            centres = moved;
            if (settled) {
                break;
            }
        }
        return new Lloyd(centres, cluster);
    }

    /** Takes the means of a given assignment; {@code cluster} is kept and renumbered where one is empty. */
    static Lloyd of(double[][] points, double[] weights, int k, int[] cluster) {
        return new Lloyd(means(points, weights, k, cluster), cluster);
    }

    static void assign(double[][] points, double[][] centres, int[] cluster) {
        int k = centres.length;
        double[] xs = new double[k];
        double[] ys = new double[k];
        for (int c = 0; c < k; c++) {
            xs[c] = centres[c][0];
            ys[c] = centres[c][1];
        }
        for (int i = 0; i < points.length; i++) {
            double x = points[i][0];
            double y = points[i][1];
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double dx = x - xs[c];
                double dy = y - ys[c];
                double distance = dx * dx + dy * dy;
                if (distance < least) {
                    least = distance;
                    nearest = c;
                }
            }
            cluster[i] = nearest;
        }
    }

    /** Takes the weighted means and renumbers {@code cluster} so that it skips the empty ones. */
    private static double[][] means(double[][] points, double[] weights, int k, int[] cluster) {
        double[][] sums = new double[k][3];
        for (int i = 0; i < points.length; i++) {
            double[] sum = sums[cluster[i]];
            sum[0] += weights[i] * points[i][0];
            sum[1] += weights[i] * points[i][1];
            sum[2] += weights[i];
        }
        int[] renumbered = new int[k];
        List<double[]> centres = new ArrayList<>(k);
        for (int c = 0; c < k; c++) {
            renumbered[c] = centres.size();
            if (sums[c][2] > 0) {
                centres.add(new double[] {sums[c][0] / sums[c][2], sums[c][1] / sums[c][2]});
            }
        }
        if (centres.size() < k) {
            Arrays.setAll(cluster, i -> renumbered[cluster[i]]);
        }
        return centres.toArray(new double[0][]);
    }

    private static boolean settled(double[][] before, double[][] after, double still) {
        for (int c = 0; c < before.length; c++) {
            if (!(distance(before[c], after[c]) < still)) {
                return false;
            }
        }
        return true;
    }

    static double distance(double[] a, double[] b) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Adds up the weighted squared distances to the clusters' centres: what k-means tries to make small. */
    double sumOfSquares(double[][] points, double[] weights) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double dx = points[i][0] - centres[cluster[i]][0];
            double dy = points[i][1] - centres[cluster[i]][1];
            sum += weights[i] * (dx * dx + dy * dy);
        }
        return sum;
    }
}
