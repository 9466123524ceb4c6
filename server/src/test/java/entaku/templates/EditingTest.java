package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entaku.session.Kinds;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.steps.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be changed about a format, and what stands fast because a promise tells of it. */
class EditingTest {
    private static final Kinds KINDS = new Steps();
    private static final String NAME = "min-naga-meeting";

    private final Template template = read(NAME);
    private final Edit same = edit(template);

    static List<Path> files() throws Exception {
        return ShippedTest.files();
    }

    private static Template read(String name) {
        return Templates.readFile(Path.of("../facilitation-templates", name + ".yaml"), KINDS);
    }

    private static Map<String, String> said(Text text) {
        return text.in("ja").isEmpty() ? null : text.in();
    }

    /** Gives the edit that changes nothing, with everything said that can be said. */
    static Edit edit(Template template) {
        var steps = new ArrayList<Edit.EditedStep>();
        for (Step step : template.following().steps()) {
            StepKind<?> kind = KINDS.named(step.kind());
            var texts = new LinkedHashMap<String, List<Map<String, String>>>();
            for (TextPlaces.Place place : TextPlaces.of(kind, step))
                texts.put(place.path(), place.texts().stream().map(Text::in).toList());
            var draws = new LinkedHashMap<String, List<String>>();
            for (Setting one : kind.settings()) {
                Object from = step.settings().values().get(one.name());
                if (one.type() instanceof SettingType.From type && from != null)
                    draws.put(one.name(), type.read(one.name(), from));
            }
            steps.add(new Edit.EditedStep(
                    new Edit.Source(template.name(), step.id()),
                    step.id(),
                    said(step.title()),
                    said(step.purpose()),
                    said(step.say()),
                    said(step.hint()),
                    step.minutes(),
                    step.least(),
                    texts,
                    draws));
        }
        return new Edit(said(template.title()), said(template.purpose()), said(template.prepare()), steps);
    }

    private Template made(List<Edit.EditedStep> steps) {
        var edit = new Edit(same.title(), same.purpose(), same.prepare(), steps);
        return Editing.template("own-a", edit, Map.of(NAME, template), KINDS);
    }

    private List<Fault> faults(List<Edit.EditedStep> steps) {
        return catchThrowableOfType(BadTemplate.class, () -> made(steps)).problems().stream()
                .map(Fault::of)
                .toList();
    }

    private int at(String id) {
        return template.following().indexOf(id);
    }

    private static Edit.EditedStep with(
            Edit.EditedStep step,
            String id,
            Map<String, List<Map<String, String>>> texts,
            Map<String, List<String>> draws) {
        return new Edit.EditedStep(
                step.of(),
                id,
                step.title(),
                step.purpose(),
                step.say(),
                step.hint(),
                step.minutes(),
                step.least(),
                texts,
                draws);
    }

    @ParameterizedTest(name = "{0} is the same when nothing is changed")
    @MethodSource("files")
    void an_edit_that_changes_nothing_gives_the_same_steps(Path file) {
        Template shipped = Templates.readFile(file, KINDS);
        Template copy = Editing.template("own-a", edit(shipped), Map.of(shipped.name(), shipped), KINDS);

        assertThat(copy.as(shipped.name())).usingRecursiveComparison().isEqualTo(shipped);
        assertThat(copy.agenda().template()).isEqualTo("own-a");
    }

    @Test
    void a_step_keeps_promise_names_place_and_settings_whatever_is_said_of_it() {
        var steps = new ArrayList<>(same.steps());
        int i = at("ideas");
        var prompts = List.of(Map.of("ja", "一つ目"), Map.of("ja", "二つ目", "en", "The second"));
        steps.set(i, with(steps.get(i), "ideas", Map.of("prompts", prompts), null));

        Step before = template.following().steps().get(i);
        Step after = made(steps).following().steps().get(i);
        assertThat(after.settings().values().get("prompts").toString())
                .contains("一つ目")
                .contains("The second");
        assertThat(List.of(after.promise(), after.names(), after.among(), after.kind()))
                .isEqualTo(List.of(before.promise(), before.names(), before.among(), before.kind()));
        assertThat(TextPlaces.without(KINDS.named("board"), after))
                .isEqualTo(TextPlaces.without(KINDS.named("board"), before))
                .containsEntry("reveal", "later");
    }

