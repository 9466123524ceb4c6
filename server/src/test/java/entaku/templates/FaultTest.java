package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entaku.steps.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader says in a sentence has a code, so that every screen says it in its own language. */
class FaultTest {
    static Stream<Sample.Broken> broken() {
        return Stream.concat(Sample.brokenInItself().stream(), Sample.brokenInPlace().stream());
    }

    @ParameterizedTest(name = "a template {0} is named by a code, at its line")
    @MethodSource("broken")
    void every_broken_sample_is_named(Sample.Broken broken) {
        var refused =
                catchThrowableOfType(BadTemplate.class, () -> Templates.parse(Sample.FILE, broken.yaml(), new Steps()));
        for (BadTemplate.Problem problem : refused.problems()) {
            Fault fault = Fault.of(problem);
            assertThat(fault.code()).as(fault.why()).isNotEqualTo("other");
            assertThat(fault.line()).isEqualTo(problem.line()).isPositive();
        }
    }

    @Test
    void a_fault_carries_what_its_sentence_speaks_of() {
        assertThat(of("must be a whole number from 1 to minutes (5)").values())
                .containsEntry("least", "1")
                .containsEntry("most", "5");
        assertThat(of("must name an earlier step; there is none called ideas").values())
                .containsEntry("is", "ideas");
        assertThat(of("something nobody has said yet").code()).isEqualTo("other");
    }

    private static Fault of(String why) {
        return Fault.of(new BadTemplate.Problem(null, 3, "steps.0", why));
    }

    @Test
    void every_sentence_of_a_kind_about_its_settings_is_named() throws IOException {
        var unnamed = new TreeSet<String>();
        int seen = 0;
        var call = Pattern.compile("new BadSetting\\(([^;]*)\\);", Pattern.DOTALL);
        // The sentence is the last argument; what is put into it is a number or a word.
        var sentence =
                Pattern.compile("\"((?:must|is|has|cannot|needs|there) [^\"]*)\"(?: \\+ [^\",]+(?:\"([^\"]*)\")?)?$");
        for (Path file : sources()) {
            Matcher said = call.matcher(Files.readString(file));
            while (said.find()) {
                Matcher words = sentence.matcher(said.group(1));
                assertThat(words.find()).as(said.group()).isTrue();
                seen++;
                boolean open = words.end(1) + 1 < words.end();
                String whole = words.group(1) + (open ? "7" : "") + (words.group(2) == null ? "" : words.group(2));
                if (of(whole).code().equals("other")) unnamed.add(file + ": " + whole);
            }
        }
        assertThat(seen).isGreaterThan(18);
        assertThat(unnamed).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/entaku/steps"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Those of the reader and of the settings are all named, too. */
    @Test
    void every_sentence_of_the_reader_and_of_the_settings_is_named() throws IOException {
        var unnamed = new TreeSet<String>();
        int seen = 0;
        var sentence = Pattern.compile("\"((?:must|is|has|cannot) [^\"]*)\"");
        for (String file : new String[] {
            "templates/Reading",
            "templates/Source",
            "templates/Editing",
            "session/SettingType",
            "session/Setting",
            "session/Settings",
            "session/Text"
        }) {
            String code = Files.readString(Path.of("src/main/java/entaku", file + ".java"));
            Matcher said = sentence.matcher(code);
            while (said.find()) {
                seen++;
                String whole = said.group(1) + ends(said.group(1), code, said.end());
                if (of(whole).code().equals("other")) unnamed.add(file + ": " + whole);
            }
        }
        assertThat(seen).isGreaterThan(35);
        assertThat(unnamed).isEmpty();
    }

    /** Something in the place of what is put in when it is said. */
    private static String ends(String said, String code, int at) {
        if (!code.startsWith(" +", at)) return "";
        if (said.endsWith(" to ") || said.endsWith("from ") || said.endsWith("at most "))
            return said.endsWith("from ")
                    ? "1 to 9"
                    : said.contains("have") ? "9 characters" : said.endsWith("most ") ? "9 steps" : "9";
        if (said.endsWith("minutes (")) return "9)";
        if (said.equals("must be ")) return "shown in a step of the kind board";
        if (said.startsWith("is unknown")) return "x; known are y";
        return "x";
    }
}
