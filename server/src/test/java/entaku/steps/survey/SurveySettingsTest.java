package entaku.steps.survey;

import static entaku.steps.survey.SurveyTest.SAID;
import static entaku.steps.survey.SurveyTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Rejected;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.course.Planning;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveySettingsTest {
    @Test
    void a_template_that_cannot_be_kept_is_refused_with_the_setting_that_is_wrong() {
        refused("questions.1.answers", SAID, Map.of("id", "b", "text", "x", "answers", List.of("一つだけ")));
        refused("questions.0.answers", Map.of("id", "b", "text", "x", "type", "words", "answers", List.of("一", "二")));
        refused("questions.0.attribute", Map.of("id", "b", "text", "x", "type", "words", "attribute", true));
        refused("questions", SAID, SAID);
    }

    private static void refused(String path, Object... questions) {
        assertThatThrownBy(() -> new Survey().open(sheet(Among.HALL, questions)))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo(path));
    }

    @Test
    void names_are_never_shown() {
        Step named = Hall.step("named", "survey", Names.SHOWN, Map.of("questions", List.of(SAID)));
        assertThatThrownBy(() -> Hall.with(sheet(Among.HALL, SAID)).conduct(new Planning.InsertStep(named, "back")))
                .isInstanceOf(Rejected.class)
                .hasMessage("bad-step");
    }
}
