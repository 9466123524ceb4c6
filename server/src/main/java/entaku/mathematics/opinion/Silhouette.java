package entaku.mathematics.opinion;

import java.util.Arrays;

/** How well points sit in their clusters: Rousseeuw's silhouette (1987), Euclidean. */
final class Silhouette {
    private final double[][] points;

    Silhouette(double[][] points) {
        this.points = points;
    }

    /**
     * Averages (b − a)/max(a, b) over all points with equal weight, where a is the mean distance to the others of the
     * own cluster and b that to the nearest other cluster. A point alone in its cluster counts 0, and so does
     * everything when there is one cluster or the distances are all zero.
     */
    double mean(int[] cluster, int k) {
        int[] size = new int[k];
        for (int c : cluster) {
            size[c]++;
        }
        double total = 0;
        double[] distance = new double[k];
        for (int i = 0; i < points.length; i++) {
            if (size[cluster[i]] > 1) {
                Arrays.fill(distance, 0);
                for (int j = 0; j < points.length; j++) {
                    distance[cluster[j]] += Lloyd.distance(points[i], points[j]);
                }
                total += one(distance, size, cluster[i]);
            }
        }
        return points.length == 0 ? 0 : total / points.length;
    }

    private static double one(double[] distance, int[] size, int own) {
        double within = distance[own] / (size[own] - 1);
        double beyond = Double.POSITIVE_INFINITY;
        for (int c = 0; c < size.length; c++) {
            if (c != own && size[c] > 0) {
                beyond = Math.min(beyond, distance[c] / size[c]);
            }
        }
        double greater = Math.max(within, beyond);
        return greater == 0 || Double.isInfinite(greater) ? 0 : (beyond - within) / greater;
    }
}
