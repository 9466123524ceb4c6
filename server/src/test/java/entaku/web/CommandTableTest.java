package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Vocabulary;
import entaku.steps.Steps;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries every row of the table of commands × roles. */
class CommandTableTest {
    private static final List<String> ROLES =
            List.of("observer", "participant", "recorder", "table-host", "scribe", "screen", "facilitator");

    private static final Set<String> NOT_YOURS = Set.of(
            "403 not-your-role",
            "409 not-yours",
            "409 no-such-note",
            "409 no-such-statement",
            "409 no-such-utterance",
            "409 nobody-named",
            "409 no-sponsor");

    @TempDir
    Path data;

    private final Map<String, String> known = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private String current = "hello";

    @Test
    void each_role_can_do_what_the_table_says_and_nothing_else() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED)) {
            var cast = new Cast(server);
            cast.seatOther();
            String[] each = null;
            for (String line : CommandTable.ROWS.lines().toList()) {
                String[] cells = line.split(" +", 10);
                if (cells[0].equals("=")) prepare(cast, cells);
                else if (cells[0].equals("*")) each = cells;
                else {
                    row(cast, cells, each);
                    each = null;
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void prepare(Cast cast, String[] cells) throws InterruptedException {
        String[] made = cells[4].split(":");
        Set<String> before = cast.ids(cells[1], current, made[1]);
        String answer = cast.command(cells[1], current, cells[2], body(cast, cells[1], cells[3]));
        if (!answer.equals("done")) wrong.add(String.join(" ", cells) + ": " + answer);
        var after = new HashSet<>(cast.ids(cells[1], current, made[1]));
        after.removeAll(before);
        assertThat(after)
                .as(cells[2] + " made one thing; so far wrong: " + wrong)
                .hasSize(1);
        known.put(made[0], after.iterator().next());
    }

    private void row(Cast cast, String[] cells, String[] each) throws InterruptedException {
        current = cells[0].equals("-") ? "hello" : cells[0];
        for (int i = 0; i < ROLES.size(); i++) {
            if (each != null) prepare(cast, each);
            String role = ROLES.get(i);
            JsonObject body = body(cast, role, cells[9]);
            boolean ofSession = cells[1].matches("(course|clock|seats|undo|late-words|calls)/.*");
            String answer = cast.command(role, ofSession ? null : current, cells[1], body);
            boolean right = cells[2 + i].equals("+") ? answer.equals("done") : NOT_YOURS.contains(answer);
            if (!right)
                wrong.add(cells[1] + " " + body + " by " + role + ": expected " + cells[2 + i] + ", got " + answer);
        }
    }

    private JsonObject body(Cast cast, String role, String words) {
        String filled = CommandTable.withSteps(words)
                .replace("$level", role.equals("facilitator") ? "3" : "1")
                .replace('\'', '"')
                .replace("$own", cast.entry(role).getString("seat"))
                .replace("$other", cast.entry("other").getString("seat"))
                .replace("$guest", cast.entry("participant").getString("seat"))
                .replace("$role", role);
        for (var thing : known.entrySet()) filled = filled.replace("$" + thing.getKey(), thing.getValue());
        return new JsonObject(filled);
    }

    @Test
    void the_table_names_every_command_there_is() {
        var all = new HashSet<>(Vocabulary.of(new Steps()).commands().keySet());
        var listed = new HashSet<String>();
        for (String line : CommandTable.ROWS.lines().toList()) listed.add(line.split(" +")[1]);
        assertThat(listed).containsAll(all);
    }

    @Test
    void what_is_not_in_the_table_or_not_ones_own_session_is_refused_to_everybody() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED)) {
            var cast = new Cast(server);
            for (String role : ROLES) {
                for (String type : List.of("course/create", "seats/take-seat", "board/erase", "store/drop", ""))
                    assertThat(cast.command(role, "hello", type, new JsonObject()))
                            .as(role + " " + type)
                            .isEqualTo("400 unknown-command");
            }
            // Nobody speaks in a session with a token of another one, whether they registered there or not.
            for (String before : List.of("hall", "own", "here", "")) {
                BusSocket stranger = BusSocket.open(server.server().vertx(), server.port(), cast.session());
                if (!before.isEmpty()) {
                    stranger.register(before, cast.token("stranger"));
                    assertThat(Phone.told(stranger.next(f -> true))).isEqualTo("403 not-your-address");
                }
                assertThat(cast.command(stranger, null, "course/next", new JsonObject()))
                        .isEqualTo("403 bad-token");
                stranger.close();
            }
        }
    }
}
