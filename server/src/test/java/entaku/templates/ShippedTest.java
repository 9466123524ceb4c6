package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import entaku.session.Step;
import entaku.steps.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that ship, and the schema that editors read them with. */
class ShippedTest {
    private static final Path DIRECTORY = Path.of("../facilitation-templates");

    static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0} is read, and fits the schema")
    @MethodSource("files")
    void every_shipped_file_is_read_and_fits_the_schema(Path file) throws Exception {
        Template template = Templates.readFile(file, new Steps());

        assertThat(template.agenda().steps()).isNotEmpty();
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=template.schema.json");
        assertThat(Editor.problems(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0} speaks Japanese, plain Japanese and English to residents")
    @MethodSource("files")
    void every_shipped_file_speaks_three_languages_to_residents(Path file) throws Exception {
        Map<?, ?> data = new YAMLMapper().readValue(file.toFile(), Map.class);
        var lacking = new ArrayList<String>();
        lacking("", data, lacking);
        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest(name = "{0} says how long it takes and how short it can be, and has words for its facilitator")
    @MethodSource("files")
    void every_shipped_file_can_be_held_by_somebody_new(Path file) throws Exception {
        Template template = Templates.readFile(file, new Steps());

        assertThat(template.minutes()).isBetween(45, 270);
        assertThat(template.least()).isBetween(template.minutes() / 3, template.minutes() - 1);
        for (Step step : template.following().steps()) {
            assertThat(step.say().in("ja")).as(step.id()).hasSizeGreaterThan(60);
            assertThat(step.hint().in("ja")).as(step.id()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} promises hidden names where they are hidden, and shown where they are shown")
    @MethodSource("files")
    void a_promise_is_true_of_names(Path file) throws Exception {
        for (Step step : Templates.readFile(file, new Steps()).following().steps()) {
            boolean shown = step.names() == Step.Names.SHOWN;
            assertThat(step.promise().in("ja").matches(".*名前といっしょに.*|.*名前が出ます.*"))
                    .as(step.id() + ": " + step.promise().in("ja"))
                    .isEqualTo(shown);
        }
    }

    @ParameterizedTest(name = "every kanji in the plain Japanese of {0} carries its reading")
    @MethodSource("files")
    void plain_japanese_can_be_read_aloud_by_everybody(Path file) throws Exception {
        var texts = new ArrayList<String>();
        plain(new YAMLMapper().readValue(file.toFile(), Map.class), texts);

        assertThat(texts).hasSizeGreaterThan(20);
        for (String text : texts) {
            String bare = text.replaceAll("\\{[\\p{IsHan}々]+\\|[\\p{IsHiragana}]+\\}", "");
            assertThat(bare).as(text).doesNotContainPattern("[\\p{IsHan}{}|]");
        }
    }

    private static void plain(Object value, List<String> texts) {
        if (value instanceof List<?> list) list.forEach(one -> plain(one, texts));
        if (!(value instanceof Map<?, ?> map)) return;
        map.forEach((key, inside) -> {
            if (key.equals("ja-easy")) texts.add((String) inside);
            else plain(inside, texts);
        });
    }

    @Test
    void min_naga_goes_from_check_in_to_the_next_theme_and_looks_back_first_where_it_follows_another()
            throws Exception {
        Template minNaga =
                Templates.read(DIRECTORY, new Steps()).named("min-naga-meeting").orElseThrow();
        var always = List.of(
                "check-in", "board", "cluster", "dot-vote", "dialogue", "consensus", "commitments", "poll", "survey");

        assertThat(minNaga.agenda().steps()).extracting(Step::kind).isEqualTo(always);
        var following = new ArrayList<>(List.of("review"));
        following.addAll(always);
        assertThat(minNaga.following().steps()).extracting(Step::kind).isEqualTo(following);
    }

    /** Collects texts that residents read and that lack a language. A facilitator's own words need two. */
    private static void lacking(String path, Object value, List<String> lacking) {
        if (value instanceof List<?> list)
            for (int i = 0; i < list.size(); i++) lacking(path + "." + i, list.get(i), lacking);
        if (!(value instanceof Map<?, ?> map)) return;
        if (map.containsKey("ja")) {
            boolean own = path.matches(".*\\.(say|hint|prepare)");
            for (String language : own ? List.of("ja", "en") : List.of("ja", "ja-easy", "en"))
                if (!(map.get(language) instanceof String s) || s.isBlank()) lacking.add(path + "." + language);
        }
        map.forEach((key, inside) -> {
            boolean text = List.of("title", "purpose", "promise", "text", "topic", "question")
                    .contains(key);
            if (text && inside instanceof String) lacking.add(path + "." + key);
            lacking(path + "." + key, inside, lacking);
        });
    }
}
