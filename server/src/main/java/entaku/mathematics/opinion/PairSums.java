package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.List;

/**
 * Sums over all people who answered both statements of a pair, kept as whole numbers.
 *
 * <p>With column means μ, the centred and mean-filled vote matrix Z has Z'Z(j,k) = products(j,k) − μk·own(j,k) −
 * μj·own(k,j) + μj·μk·both(j,k): a missing vote is filled with the mean, so it vanishes after centring. Whole
 * numbers add up to the same in any order, which is what makes the picture independent of the order of votes.
 */
final class PairSums {
    private int size;
    private int[][] both;
    private int[][] own;
    private int[][] products;

    private PairSums(int size) {
        this.size = size;
        int capacity = Math.max(8, size);
        both = new int[capacity][capacity];
        own = new int[capacity][capacity];
        products = new int[capacity][capacity];
    }

    static PairSums of(List<byte[]> rows, int columns) {
        PairSums sums = new PairSums(columns);
        int words = (rows.size() + 63) / 64;
        long[][] agree = new long[columns][words];
        long[][] disagree = new long[columns][words];
        long[][] seen = new long[columns][words];
        for (int i = 0; i < rows.size(); i++) {
            byte[] votes = rows.get(i);
            long bit = 1L << (i & 63);
            for (int j = 0; j < Math.min(columns, votes.length); j++) {
                if (votes[j] != VoteMatrix.UNSEEN) {
                    seen[j][i >> 6] |= bit;
                    if (votes[j] > 0) {
                        agree[j][i >> 6] |= bit;
                    } else if (votes[j] < 0) {
                        disagree[j][i >> 6] |= bit;
                    }
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k <= j; k++) {
                sums.count(j, k, agree, disagree, seen);
            }
        }
        return sums;
    }

    private void count(int j, int k, long[][] agree, long[][] disagree, long[][] seen) {
        int together = 0;
        int ofJ = 0;
        int ofK = 0;
        int product = 0;
        for (int w = 0; w < agree[j].length; w++) {
            long aj = agree[j][w];
            long dj = disagree[j][w];
            long ak = agree[k][w];
            long dk = disagree[k][w];
            together += Long.bitCount(seen[j][w] & seen[k][w]);
            ofJ += Long.bitCount(aj & seen[k][w]) - Long.bitCount(dj & seen[k][w]);
            ofK += Long.bitCount(ak & seen[j][w]) - Long.bitCount(dk & seen[j][w]);
            product += Long.bitCount((aj & ak) | (dj & dk)) - Long.bitCount((aj & dk) | (dj & ak));
        }
        both[j][k] = both[k][j] = together;
        own[j][k] = ofJ;
        own[k][j] = ofK;
        products[j][k] = products[k][j] = product;
    }

    void grow(int columns) {
        size = columns;
        if (columns > both.length) {
            both = wider(both, 2 * columns);
            own = wider(own, 2 * columns);
            products = wider(products, 2 * columns);
        }
    }

    private static int[][] wider(int[][] square, int capacity) {
        int[][] grown = new int[capacity][];
        for (int j = 0; j < capacity; j++) {
            grown[j] = j < square.length ? Arrays.copyOf(square[j], capacity) : new int[capacity];
        }
        return grown;
    }

    /** Adds (sign 1) or takes back (−1) one entry of a row; the entry itself must be in the row. */
    void add(byte[] votes, int column, int sign) {
        int value = sign * votes[column];
        for (int k = 0; k < Math.min(size, votes.length); k++) {
            int other = votes[k];
            if (other == VoteMatrix.UNSEEN) {
                continue;
            }
            both[column][k] += sign;
            own[column][k] += value;
            products[column][k] += value * other;
            if (k != column) {
                both[k][column] += sign;
                own[k][column] += sign * other;
                products[k][column] += value * other;
            }
        }
    }

    /** Writes Z'Z for the given columns in the given order; {@code mean} is indexed by column. */
    double[][] scatter(int[] columns, double[] mean) {
        double[][] scatter = new double[columns.length][columns.length];
        for (int a = 0; a < columns.length; a++) {
            int j = columns[a];
            for (int b = 0; b <= a; b++) {
                int k = columns[b];
                double value =
                        products[j][k] - mean[k] * own[j][k] - mean[j] * own[k][j] + mean[j] * mean[k] * both[j][k];
                scatter[a][b] = value;
                scatter[b][a] = value;
            }
        }
        return scatter;
    }
}
