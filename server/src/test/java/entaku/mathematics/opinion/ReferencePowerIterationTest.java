package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the last digits of the expected components come from.
 *
 * <p>They differ from the eigenvectors by up to 6e-9, which is more than rounding. They are steps of a power iteration
 * that began with ones and ended when the eigenvalue's last bit stood still, a moment that rounding decides. So some
 * step of that iteration on our scatter matrix must be the expected vector to all its twelve digits.
 */
class ReferencePowerIterationTest {
    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(strings = {"seattle", "brexit", "ssis", "vtaiwan"})
    void someStepOfThePowerIterationIsTheExpectedComponentToAllItsDigits(String name) {
        PublishedConversation talk = PublishedConversation.load(name);
        VoteMatrix votes = talk.matrix();
        int[] columns = Plane.arrival(votes);
        double[] centre = Plane.of(votes, columns).centre();
        double[][] scatter = votes.pairs().scatter(columns, centre);
        for (int j : columns) {
            if (votes.silenced(j)) {
                Arrays.fill(scatter[j], 0);
                for (double[] row : scatter) {
                    row[j] = 0;
                }
            }
        }
        JsonNode expected = talk.expected().get("componentsUpToSign");
        double[] first = array(expected.get(0));

        assertThat(nearestStep(scatter, first)).isLessThan(1e-11);
        assertThat(nearestStep(without(scatter, first), array(expected.get(1)))).isLessThan(1e-11);
    }

    private static double nearestStep(double[][] matrix, double[] reference) {
        double[] vector = new double[reference.length];
        Arrays.fill(vector, 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            double[] image = times(matrix, vector);
            double length = Math.sqrt(dot(image, image));
            double sign = Math.signum(dot(image, reference));
            double farthest = 0;
            for (int i = 0; i < image.length; i++) {
                vector[i] = image[i] / length;
                farthest = Math.max(farthest, Math.abs(sign * vector[i] - reference[i]));
            }
            nearest = Math.min(nearest, farthest);
        }
        return nearest;
    }

    /** Takes a unit direction out of both sides: (I − aa')·M·(I − aa'). */
    private static double[][] without(double[][] matrix, double[] direction) {
        double[] image = times(matrix, direction);
        double middle = dot(direction, image);
        double[][] rest = new double[matrix.length][matrix.length];
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                rest[i][j] = matrix[i][j]
                        - direction[i] * image[j]
                        - image[i] * direction[j]
                        + middle * direction[i] * direction[j];
            }
        }
        return rest;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] array(JsonNode node) {
        double[] numbers = new double[node.size()];
        Arrays.setAll(numbers, i -> node.get(i).asDouble());
        return numbers;
    }
}
