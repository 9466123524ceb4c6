package entaku.steps.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaningTest {
    @ParameterizedTest(name = "{0} agree, {1} disagree, {2} are not sure: {3}")
    @CsvSource({
        "2,1,0,AGREED",
        "3,1,1,DIVIDED",
        "4,1,1,AGREED",
        "1,4,1,DISAGREED",
        "0,1,0,DISAGREED",
        "2,2,2,DIVIDED",
        "1,1,2,UNSURE",
        "2,1,2,DIVIDED",
        "0,0,5,UNSURE",
        "1,0,1,DIVIDED",
        "0,0,0,"
    })
    void where_a_hall_stands_can_be_counted_after(int agree, int disagree, int unsure, Leaning leaning) {
        assertThat(Leaning.of(new Three(agree, disagree, unsure))).isEqualTo(leaning);
    }

    @Test
    void not_being_sure_never_counts_as_a_no() {
        assertThat(Leaning.of(new Three(1, 0, 9))).isEqualTo(Leaning.UNSURE);
        assertThat(Leaning.of(new Three(0, 1, 9))).isEqualTo(Leaning.UNSURE);
    }

    @Test
    void the_plainest_of_each_comes_first_and_ties_stay_ties() {
        var sorted = List.of(
                        new Three(0, 0, 0),
                        new Three(1, 1, 4),
                        new Three(8, 2, 0),
                        new Three(4, 1, 0),
                        new Three(6, 5, 1),
                        new Three(3, 3, 0),
                        new Three(0, 7, 0),
                        new Three(9, 0, 0))
                .stream()
                .sorted(Leaning.ORDER)
                .toList();
        assertThat(sorted)
                .containsExactly(
                        new Three(9, 0, 0),
                        new Three(8, 2, 0),
                        new Three(4, 1, 0),
                        new Three(0, 7, 0),
                        new Three(3, 3, 0),
                        new Three(6, 5, 1),
                        new Three(1, 1, 4),
                        new Three(0, 0, 0));
        assertThat(Leaning.ORDER.compare(new Three(8, 2, 0), new Three(4, 1, 0)))
                .as("four of five")
                .isZero();
    }
}
