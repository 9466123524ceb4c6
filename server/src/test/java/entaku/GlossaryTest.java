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
import org.junit.jupiter.params.provider.Arguments;
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

    /** Letters that look alike, and names that nobody may take: written in order to be found, never shown. */
    private static final String FOUND =
            ".*/(lookalike/.*|Letters|RoleNames|RoleWords|SpelledRoles|Romaji|NameLook|Digits|StaffRoutes|Announcement)(\\.java)?";

    @Test
    void whatever_japanese_the_server_says_is_in_the_words_of_the_glossary() throws IOException {
        var faults = new ArrayList<String>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.toString().matches(FOUND))
                    .toList()) {
                Matcher literal = Pattern.compile(LITERAL).matcher(withoutComments(Files.readString(file)));
                while (literal.find())
                    for (String half : literal.group(1).split(" / | — |\\\\n")) {
                        if (!half.matches(JAPANESE)) continue;
                        seen++;
                        boolean easy = half.matches(".*\\{[^{}|]+\\|[^{}]+}.*");
                        // Names of files, settings and techniques are written alike in all languages.
                        String text = Glossary.plain(half).replaceAll("\\{n}|[A-Za-z][-A-Za-z0-9.]*(: true)?|%d", "1");
                        faults.addAll(glossary.faults(easy ? "ja-easy" : "ja", text.replace("Wi-Fi", "")));
                    }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(faults).isEmpty();
    }

    private static final String JAPANESE = ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*";

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    /** The page for facilitators, and the one for who writes a template, as far as they are Japanese. */
    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("../README.md", "\n## 進行役の方へ", "\n## Licence"),
                Arguments.of("../facilitation-templates/README.md", "\n## 書き方", "\n## How"));
    }

    @ParameterizedTest(name = "the Japanese of {0} is in the words of the glossary")
    @MethodSource("pages")
    void the_japanese_of_a_page_is_in_the_words_of_the_glossary(String name, String from, String to)
            throws IOException {
        String page = Files.readString(Path.of(name));
        var faults = new ArrayList<String>();
        List<String> lines = page.substring(page.indexOf(from), page.indexOf(to))
                .lines()
                // A heading of Markdown, numbers of a list, code, and what is written to be copied.
                .map(line -> line.replaceAll("^[-0-9#. |]+|`[^`]*`|\\[[^]]*]\\([^)]*\\)", "_"))
                .filter(line -> line.matches(JAPANESE))
                .toList();
        for (String line : lines) faults.addAll(glossary.faults("ja", line));
        // The link to the Japanese part stands in the English one.
        page.lines()
                .filter(line -> line.startsWith("[進行役"))
                .forEach(line -> faults.addAll(glossary.faults("ja", line.replaceAll("\\(#.*", ""))));
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(faults).isEmpty();
    }

    private static final Pattern SORT =
            Pattern.compile("new Thing\\([^;]*?\"([a-z-]+)\"|sort = .*\"([a-z]+)\" : \"([a-z]+)\"");

    @Test
    void what_things_are_called_in_a_record_can_be_read_aloud_in_plain_japanese() throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.walk(SOURCES.resolve("steps"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Report.java")).toList()) {
                String source = Files.readString(file);
                Matcher sort = SORT.matcher(source);
                while (sort.find())
                    for (int i = 1; i <= 3; i++) {
                        if (sort.group(i) == null) continue;
                        seen++;
                        Matcher words = Pattern.compile("\"" + sort.group(i) + "\",\\s*Words\\.of\\(" + LITERAL
                                        + ",\\s*" + LITERAL + ",\\s*" + LITERAL + "\\)")
                                .matcher(source);
                        assertThat(words.find())
                                .as(sort.group(i) + " of " + file + " has no plain Japanese")
                                .isTrue();
                        assertThat(words.group(2).replaceAll("\\{\\p{IsHan}+\\|\\p{IsHiragana}+}", ""))
                                .doesNotContainPattern("\\p{IsHan}");
                    }
            }
        }
        assertThat(seen).isGreaterThan(5);
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
        assertThat(seen).isGreaterThan(5);
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
        assertThat(glossary.faults("ja", "やめる")).isEmpty();
        assertThat(glossary.faults("ja", "入力をやめる")).hasSize(1);
        assertThat(glossary.faults("ja", "付箋(3枚)")).containsExactly("marks: 付箋(3枚)");
        assertThat(glossary.faults("ja-easy", Glossary.plain("いま {始|はじ}まります"))).hasSize(1);
    }
}
