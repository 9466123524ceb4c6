package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import entaku.session.BadSetting;
import entaku.session.Kinds;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.StepKind;
import entaku.session.Wire;
import entaku.steps.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor underlines what the loader refuses, and nothing else. */
class SchemaTest {
    private static final Kinds STEPS = new Steps();
    private static final List<Integer> FORTY_ONE =
            IntStream.rangeClosed(0, Limits.LISTED).boxed().toList();

    /** What somebody might write where something else belongs. */
    private static final List<Object> ODD = List.of(
            -1,
            0,
            1,
            2.5,
            3,
            1_000_000,
            true,
            "",
            " ",
            "word",
            "Not a word",
            "x".repeat(Limits.NAME + 1),
            "https://www.city.example.jp:8443/river?part=1#costs",
            "http://www.city.example.jp/",
            "https://somebody@city.example.jp/",
            "https://www.city.example.jp/" + "x".repeat(Limits.ADDRESS),
            List.of(),
            List.of("one", "two"),
            List.of("one", "one"),
            List.of(1),
            List.of(List.of(7)),
            List.of(Map.of()),
            FORTY_ONE.stream().map(n -> "text " + n).toList(),
            FORTY_ONE.stream().map(n -> "word-" + n).toList(),
            FORTY_ONE.stream().map(n -> Map.of("id", "a" + n, "text", "x")).toList(),
            Map.of(),
            Map.of("ja", "はい"),
            Map.of("ja", "はい", "en", "yes", "ja-easy", "はい", "zh-Hant", "是"),
            Map.of("ja", ""),
            Map.of("en", "yes"),
            Map.of("ja", "はい", "ENGLISH", "yes"),
            Map.of("ja", 1));

    static Collection<StepKind<?>> kinds() {
        return STEPS.all();
    }

    static List<Sample.Broken> broken() {
        return Sample.brokenInItself();
    }

    @Test
    void the_file_beside_the_templates_is_what_the_declarations_give() throws Exception {
        Path file = Path.of("../facilitation-templates/template.schema.json");
        assertThat(Files.readString(file)).as("server/bin/run schema writes it").isEqualTo(Schema.of(STEPS));
    }

    @Test
    void the_right_sample_fits() throws Exception {
        assertThat(Editor.problems(Sample.RIGHT)).isEmpty();
    }

    @ParameterizedTest(name = "a template {0} is underlined as it is refused by the loader")
    @MethodSource("broken")
    void what_the_loader_refuses_is_underlined(Sample.Broken broken) throws Exception {
        assertThat(Editor.problems(broken.yaml())).isNotEmpty();
    }

    @Test
    void every_kind_of_step_is_offered() {
        var kind = Editor.SCHEMA.getJsonObject("$defs").getJsonObject("step").getJsonObject("properties");
        assertThat(kind.getJsonObject("kind").getJsonArray("enum"))
                .containsExactlyElementsOf(kinds().stream().map(StepKind::name).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void loader_and_schema_agree_on_every_odd_value_of_every_setting(StepKind<?> kind) {
        var disagreed = new ArrayList<String>();
        for (Setting one : kind.settings()) {
            agree(kind, one.name(), null, disagreed);
            agree(kind, one.name(), one.sample(), disagreed);
            for (Object odd : ODD) agree(kind, one.name(), odd, disagreed);
            if (!(one.type() instanceof SettingType.Entries entries)) continue;
            for (Setting inside : entries.each()) {
                agree(kind, one.name(), changed(one, inside, null), disagreed);
                for (Object odd : ODD) agree(kind, one.name(), changed(one, inside, odd), disagreed);
            }
        }
        agree(kind, "colour-of-the-sky", "blue", disagreed);
        assertThat(disagreed).isEmpty();
    }

    /** The sample of a list, with something odd in its last entry (null: left out). */
    private static List<Object> changed(Setting list, Setting inside, Object odd) {
        var all = new ArrayList<Object>((List<?>) list.sample());
        var last = new LinkedHashMap<Object, Object>((Map<?, ?>) all.get(all.size() - 1));
        if (odd == null) last.remove(inside.name());
        else last.put(inside.name(), odd);
        all.set(all.size() - 1, last);
        return all;
    }

    private static void agree(StepKind<?> kind, String name, Object value, List<String> disagreed) {
        var settings = new LinkedHashMap<String, Object>();
        for (Setting one : kind.settings()) if (one.needed()) settings.put(one.name(), one.sample());
        if (value == null) settings.remove(name);
        else settings.put(name, value);
        boolean read = true;
        try {
            kind.read(Drawing.step(kind.name(), settings));
        } catch (BadSetting e) {
            read = false;
        }
        List<String> underlined = Editor.problems(template(kind.name(), settings));
        if (underlined.isEmpty() != read)
            disagreed.add(name + ": " + value + (read ? " is read but underlined " + underlined : " is only refused"));
    }

    private static Map<String, Object> template(String kind, Map<String, Object> settings) {
        Map<String, Object> step = new LinkedHashMap<>(
                Map.of("id", "one", "kind", kind, "title", "x", "purpose", "x", "promise", "x", "minutes", 5));
        step.put("names", Wire.name(STEPS.named(kind).naming().get(0)));
        step.put("settings", settings);
        return Map.of("name", "small", "title", "x", "purpose", "x", "steps", List.of(step));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_step_of_a_kind_that_needs_settings_cannot_leave_them_out(StepKind<?> kind) throws Exception {
        var template = template(kind.name(), Map.of());
        ((Map<?, ?>) ((List<?>) template.get("steps")).get(0)).remove("settings");
        boolean needs = kind.settings().stream().anyMatch(Setting::needed);
        assertThat(Editor.problems(new YAMLMapper().writeValueAsString(template))
                        .isEmpty())
                .isEqualTo(!needs);
    }

    @Test
    void a_step_is_held_in_the_hall_or_at_tables_and_nowhere_else() throws Exception {
        for (String place : List.of("hall", "tables", "all", "table", "topics")) {
            String yaml = Sample.RIGHT.replaceFirst("names: hidden", "names: hidden\n    among: " + place);
            boolean read = true;
            try {
                Templates.parse(Sample.FILE, yaml, STEPS);
            } catch (BadTemplate e) {
                read = false;
            }
            assertThat(read).as(place).isEqualTo(List.of("hall", "tables").contains(place));
            assertThat(Editor.problems(yaml).isEmpty()).as(place).isEqualTo(read);
        }
    }
}
