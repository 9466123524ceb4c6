package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Standing;
import entaku.session.StepKind;
import entaku.session.Vocabulary;
import entaku.session.Wire;
import entaku.steps.Steps;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The protocol's page says what the code does: its session can be followed, its names are those of the code. */
class ProtocolTest {
    private static final Steps STEPS = new Steps();

    private static String section(String title) throws IOException {
        return section("docs/PROTOCOL.md", title);
    }

    private static String section(String page, String title) throws IOException {
        String text = Files.readString(Path.of(page));
        int from = text.indexOf("\n" + title);
        assertThat(from).as(title).isPositive();
        int end = text.indexOf("\n## ", from + 1);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    private static TreeSet<String> found(String text, String pattern) {
        var all = new TreeSet<String>();
        var one = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        while (one.find()) all.add(one.group(1));
        return all;
    }

    // ---- the session by hand

    /** What a client has of one layer. */
    private static final class Held {
        private long version = -1;
        private final Map<String, Object> records = new TreeMap<>();

        private void take(JsonObject body) {
            if (body.containsKey("v")) {
                records.clear();
                version = body.getLong("v");
            } else {
                assertThat(body.getLong("b"))
                        .as("no patch is missing before %s", body)
                        .isEqualTo(version);
                version++;
            }
            records.putAll(body.getJsonObject("set", new JsonObject()).getMap());
            for (Object key : body.getJsonArray("gone", new io.vertx.core.json.JsonArray()))
                assertThat(records.remove(key)).as("%s was there", key).isNotNull();
        }
    }

    @Test
    void the_session_by_hand_can_be_followed_by_the_rules_of_the_page() throws IOException {
        var layers = new HashMap<String, Held>();
        var known = Vocabulary.of(STEPS).commands();
        var answers = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (String line : section("## 8. A session by hand").lines().toList()) {
            if (!line.startsWith("> ") && !line.startsWith("< ")) continue;
            var message = new JsonObject(line.substring(2));
            String address = message.getString("address");
            if (line.startsWith("> ")) {
                if (!message.getString("type").equals("send")) continue;
                asked.add(message.getString("replyAddress"));
                String type = message.getJsonObject("body").getString("type");
                assertThat(type.equals("look") || known.containsKey(type))
                        .as(type)
                        .isTrue();
            } else if (message.getString("type").equals("err") || (address != null && address.startsWith("r"))) {
                answers.add(address);
            } else if (address != null && address.equals("hello")) {
                var followed = message.getJsonObject("body").getJsonArray("layers");
                layers.keySet().removeIf(layer -> !followed.contains(layer));
                for (Object layer : followed) layers.putIfAbsent((String) layer, new Held());
            } else if (address != null) {
                assertThat(layers).as(line).containsKey(address);
                layers.get(address).take(message.getJsonObject("body"));
            }
        }
        assertThat(answers).isEqualTo(asked).hasSizeGreaterThan(3);
        assertThat(layers.keySet()).containsExactlyInAnyOrder("hall", "table/2", "own");
        var course = (Map<?, ?>) layers.get("hall").records.get("course");
        assertThat(course.get("status")).isEqualTo("closed");
        assertThat(layers.get("own").records).containsOnlyKeys("me", "talk:turn");
    }

    // ---- names

    @Test
    void every_command_without_a_step_is_on_the_page_and_no_other() throws IOException {
        var commands = new TreeSet<String>();
        for (Standing<?> part : STEPS.standing())
            for (Class<?> command : part.commands()) commands.add(Wire.name(part.name(), command));

        String table = section("## 4. Records of the session");
        assertThat(found(table, "`((?:course|seats|clock|undo|late-words|calls)/[a-z-]+)`"))
                .isEqualTo(commands);
    }

    @Test
    void every_record_of_every_kind_has_its_key_on_the_page_and_no_other() throws IOException {
        String keys = section("## 5. Steps");
        for (StepKind<?> kind : STEPS.all()) {
            String row = keys.lines()
                    .filter(line -> line.startsWith("| " + kind.name() + " |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + kind.name()));
            String generated = section("docs/KINDS.md", "## " + kind.name() + "\n");
            assertThat(found(row, "`([A-Z][A-Za-z]+)`"))
                    .as(kind.name())
                    .isEqualTo(found(generated, "^- `([A-Z][A-Za-z]+) \\{"));
        }
    }
}
