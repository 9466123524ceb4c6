package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Agenda;
import entaku.session.Kinds;
import entaku.session.Step;
import entaku.session.Text;
import entaku.steps.Steps;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what was read. */
class WrittenTest {
    private static final Kinds KINDS = new Steps();

    static List<Path> files() throws Exception {
        return ShippedTest.files();
    }

    @ParameterizedTest(name = "{0} is the same when it is written and read again")
    @MethodSource("files")
    void every_shipped_format_comes_back_as_the_same_agenda(Path file) throws Exception {
        Template template = Templates.readFile(file, KINDS);
        String yaml = Written.yaml(template);

        assertThat(Templates.parse(template.name() + ".yaml", yaml, KINDS)).isEqualTo(template);
        assertThat(Templates.parse(yaml, KINDS)).isEqualTo(template);
        assertThat(Editor.problems(yaml)).isEmpty();
        assertThat(yaml).startsWith("# yaml-language-server: $schema=template.schema.json\nname: ");
        assertThat(Written.yaml(Templates.parse(yaml, KINDS))).isEqualTo(yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22",
                "yes",
                "null",
                "12",
                "0x1F",
                "1.5",
                "{公園|こうえん}",
                "'引用'",
                "- 一つ",
                "# 見出し",
                "a: b",
                "&x *y",
                "一行目\n  二行目\n\n# 三行目",
                "🌱 芽",
                "\"",
                "%",
                "=",
                "<<"
            })
    void words_that_mean_something_to_a_file_stay_words(String words) {
        Text text = Text.ja(words);
        Template small = Templates.parse(Sample.FILE, Sample.RIGHT, KINDS);
        Step hello = small.agenda().steps().get(0);
        var settings = new entaku.session.Settings(Map.of("question", words));
        var steps = List.of(hello.with(text, 5, settings));
        var agenda = new Agenda("small", text, text, steps);
        var odd = new Template("small", text, agenda, agenda);

        assertThat(Templates.parse(Sample.FILE, Written.yaml(odd), KINDS)).isEqualTo(odd);
    }

    @Test
    void a_step_that_is_held_only_where_a_meeting_follows_another_stays_so() {
        String yaml = Sample.RIGHT.replace("names: hidden", "names: hidden\n    when: following");
        Template template = Templates.parse(Sample.FILE, yaml, KINDS);

        assertThat(Templates.parse(Written.yaml(template), KINDS)).isEqualTo(template);
    }
}
