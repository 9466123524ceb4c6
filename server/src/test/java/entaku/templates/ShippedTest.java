package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.steps.Steps;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
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
    private static final JsonObject SCHEMA = schema();

    private static JsonObject schema() {
        try {
            return new JsonObject(Files.readString(DIRECTORY.resolve("template.schema.json")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static OutputUnit check(String yaml) throws Exception {
        Map<?, ?> data = new YAMLMapper().readValue(yaml, Map.class);
        var options = new JsonSchemaOptions()
                .setBaseUri("https://entaku.invalid/")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        return Validator.create(JsonSchema.of(SCHEMA), options)
                .validate(new JsonObject(io.vertx.core.json.Json.encode(data)));
    }

    static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    static List<Sample.Broken> broken() {
        return Sample.brokenInItself();
    }

    @ParameterizedTest(name = "{0} is read, and fits the schema")
    @MethodSource("files")
    void every_shipped_file_is_read_and_fits_the_schema(Path file) throws Exception {
        Template template = Templates.readFile(file, new Steps());

        assertThat(template.agenda().steps()).isNotEmpty();
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=template.schema.json");
        OutputUnit found = check(Files.readString(file));
        assertThat(found.getValid()).as(() -> "" + found.getErrors()).isTrue();
    }

    @Test
    void the_right_sample_fits_the_schema() throws Exception {
        assertThat(check(Sample.RIGHT).getValid()).isTrue();
    }

    @ParameterizedTest(name = "a template {0} is refused by the schema as it is by the loader")
    @MethodSource("broken")
    void the_schema_refuses_what_the_loader_refuses(Sample.Broken broken) throws Exception {
        assertThat(check(broken.yaml()).getValid()).isFalse();
    }

    @Test
    void every_kind_of_step_has_an_entry_in_the_schema() {
        var kinds = new Steps().all().stream().map(StepKind::name).toList();
        JsonObject defs = SCHEMA.getJsonObject("$defs");

        assertThat(defs.fieldNames()).containsAll(kinds);
        assertThat(defs.getJsonObject("step")
                        .getJsonObject("properties")
                        .getJsonObject("kind")
                        .getJsonArray("enum"))
                .containsAll(kinds);
    }

    @ParameterizedTest(name = "{0} speaks Japanese, plain Japanese and English to residents")
    @MethodSource("files")
    void every_shipped_file_speaks_three_languages_to_residents(Path file) throws Exception {
        Map<?, ?> data = new YAMLMapper().readValue(file.toFile(), Map.class);
        var lacking = new ArrayList<String>();
        lacking("", data, lacking);
        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest(name = "{0} lasts between 90 and 120 minutes, and has words for its facilitator")
    @MethodSource("files")
    void every_shipped_file_can_be_held_by_somebody_new(Path file) throws Exception {
        Template template = Templates.readFile(file, new Steps());

        assertThat(template.minutes()).isBetween(90, 120);
        for (Step step : template.agenda().steps()) {
            assertThat(step.say().in("ja")).as(step.id()).hasSizeGreaterThan(60);
            assertThat(step.hint().in("ja")).as(step.id()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} promises hidden names where they are hidden, and shown where they are shown")
    @MethodSource("files")
    void a_promise_is_true_of_names(Path file) throws Exception {
        for (Step step : Templates.readFile(file, new Steps()).agenda().steps()) {
            boolean shown = step.names() == Step.Names.SHOWN;
            assertThat(step.promise().in("ja").matches(".*名前(や団体名)?といっしょに.*|.*名前が出ます.*"))
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
    void min_naga_goes_from_check_in_to_commitments() throws Exception {
        var kinds = Templates.read(DIRECTORY, new Steps())
                .named("min-naga-meeting")
                .orElseThrow()
                .agenda()
                .steps();

        assertThat(kinds)
                .extracting(Step::kind)
                .containsExactly("check-in", "board", "cluster", "dot-vote", "dialogue", "consensus", "commitments");
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
