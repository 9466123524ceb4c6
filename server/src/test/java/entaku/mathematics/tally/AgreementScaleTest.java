package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementScaleTest {
    private static final List<Level> LEVELS = List.of(
            new Level("full", true),
            new Level("agree", true),
            new Level("live", true),
            new Level("doubt", false),
            new Level("against", false));

    @Test
    void counts_are_of_those_present_and_of_those_who_answered() {
        var tally = AgreementScale.tally(LEVELS, answers(12, 8, 5, 0, 3), 30);
        assertThat(tally.answered()).contains(28);
        assertThat(tally.bands().stream().map(Band::count).toList()).containsExactly(12, 8, 5, 0, 3);
        assertThat(tally.canLiveOfAnswered()).contains(new Share(25, 28));
        assertThat(tally.canLiveOfPresent()).contains(new Share(25, 30));
        assertThat(tally.median()).containsExactly(new Band(List.of("agree"), 8));
        assertThat(tally.merged()).isFalse();
    }

    @Test
    void two_middle_answers_that_differ_are_both_shown() {
        var tally = AgreementScale.tally(LEVELS, answers(4, 0, 4, 0, 0), 8);
        assertThat(tally.median()).containsExactly(new Band(List.of("full"), 4), new Band(List.of("live"), 4));
    }

    @Test
    void one_objection_hides_among_its_neighbours() {
        var tally = AgreementScale.tally(LEVELS, answers(12, 8, 5, 0, 1), 30);
        assertThat(tally.bands())
                .containsExactly(
                        new Band(List.of("full"), 12),
                        new Band(List.of("agree"), 8),
                        new Band(List.of("live", "doubt", "against"), 6));
        assertThat(tally.canLiveOfAnswered()).isEmpty();
        assertThat(tally.merged()).isTrue();
    }

    @Test
    void two_people_are_told_nothing_about_each_other() {
        var tally = AgreementScale.tally(LEVELS, answers(1, 0, 0, 0, 1), 30);
        assertThat(tally.withheld()).isTrue();
        assertThat(tally.bands()).isEmpty();
        assertThat(tally.words()).isEmpty();
        assertThat(tally.answered()).isEmpty();
        assertThat(AgreementScale.tally(LEVELS, Map.of(), 30).withheld()).isTrue();
        assertThat(AgreementScale.tally(LEVELS, answers(3, 0, 0, 0, 0), 3).canLiveOfAnswered())
                .contains(new Share(3, 3));
    }

    @Test
    void the_strongest_objection_comes_first_and_only_its_band_is_told() {
        var answers = answers(10, 4, 2, 2, 1);
        var words = Map.of("against0", "坂がきつい", "live0", "雨の日が心配", "doubt1", "費用は?", "nobody", "?", "full0", " ");
        var tally = AgreementScale.tally(LEVELS, answers, words, 20, Suppression.DEFAULT);
        var band = List.of("live", "doubt", "against");
        assertThat(tally.words())
                .containsExactly(
                        new AgreementTally.Words(band, "坂がきつい"),
                        new AgreementTally.Words(band, "費用は?"),
                        new AgreementTally.Words(band, "雨の日が心配"));
    }

    @Test
    void without_protection_every_level_is_shown() {
        var tally = AgreementScale.tally(LEVELS, answers(1, 0, 1, 0, 0), Map.of(), 2, new Suppression(1));
        assertThat(tally.bands().stream().map(Band::count).toList()).containsExactly(1, 0, 1, 0, 0);
        var nobody = AgreementScale.tally(LEVELS, Map.of(), Map.of(), 0, new Suppression(1));
        assertThat(nobody.withheld() || nobody.canLiveOfPresent().equals(Optional.of(new Share(0, 0))))
                .isTrue();
        assertThat(new Share(0, 0).fraction()).isZero();
    }

    @Test
    void answers_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> AgreementScale.tally(LEVELS, Map.of("p", "maybe"), 5))
                .hasMessageContaining("maybe is not on the scale");
        assertThatThrownBy(() -> AgreementScale.tally(LEVELS, answers(3, 3, 0, 0, 0), 5))
                .hasMessageContaining("6 answered but only 5 are present");
        assertThatThrownBy(() -> AgreementScale.tally(List.of(), Map.of(), 5)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Suppression(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("2 of 1");
    }

    static Map<String, String> answers(int... counts) {
        var answers = new HashMap<String, String>();
        for (int level = 0; level < counts.length; level++) {
            for (int person = 0; person < counts[level]; person++) {
                String id = LEVELS.get(level).id();
                answers.put(id + person, id);
            }
        }
        return answers;
    }
}
