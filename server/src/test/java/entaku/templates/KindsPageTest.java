package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import entaku.session.Kinds;
import entaku.session.Look;
import entaku.session.Setting;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.steps.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about the kinds says what they declare. */
class KindsPageTest {
    private static final Kinds STEPS = new Steps();

    static Collection<StepKind<?>> kinds() {
        return STEPS.all();
    }

    private static String part(StepKind<?> kind) {
        String after = KindsPage.of(STEPS).split("\n## " + kind.name() + "\n")[1];
        return after.split("\n## ")[0];
    }

    private static Step filled(StepKind<?> kind) {
        var all = new LinkedHashMap<String, Object>();
        for (Setting one : kind.settings()) all.put(one.name(), one.sample());
        return Drawing.step(kind.name(), all);
    }

    @Test
    void the_page_in_the_documents_is_what_the_declarations_give() throws Exception {
        assertThat(Files.readString(Path.of("docs/KINDS.md")))
                .as("server/bin/run schema writes it")
                .isEqualTo(KindsPage.of(STEPS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_has_every_setting_in_two_languages_and_every_command(StepKind<?> kind) {
        for (Setting one : kind.settings())
            assertThat(part(kind))
                    .contains("| `" + one.name() + "` | " + one.what().in("ja") + "<br>"
                            + one.what().in("en"));
        for (Class<?> command : kind.commands())
            assertThat(part(kind)).contains("`" + entaku.session.Wire.name(kind.name(), command) + " {");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <S> void its_example_opens_a_step(StepKind<S> kind) throws Exception {
        String yaml = part(kind).split("```")[1].replaceFirst("yaml", "");
        Map<?, ?> read = new YAMLMapper().readValue(yaml, Map.class);

        assertThat(read.get("settings")).isEqualTo(filled(kind).settings().values());
        assertThat((Object) kind.open(filled(kind))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <S> void it_has_every_record_that_a_new_step_shows(StepKind<S> kind) {
        Step step = filled(kind);
        S state = kind.enter(kind.open(step), List.of());
        for (Look.Sort sort : Look.Sort.values()) {
            var look = new Look(null, new Stage(step, null), sort, "p1");
            for (String key : kind.keys(state, look)) {
                Record record = kind.view(state, look, key);
                if (record != null) assertThat(KindsPage.records(kind)).as(key).contains(record.getClass());
            }
        }
        assertThat(KindsPage.records(kind)).hasSizeGreaterThan(1);
    }
}
