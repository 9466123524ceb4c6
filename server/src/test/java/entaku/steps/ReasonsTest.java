package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The protocol's list of reasons is the list in the code. */
class ReasonsTest {
    private static final Pattern REASON =
            Pattern.compile("(?:unless\\([^;]*?|Rejected\\()\\s*\"([a-z]+(?:-[a-z]+)*)\"\\)\\s*;");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void every_refusal_of_the_talk_is_explained_and_every_explained_one_exists() throws IOException {
        var used = new TreeSet<String>();
        for (String in : new String[] {"session", "steps"}) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/entaku", in))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var found = REASON.matcher(Files.readString(file));
                    while (found.find()) used.add(found.group(1));
                }
            }
        }
        var listed = new TreeSet<String>();
        String page = Files.readString(Path.of("docs/PROTOCOL.md"));
        String section = page.substring(page.indexOf("## 6. Reasons"), page.indexOf("## 7."));
        var found = LISTED.matcher(section);
        while (found.find()) listed.add(found.group(1));

        assertThat(listed).isEqualTo(used);
    }
}
