package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds the two greatest eigenvalues of a symmetric positive semidefinite matrix with their unit eigenvectors.
 *
 * <p>Lanczos' method with full reorthogonalisation, from a fixed start, so that equal input gives equal output to
 * the last bit. Small matrices are run to the end; larger ones stop when both residuals are at rounding level.
 */
final class Lanczos {
    private static final int ALWAYS_COMPLETE = 64;
    private static final double ROUNDING = 1e-15;

    private final double[][] matrix;
    private final int n;
    private final SplittableRandom random = new SplittableRandom(0x0E17A2026L);
    private final double[][] basis;
    private final double[] diagonal;
    private final double[] offDiagonal;

    /** Two eigenpairs, greatest first; a pair that does not exist has value 0 and a zero vector. */
    record Pairs(double[] values, double[][] vectors) {}

    private Lanczos(double[][] matrix) {
        this.matrix = matrix;
        n = matrix.length;
        basis = new double[n][];
        diagonal = new double[n];
        offDiagonal = new double[n];
    }

    static Pairs topTwo(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        if (!(trace > 0)) {
            return new Pairs(new double[2], new double[2][matrix.length]);
        }
        return new Lanczos(matrix).solve(trace);
    }

    private Pairs solve(double trace) {
        basis[0] = fresh(0);
        int sinceRestart = 0;
        int nextCheck = Math.min(n, 20);
        for (int step = 0; ; step++) {
            double[] next = times(basis[step]);
            diagonal[step] = dot(next, basis[step]);
            orthogonalise(next, step + 1);
            double beta = Math.sqrt(dot(next, next));
            boolean invariant = beta <= trace * 1e-14;
            sinceRestart++;
            boolean last = step + 1 == n;
            if (last || (step + 1 >= nextCheck && n > ALWAYS_COMPLETE && !invariant)) {
                nextCheck = step + 1 + Math.max(8, step / 4);
                TridiagonalEigen small =
                        new TridiagonalEigen(Arrays.copyOf(diagonal, step + 1), Arrays.copyOf(offDiagonal, step + 1));
                int[] top = small.topTwo();
                if (last || (sinceRestart > 12 && settled(small, top, beta, step))) {
                    return pairs(small, top, step + 1, trace);
                }
            }
            if (invariant) {
                // The space so far is closed: a second copy of an eigenvalue can only be found from outside it.
                next = fresh(step + 1);
                offDiagonal[step] = 0;
                sinceRestart = 0;
            } else {
                offDiagonal[step] = beta;
                scale(next, 1 / beta);
            }
            basis[step + 1] = next;
        }
    }

    private static boolean settled(TridiagonalEigen small, int[] top, double beta, int step) {
        double floor = ROUNDING * small.value(top[0]);
        return beta * Math.abs(small.vector(top[0])[step]) <= floor
                && beta * Math.abs(small.vector(top[1])[step]) <= floor;
    }

    private Pairs pairs(TridiagonalEigen small, int[] top, int size, double trace) {
        double[] values = new double[2];
        double[][] vectors = new double[2][n];
        for (int pair = 0; pair < Math.min(2, size); pair++) {
            double value = small.value(top[pair]);
            if (value <= 1e-12 * trace) {
                continue;
            }
            values[pair] = value;
            double[] weights = small.vector(top[pair]);
            for (int s = 0; s < size; s++) {
                addMultiple(vectors[pair], weights[s], basis[s]);
            }
            scale(vectors[pair], 1 / Math.sqrt(dot(vectors[pair], vectors[pair])));
        }
        return new Pairs(values, vectors);
    }

    private double[] fresh(int known) {
        double[] vector = new double[n];
        double length = 0;
        while (length < 1e-3) {
            for (int i = 0; i < n; i++) {
                vector[i] = random.nextDouble() - 0.5;
            }
            scale(vector, 1 / Math.sqrt(dot(vector, vector)));
            orthogonalise(vector, known);
            length = Math.sqrt(dot(vector, vector)) * Math.sqrt(n);
        }
        scale(vector, 1 / Math.sqrt(dot(vector, vector)));
        orthogonalise(vector, known);
        scale(vector, 1 / Math.sqrt(dot(vector, vector)));
        return vector;
    }

    private void orthogonalise(double[] vector, int known) {
        for (int pass = 0; pass < 2; pass++) {
            for (int s = 0; s < known; s++) {
                addMultiple(vector, -dot(vector, basis[s]), basis[s]);
            }
        }
    }

    private double[] times(double[] vector) {
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            addMultiple(product, vector[i], matrix[i]);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static void addMultiple(double[] target, double factor, double[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }
}
