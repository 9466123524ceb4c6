package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entaku.session.Kinds;
import entaku.session.Standing;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.steps.Steps;
import entaku.steps.checkin.CheckIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    /** Check-ins alone, so that no other kind decides these tests. */
    private static final Kinds KINDS = only(new CheckIn());

    static Stream<Sample.Broken> broken() {
        return Stream.concat(Sample.brokenInItself().stream(), Sample.brokenInPlace().stream());
    }

    private static Kinds only(StepKind<?> kind) {
        return new Kinds() {
            @Override
            public Collection<StepKind<?>> all() {
                return List.of(kind);
            }

            @Override
            public List<Standing<?>> standing() {
                return new Steps().standing();
            }
        };
    }

    private static Template parse(String yaml) {
        return Templates.parse(Sample.FILE, yaml, KINDS);
    }

    @Test
    void a_template_becomes_an_agenda() {
        Template template = parse(Sample.RIGHT);

        assertThat(template.name()).isEqualTo("small");
        assertThat(template.title().in("en")).isEqualTo("A small talk");
        assertThat(template.minutes()).isEqualTo(10);
        assertThat(template.agenda().steps()).extracting(Step::id).containsExactly("hello", "again");
        assertThat(template.agenda().steps().get(1).names()).isEqualTo(Step.Names.SHOWN);
        assertThat(template.agenda().steps()).extracting(Step::among).containsOnly(Step.Among.HALL);
        Step hello = template.agenda().steps().get(0);
        assertThat(new CheckIn().read(hello).text("question").in("ja")).isEqualTo("気分は");
    }

    @ParameterizedTest(name = "a template {0} is refused with file, line and reason")
    @MethodSource("broken")
    void a_broken_template_is_refused(Sample.Broken broken) {
        assertThatThrownBy(() -> parse(broken.yaml()))
                .isInstanceOf(BadTemplate.class)
                .hasMessageContaining(broken.says());
    }

    @Test
    void a_step_says_how_short_it_can_be() {
        Template template = parse(Sample.RIGHT.replace("names: shown", "names: shown\n    least: 3"));

        assertThat(template.agenda().steps()).extracting(Step::least).containsExactly(null, 3);
        assertThat(template.least()).isEqualTo(8);
        for (String wrong : List.of("6", "0", "-1", "three"))
            assertThatThrownBy(() -> parse(Sample.RIGHT.replace("names: shown", "names: shown\n    least: " + wrong)))
                    .as(wrong)
                    .hasMessageContaining("steps.1.least must be a whole number from 1 to minutes (5)");
    }

    @Test
    void a_kind_that_is_held_in_one_way_alone_is_refused_in_every_other() {
        String seats = Sample.RIGHT.replace("kind: check-in\n    title: もう一度", "kind: seat-plan\n    title: もう一度");
        assertThat(Templates.parse(Sample.FILE, seats, new Steps()).agenda().steps())
                .hasSize(2);
        assertThatThrownBy(() -> Templates.parse(
                        Sample.FILE, seats.replace("names: shown", "names: shown\n    among: tables"), new Steps()))
                .hasMessage("small.yaml:20: steps.1.among must be hall in a step of the kind seat-plan");
        assertThatThrownBy(
                        () -> Templates.parse(Sample.FILE, seats.replace("names: shown", "names: hidden"), new Steps()))
                .hasMessage("small.yaml:19: steps.1.names must be shown in a step of the kind seat-plan");
    }

    @Test
    void a_step_says_where_it_is_held() {
        Template template = parse(Sample.RIGHT.replace("names: shown", "names: shown\n    among: tables"));

        assertThat(template.agenda().steps())
                .extracting(Step::among)
                .containsExactly(Step.Among.HALL, Step.Among.TABLES);
    }

    @Test
    void a_step_may_be_held_only_where_a_meeting_follows_another() {
        String yaml = Sample.RIGHT.replace("names: hidden", "names: hidden\n    when: following");
        Template template = parse(yaml);

        assertThat(template.agenda().steps()).extracting(Step::id).containsExactly("again");
        assertThat(template.following().steps()).extracting(Step::id).containsExactly("hello", "again");
        assertThat(template.minutes()).isEqualTo(5);
        assertThatThrownBy(() -> parse(yaml.replace("names: shown", "names: shown\n    when: following")))
                .hasMessageContaining("steps must have a step that is held always");
        String drawing = yaml.replace("kind: check-in", "kind: drawing").replace("question: 気分は", "from: again");
        assertThatThrownBy(() -> Templates.parse(Sample.FILE, drawing, only(new Drawing())))
                .hasMessageContaining("must name an earlier step");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        String yaml = Sample.RIGHT.replace("minutes: 5", "minutes: 0").replace("names: shown", "names: x");

        var refused = catchThrowableOfType(BadTemplate.class, () -> parse(yaml));

        assertThat(refused.problems()).extracting(BadTemplate.Problem::line).containsExactly(11, 19, 20);
    }

    @Test
    void a_file_that_contains_itself_is_refused() {
        assertThatThrownBy(() -> parse("name: small\ntitle: &a { ja: *a }\n")).isInstanceOf(BadTemplate.class);
    }

    @Test
    void an_empty_file_and_a_bare_list_are_refused() {
        assertThatThrownBy(() -> parse("")).hasMessageContaining("small.yaml:1: is empty");
        assertThatThrownBy(() -> parse("- a")).hasMessageContaining("must be a mapping");
        assertThatThrownBy(() -> parse("name: small")).hasMessageContaining("steps must be a list");
    }

    @Test
    void a_directory_is_read_whole_and_all_broken_files_are_named(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("small.yaml"), Sample.RIGHT);
        Files.writeString(directory.resolve("README.md"), "no template");
        assertThat(Templates.read(directory, KINDS).named("small")).isPresent();
        assertThat(Templates.read(directory, KINDS).named("large")).isEmpty();

        Files.writeString(directory.resolve("one.yaml"), Sample.RIGHT);
        Files.writeString(directory.resolve("two.yaml"), "");
        assertThatThrownBy(() -> Templates.read(directory, KINDS))
                .hasMessageContaining("one.yaml:1: name must")
                .hasMessageContaining("two.yaml:1: is empty");
    }

    @Test
    void a_step_that_draws_from_a_missing_or_later_step_is_refused_at_that_line() {
        String yaml = Sample.RIGHT.replace("kind: check-in", "kind: drawing").replace("question: 気分は", "from: again");
        assertThatThrownBy(() -> Templates.parse(Sample.FILE, yaml, only(new Drawing())))
                .hasMessage(
                        "small.yaml:13: steps.0.settings.from must name an earlier step; there is none called again");
    }
}
