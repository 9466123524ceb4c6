package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for people name what is there: files, packages, commands, and the words on the buttons. */
class PagesTest {
    private static final Path ROOT = Path.of("..").normalize();
    private static final Path JAVA = Path.of("src/main/java/entaku");
    private static final Path CLIENT = ROOT.resolve("web-client/src");

    /** Where a file that a page names may be named from. */
    private static final List<Path> FROM = List.of(ROOT, JAVA, CLIENT, Path.of("docs"));

    private static final Pattern FILE = Pattern.compile(
            "[`(]([A-Za-z0-9._/-]+\\.(?:java|ts|svelte|md|json|yaml|js)|server/(?:bin|docs)/[a-z-]+)[`) ]");

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher one = pattern.matcher(text);
        var found = new ArrayList<String>();
        while (one.find()) found.add(one.group(1));
        return found;
    }

    private static Stream<Path> there(String file) {
        return FROM.stream().map(from -> from.resolve(file)).filter(Files::exists);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "server/docs/WALK.md", "server/docs/PROTOCOL.md"})
    void every_file_that_a_page_names_is_there(String name) throws IOException {
        // Files that are named by what they are called inside a folder still to be made, or on a phone.
        var each = new TreeSet<>(all(FILE, page(name)));
        each.removeIf(file -> !file.contains("/") && !file.endsWith(".md"));
        assertThat(each).isNotEmpty();
        assertThat(each).allSatisfy(file -> assertThat(there(file)).as(file).isNotEmpty());
    }

    @Test
    void every_breakpoint_of_the_walk_is_in_a_file_of_its_row() throws IOException {
        int seen = 0;
        for (String row : page("server/docs/WALK.md").lines().toList()) {
            String[] cells = row.split(" *\\| *");
            if (cells.length < 7 || !cells[1].matches("[0-9]+")) continue;
            var sources = new StringBuilder();
            for (String file : all(FILE, cells[3]))
                sources.append(Files.readString(there(file).findFirst().orElseThrow()));
            for (String place : all(Pattern.compile("`([A-Za-z.#]+)`"), cells[6])) {
                String method = place.substring(place.lastIndexOf('.') + 1);
                assertThat(Pattern.compile(Pattern.quote(method) + "\\b")
                                .matcher(sources)
                                .find())
                        .as("%s in row %s", place, cells[1])
                        .isTrue();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(15);
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        try (var folders = Files.walk(JAVA)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    boolean holds = files.anyMatch(file -> file.toString().endsWith(".java"));
                    if (!holds) continue;
                }
                Path says = folder.resolve("package-info.java");
                assertThat(says).exists();
                assertThat(Files.readString(says))
                        .as(says.toString())
                        .startsWith("/**")
                        .hasSizeGreaterThan(80);
            }
        }
    }

    @Test
    void the_table_of_the_house_has_every_package_and_no_other() throws IOException {
        String readme = page("README.md");
        String table = readme.substring(readme.indexOf("| package |"), readme.indexOf("\nIn `web-client/src`"));
        var named = new TreeSet<>(all(Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)`"), table));
        assertThat(named)
                .allSatisfy(
                        name -> assertThat(JAVA.resolve(name.replace('.', '/'))).isDirectory());
        var built = new TreeSet<String>();
        try (var folders = Files.walk(JAVA)) {
            folders.filter(Files::isDirectory)
                    .map(folder -> JAVA.relativize(folder).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty() && (!name.startsWith("steps.") || name.equals("steps.shared")))
                    .forEach(built::add);
        }
        assertThat(named).isEqualTo(built);
    }

    @Test
    void every_word_of_the_command_line_is_in_the_readme() throws IOException {
        String readme = page("README.md");
        var words = new TreeSet<>(Main.commandLine().getSubcommands().keySet());
        // What is done without a word.
        words.remove("serve");
        assertThat(words).hasSizeGreaterThan(5);
        assertThat(words).allSatisfy(word -> assertThat(readme).containsPattern("`(server/bin/run )?" + word + "[ `]"));
    }

    @Test
    void what_facilitators_are_told_to_press_is_on_their_screens() throws IOException {
        var words = new ArrayList<String>();
        try (var files = Files.walk(CLIENT)) {
            for (Path file : files.filter(f -> f.toString().matches(".*(i18n/ja/|words/(hall/)?ja)[a-z]*\\.json"))
                    .toList())
                new JsonObject(Files.readString(file)).forEach(one -> words.add((String) one.getValue()));
        }
        words.add(Files.readString(JAVA.resolve("Announcement.java")));
        String readme = page("README.md");
        String section = readme.substring(readme.indexOf("\n## 進行役の方へ"), readme.indexOf("\n## Licence"));
        var quoted = all(Pattern.compile("「([^」]+)」"), section);
        assertThat(quoted).hasSizeGreaterThan(20);
        assertThat(quoted)
                .allSatisfy(word -> assertThat(words.stream().filter(said -> said.contains(word)))
                        .as(word)
                        .isNotEmpty());
    }
}
