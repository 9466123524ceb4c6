package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates, documents and what stands on the terminal call each thing by its one word. */
class GlossaryTest {
    private static final Path SOURCES = Path.of("src/main/java/entaku");
    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";

    /** A pair of words in both languages of the documents; the English one may go on in the next line. */
    private static final Pattern PAIR = Pattern.compile("(?:pair\\(\\s*\"[^\"]+\",|Words\\.of\\(|both\\()\\s*" + LITERAL
            + ",\\s*((?:" + LITERAL + "\\s*\\+?\\s*)+)\\)");

    private final Glossary glossary = new Glossary();

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../facilitation-templates"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0} speaks in the words of the glossary")
    @MethodSource("templates")
    void a_template_speaks_in_the_words_of_the_glossary(Path file) throws Exception {
        var texts = new ArrayList<String[]>();
        collect(new YAMLMapper().readValue(file.toFile(), Map.class), texts);

        assertThat(texts).hasSizeGreaterThan(100);
        var faults = new ArrayList<String>();
        for (String[] text : texts) faults.addAll(glossary.faults(text[0], Glossary.plain(text[1])));
        assertThat(faults).isEmpty();
    }

    private static void collect(Object value, List<String[]> texts) {
        if (value instanceof List<?> list) list.forEach(one -> collect(one, texts));
        if (!(value instanceof Map<?, ?> map)) return;
        map.forEach((key, inside) -> {
            boolean language = List.of("ja", "ja-easy", "en").contains(key);
            if (language && inside instanceof String text)
                for (String line : text.split("\n")) texts.add(new String[] {(String) key, line});
            else collect(inside, texts);
        });
    }

    @Test
    void the_documents_speak_in_the_words_of_the_glossary() throws IOException {
        var faults = new ArrayList<String>();
        int pairs = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().matches(".*/(record/[^/]+|[^/]*Report)\\.java"))
                    .toList()) {
                Matcher pair = PAIR.matcher(Files.readString(file));
                while (pair.find()) {
                    pairs++;
                    faults.addAll(glossary.faults("ja", pair.group(1).replaceAll("%d|SHA-256|\\{n}", "1")));
                    faults.addAll(glossary.faults("en", pair.group(2).replaceAll("\"\\s*\\+\\s*\"|^\"|\"\\s*$", "")));
                }
            }
        }
        assertThat(pairs).isGreaterThan(110);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_terminal_speaks_in_the_words_of_the_glossary() throws IOException {
        Matcher literal = Pattern.compile(LITERAL).matcher(Files.readString(SOURCES.resolve("Announcement.java")));
        var faults = new ArrayList<String>();
        int seen = 0;
        while (literal.find()) {
            // Japanese and English stand beside each other here.
            for (String half : literal.group(1).split(" {2,}| / |\\\\n")) {
                boolean japanese = half.matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
                if (japanese) seen++;
                faults.addAll(glossary.faults(japanese ? "ja" : "en", half));
            }
        }
        assertThat(seen).isGreaterThan(6);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_residents_of_the_sample_spell_as_the_product_does() throws IOException {
        var faults = new ArrayList<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/residents"))) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                for (String line : lines) {
                    faults.addAll(glossary.misspelt(line));
                    if (line.replace("町内会", "").contains("町会")) faults.add("町内会: " + line);
                }
                assertThat(lines.stream().map(line -> line.endsWith("。")).distinct())
                        .as("all or none of " + file + " end with a full stop")
                        .hasSize(1);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void what_goes_by_another_name_is_found_and_what_may_stand_is_not() {
        assertThat(glossary.faults("ja", "画面のコードを読み取る")).hasSize(1);
        assertThat(glossary.faults("ja", "画面のQRコードを読み取る")).isEmpty();
        assertThat(glossary.faults("en", "Ask for a show of hands (or not)")).isEmpty();
        assertThat(glossary.faults("en", "Enter the hands")).hasSize(1);
        assertThat(glossary.faults("ja", "付箋(3枚)")).containsExactly("marks: 付箋(3枚)");
        assertThat(glossary.faults("ja-easy", Glossary.plain("いま {始|はじ}まります"))).hasSize(1);
    }
}