    @Test
    void what_is_no_text_cannot_be_written_as_one() {
        for (String setting : List.of("reveal", "from", "least", "kinds.0.color", "prompts.0", "name")) {
            var steps = new ArrayList<>(same.steps());
            int i = at("ideas");
            steps.set(i, with(steps.get(i), "ideas", Map.of(setting, List.of(Map.of("ja", "at-once"))), null));
            assertThat(faults(steps)).extracting(Fault::code).as(setting).containsExactly("no-text");
        }
    }

    @Test
    void a_step_before_the_one_it_draws_from_or_without_it_is_refused_with_its_place() {
        var moved = new ArrayList<>(same.steps());
        int i = at("ideas");
        Collections.swap(moved, i, i + 1);
        assertThat(faults(moved)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("earlier");
            assertThat(fault.path()).isEqualTo("steps." + i + ".settings.from");
            assertThat(fault.values()).containsEntry("is", "ideas");
        });
        var without = new ArrayList<>(same.steps());
        without.remove(i);
        assertThat(faults(without)).extracting(Fault::code).contains("earlier");
    }

    @Test
    void a_step_draws_from_another_of_the_same_kind_and_names_alone() {
        int i = at("ideas");
        var twice = new ArrayList<>(same.steps());
        twice.add(i + 1, with(twice.get(i), "ideas-2", null, null));
        twice.set(i + 2, with(twice.get(i + 2), "groups", null, Map.of("from", List.of("ideas-2"))));
        var rest = twice.subList(i + 3, twice.size());
        rest.replaceAll(step -> with(step, step.id(), null, renamed(step.draws())));
        Step gathering = made(twice).following().step("groups").orElseThrow();
        assertThat(gathering.settings().values()).containsEntry("from", "ideas-2");

        var other = new ArrayList<>(same.steps());
        other.set(i + 1, with(other.get(i + 1), other.get(i + 1).id(), null, Map.of("from", List.of("hello"))));
        assertThat(faults(other)).extracting(Fault::code).contains("same-sort");
    }

    private Map<String, List<String>> renamed(Map<String, List<String>> draws) {
        String was = same.steps().get(at("ideas") + 1).id();
        var now = new LinkedHashMap<String, List<String>>();
        draws.forEach((name, from) -> now.put(
                name, from.stream().map(id -> id.equals(was) ? "groups" : id).toList()));
        return now;
    }

    @Test
    void what_the_reader_refuses_and_what_is_too_long_is_refused_with_the_step() {
        var steps = new ArrayList<>(same.steps());
        Edit.EditedStep first = steps.get(0);
        steps.set(
                0,
                new Edit.EditedStep(
                        first.of(), first.id(), null, first.purpose(), null, null, 500, null, null, first.draws()));
        assertThat(faults(steps)).extracting(Fault::path).contains("steps.0.title", "steps.0.minutes");
        steps.set(
                0,
                new Edit.EditedStep(
                        first.of(),
                        first.id(),
                        Map.of("ja", "あ".repeat(301)),
                        first.purpose(),
                        null,
                        null,
                        5,
                        null,
                        null,
                        first.draws()));
        assertThat(faults(steps)).extracting(Fault::code).containsExactly("long");
        assertThat(faults(List.of())).extracting(Fault::code).containsExactly("no-steps");
        steps.set(0, with(first, steps.get(1).id(), null, null));
        assertThat(faults(steps)).extracting(Fault::code).contains("twice");
    }

    @Test
    void a_step_of_another_format_is_taken_in_with_its_own_promise() {
        Template circle = read("round-table");
        Edit.EditedStep hello = edit(circle).steps().get(0);
        var steps = new ArrayList<>(same.steps());
        steps.add(with(hello, "circle", hello.texts(), hello.draws()));
        var edit = new Edit(same.title(), same.purpose(), null, steps);
        Template made = Editing.template("own-a", edit, Map.of(NAME, template, circle.name(), circle), KINDS);

        Step taken = made.agenda().step("circle").orElseThrow();
        assertThat(taken.promise()).isEqualTo(circle.following().steps().get(0).promise());
        assertThat(Editing.templatesOf(edit)).containsExactlyInAnyOrder(NAME, "round-table");
        assertThat(catchThrowableOfType(BadTemplate.class, () -> made(steps)).problems())
                .extracting(BadTemplate.Problem::why)
                .contains("must come from a step that there is");
    }
}
