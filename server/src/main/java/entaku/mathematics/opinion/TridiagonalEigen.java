package entaku.mathematics.opinion;

/**
 * All eigenvalues and orthonormal eigenvectors of a symmetric tridiagonal matrix, by implicit QL with Wilkinson's
 * shift (Bowdler, Martin, Reinsch and Wilkinson 1968; Parlett, The Symmetric Eigenvalue Problem, ch. 8).
 */
final class TridiagonalEigen {
    private static final double EPS = Math.ulp(1.0);

    private final double[] d;
    private final double[] e;
    private final double[][] vectors;

    /**
     * Solves at once.
     *
     * @param diagonal n entries, overwritten
     * @param offDiagonal n entries of which the first n − 1 couple neighbours; overwritten
     */
    TridiagonalEigen(double[] diagonal, double[] offDiagonal) {
        d = diagonal;
        e = offDiagonal;
        vectors = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            vectors[i][i] = 1;
        }
        e[e.length - 1] = 0;
        for (int l = 0; l < d.length; l++) {
            for (int end = blockEnd(l); end > l; end = blockEnd(l)) {
                chase(l, end);
            }
        }
    }

    private int blockEnd(int l) {
        int end = l;
        while (end < d.length - 1 && Math.abs(e[end]) > EPS * (Math.abs(d[end]) + Math.abs(d[end + 1]))) {
            end++;
        }
        return end;
    }

    private void chase(int l, int end) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.hypot(g, 1);
        g = d[end] - d[l] + e[l] / (g + Math.copySign(r, g));
        double sin = 1;
        double cos = 1;
        double shift = 0;
        for (int i = end - 1; i >= l; i--) {
            double f = sin * e[i];
            double b = cos * e[i];
            r = Math.sqrt(f * f + g * g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= shift;
                e[end] = 0;
                return;
            }
            sin = f / r;
            cos = g / r;
            g = d[i + 1] - shift;
            r = (d[i] - g) * sin + 2 * cos * b;
            shift = sin * r;
            d[i + 1] = g + shift;
            g = cos * r - b;
            rotate(vectors[i], vectors[i + 1], sin, cos);
        }
        d[l] -= shift;
        e[l] = g;
        e[end] = 0;
    }

    private static void rotate(double[] low, double[] high, double sin, double cos) {
        for (int k = 0; k < low.length; k++) {
            double f = high[k];
            high[k] = sin * low[k] + cos * f;
            low[k] = cos * low[k] - sin * f;
        }
    }

    double value(int i) {
        return d[i];
    }

    double[] vector(int i) {
        return vectors[i];
    }

    /** Indices of the two greatest eigenvalues, greatest first; the same one twice when there is only one. */
    int[] topTwo() {
        int first = 0;
        for (int i = 1; i < d.length; i++) {
            first = d[i] > d[first] ? i : first;
        }
        int second = first == 0 ? d.length - 1 : 0;
        for (int i = 0; i < d.length; i++) {
            second = i != first && d[i] > d[second] ? i : second;
        }
        return new int[] {first, second};
    }
}
