package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.door.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The protocol's lists of reasons are what the server can say: nothing is missing there, and nothing is made up. */
class ReasonsTest {
    /** Whatever gives a reason: a refusal thrown, a condition that throws one, a failed answer, a failure with a code. */
    private static final Pattern SAID =
            Pattern.compile("\\b(new Refusals|Rejected|Refused|unless|refuse|wrong|refusal|Unreadable)\\(");

    /** Calls of which every argument is a reason. */
    private static final Set<String> ALL_OF = Set.of("new Refusals", "Unreadable");

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|(.*)$");

    private static final Path SOURCES = Path.of("src/main/java/entaku");

    /** The embedded engine refuses in the words of a database, the templates in sentences: neither says a code. */
    private static final Set<String> SENTENCES = Set.of("embedded", "templates");

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !SENTENCES.contains(f.getParent().getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Gives the codes that stand in each call that says a reason: in its last argument, of what is unreadable in any. */
    static Set<String> said(String source) {
        var codes = new TreeSet<String>();
        Matcher call = SAID.matcher(source);
        while (call.find()) {
            Matcher code = CODE.matcher(argument(source, call.end(), ALL_OF.contains(call.group(1))));
            while (code.find()) codes.add(code.group(1));
        }
        return codes;
    }

    /** Gives the last argument, or all of them, of the call whose opening bracket stands before this place. */
    private static String argument(String source, int from, boolean all) {
        int depth = 1;
        int begins = from;
        boolean words = false;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"' && source.charAt(at - 1) != '\\') words = !words;
            if (words) continue;
            if (c == '(' || c == '{') depth++;
            if ((c == ')' || c == '}') && --depth == 0) return source.substring(begins, at);
            if (c == ',' && depth == 1 && !all) begins = at + 1;
        }
        return "";
    }

    private static String part(String page, String title) {
        String after = page.substring(page.indexOf("\n" + title + "\n") + 1);
        int end = after.indexOf("\n## ");
        return end < 0 ? after : after.substring(0, end);
    }

    private static String reasons() throws IOException {
        return part(Files.readString(Path.of("docs/PROTOCOL.md")), "## 6. Reasons");
    }

    private static TreeMap<String, String> listed() throws IOException {
        var rows = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        Matcher row = LISTED.matcher(reasons());
        while (row.find()) if (rows.put(row.group(1), row.group(2)) != null) twice.add(row.group(1));
        assertThat(twice).as("listed twice").isEmpty();
        return rows;
    }

    @Test
    void every_reason_that_the_server_gives_is_explained_and_every_explained_one_is_given() throws IOException {
        var given = new TreeSet<String>();
        for (Path file : sources()) given.addAll(said(Files.readString(file)));

        assertThat(given).hasSizeGreaterThan(80);
        assertThat(listed().keySet()).isEqualTo(given);
    }

    @Test
    void whatever_way_a_reason_is_given_it_is_found() {
        assertThat(said("Rejected.unless(at(\"not-this\"), \"no-table\");")).containsExactly("no-table");
        assertThat(said("throw new Refused(a.equals(b) ? \"one\" : \"an-other\");"))
                .containsExactly("an-other", "one");
        assertThat(said("x.orElseThrow(() -> new Rejected(\"deep-inside\"))")).containsExactly("deep-inside");
        assertThat(said("return refusal(frame, 500, \"broken\");")).containsExactly("broken");
        assertThat(said("new Unreadable(\"not-whole\", id)")).containsExactly("not-whole");
        assertThat(said("new Refusals(\"vote-closed\", \"no-thing\")")).containsExactly("no-thing", "vote-closed");
        assertThat(said("call(\"nothing\")")).isEmpty();
    }

    @Test
    void each_status_and_code_beside_a_reason_of_the_door_is_the_one_that_is_sent() throws Exception {
        var onTheLine = Class.forName("entaku.web.bridge.Answers").getDeclaredMethod("code", String.class);
        onTheLine.setAccessible(true);
        var row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9]{3}|–) \\| ([0-9]{3}|–) \\|")
                .matcher(reasons());
        int seen = 0;
        while (row.find()) {
            seen++;
            String reason = row.group(1);
            if (!row.group(2).equals("–") && !reason.equals("broken"))
                assertThat(row.group(2)).as(reason).isEqualTo("" + new Refused(reason).status());
            // These two are no refusals by a rule: the gate knows them by what failed.
            boolean failed = reason.equals("store-away") || reason.equals("broken");
            if (!row.group(3).equals("–") && !failed)
                assertThat(row.group(3)).as(reason).isEqualTo("" + onTheLine.invoke(null, reason));
        }
        assertThat(seen).isGreaterThan(15);
    }
}
