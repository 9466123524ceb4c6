package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.Comparator;

/**
 * People as points of the plane, in an order that owes nothing to when they came: sorted by x, then y, with people
 * at the same place joined into one heavier point.
 *
 * @param points n × 2, distinct and sorted
 * @param weights people at each point
 * @param pointOf index into {@code points} for each person given
 */
record Crowd(double[][] points, double[] weights, int[] pointOf) {
    static Crowd of(double[][] places) {
        Integer[] sorted = new Integer[places.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(
                sorted,
                Comparator.comparingDouble((Integer i) -> places[i][0] + 0.0)
                        .thenComparingDouble(i -> places[i][1] + 0.0));
        double[][] points = new double[places.length][];
        double[] weights = new double[places.length];
        int[] pointOf = new int[places.length];
        int size = 0;
        for (int i : sorted) {
            if (size == 0 || points[size - 1][0] != places[i][0] || points[size - 1][1] != places[i][1]) {
                points[size++] = places[i];
            }
            weights[size - 1]++;
            pointOf[i] = size - 1;
        }
        return new Crowd(Arrays.copyOf(points, size), Arrays.copyOf(weights, size), pointOf);
    }

    int people() {
        return pointOf.length;
    }

    int size() {
        return points.length;
    }
}
