package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two greatest eigenpairs of matrices whose eigenvalues are known. */
class LanczosTest {

    @ParameterizedTest
    @CsvSource({
        "2, 5, 1, 0",
        "3, 5, 5, 1",
        "20, 7, 7, 7",
        "40, 9, 3, 2.999999",
        "64, 4, 4, 0",
        "90, 9, 5, 4",
        "90, 6, 6, 0",
        "150, 1000, 1, 0.5",
        "200, 1e-6, 1e-7, 1e-9",
        "250, 3, 2.9, 2.89"
    })
    void bothPairsAreFoundWhateverTheSpectrum(int n, double first, double second, double others) {
        double[] eigenvalues = new double[n];
        eigenvalues[0] = first;
        eigenvalues[1] = second;
        for (int i = 2; i < n; i++) {
            eigenvalues[i] = others * (n - i) / (n - 2.0);
        }
        double[][] matrix = withEigenvalues(eigenvalues);
        Lanczos.Pairs pairs = Lanczos.topTwo(matrix);

        assertThat(pairs.values()).containsExactly(new double[] {first, second}, within(1e-12 * first));
        for (int pair = 0; pair < 2; pair++) {
            double[] vector = pairs.vectors()[pair];
            double[] image = times(matrix, vector);
            for (int i = 0; i < n; i++) {
                assertThat(image[i]).isCloseTo(pairs.values()[pair] * vector[i], within(1e-13 * n * first));
            }
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-12));
        }
        assertThat(dot(pairs.vectors()[0], pairs.vectors()[1])).isCloseTo(0, within(1e-12));
    }

    @Test
    void aMatrixOfZerosHasNoDirections() {
        assertThat(Lanczos.topTwo(new double[4][4]).vectors()).isDeepEqualTo(new double[2][4]);
        assertThat(Lanczos.topTwo(new double[0][0]).vectors()).isDeepEqualTo(new double[2][0]);
    }

    @Test
    void votesThatDifferInOneDirectionOnlyHaveNoSecondOne() {
        double[][] rankOne = {{4, 2, 0}, {2, 1, 0}, {0, 0, 0}};
        Lanczos.Pairs pairs = Lanczos.topTwo(rankOne);
        assertThat(pairs.values()).containsExactly(new double[] {5, 0}, within(1e-14));
        assertThat(pairs.vectors()[1]).containsOnly(0.0);
    }

    /** Mirrors a diagonal matrix at a few random hyperplanes, which keeps its eigenvalues. */
    private static double[][] withEigenvalues(double[] eigenvalues) {
        int n = eigenvalues.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = eigenvalues[i];
        }
        Random random = new Random(n);
        for (int mirror = 0; mirror < 3; mirror++) {
            double[] v = random.doubles(n, -1, 1).toArray();
            double length = dot(v, v);
            double[] image = times(matrix, v);
            double middle = dot(v, image) / length;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += (-2 * (v[i] * image[j] + image[i] * v[j]) + 4 * middle * v[i] * v[j]) / length;
                }
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] image = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            image[i] = dot(matrix[i], vector);
        }
        return image;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
