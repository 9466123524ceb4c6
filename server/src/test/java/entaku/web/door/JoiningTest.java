package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.BusSocket;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoiningTest {
    @TempDir
    Path data;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String code() {
        return server.welcome().card().code();
    }

    private TestServer.Answer join(JsonObject body) {
        return server.post("/api/join", null, body);
    }

    private TestServer.Answer reenter(String number) {
        return server.post(
                "/api/reenter", null, new JsonObject().put("code", code()).put("reentry", number));
    }

    @Test
    void whoever_has_the_code_gets_a_seat_with_everything_to_take_part() {
        JsonObject entry = server.join("花子");
        assertThat(entry.fieldNames()).containsExactlyInAnyOrder("session", "seat", "role", "token", "reentry");
        assertThat(entry.getString("role")).isEqualTo("participant");
        assertThat(entry.getString("reentry")).matches("[0-9]{4}-[0-9]{4}-[0-9]{4}");
        BusSocket phone = BusSocket.open(server.server().vertx(), server.port(), entry);
        assertThat(await(phone, "own").getJsonObject("set").getJsonObject("me").getString("seat"))
                .isEqualTo(entry.getString("seat"));
    }

    private static JsonObject await(BusSocket phone, String kind) {
        try {
            return phone.view(kind);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_code_typed_in_full_width_with_spaces_and_long_marks_is_understood() {
        String wide = code().chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(java.util.stream.Collectors.joining("ー"));
        assertThat(join(new JsonObject().put("code", "　" + wide + " ")).status())
                .isEqualTo(200);
    }

    @Test
    void an_observer_watches_and_a_table_that_is_not_there_is_refused() {
        var body = new JsonObject().put("code", code());
        assertThat(join(body.copy().put("observer", true)).json().getString("role"))
                .isEqualTo("observer");
        assertThat(join(body.copy().put("table", "4")).json().getString("table"))
                .isEqualTo("4");
        assertThat(join(body.copy().put("table", "5")).refusal()).isEqualTo("409 no-such-table");
    }

    @Test
    void the_reentry_number_brings_back_the_same_seat_and_ends_the_old_token() {
        JsonObject before = server.join("花子");
        JsonObject after =
                reenter(before.getString("reentry").replace("-", "ー")).json();
        assertThat(after.getString("seat")).isEqualTo(before.getString("seat"));
        assertThat(server.get("/api/me", after.getString("token")).status()).isEqualTo(200);
        assertThat(server.get("/api/me", before.getString("token")).refusal()).isEqualTo("401 seat-moved");
    }

    @Test
    void a_link_works_once() {
        String secret = TestServer.secret(server.welcome().facilitator());
        var body = new JsonObject().put("once", secret);
        assertThat(server.post("/api/enter", null, body).json().getString("role"))
                .isEqualTo("facilitator");
        assertThat(server.post("/api/enter", null, body).refusal()).isEqualTo("401 bad-link");
    }

    @Test
    void links_and_tokens_end() {
        var welcome = server.welcome();
        String seat = server.join("花子").getString("token");
        String staff = server.enter(server.welcome().staff()).getString("token");
        assertThat(server.get("/api/sessions", staff).status()).isEqualTo(200);
        server.later(Duration.ofHours(13));
        assertThat(server.get("/api/sessions", staff).refusal()).isEqualTo("401 bad-token");
        assertThat(server.enter(welcome.staff()).getString("reason")).isEqualTo("bad-link");
        assertThat(server.get("/api/me", seat).status()).isEqualTo(200);
        server.later(Duration.ofDays(14));
        assertThat(server.get("/api/me", seat).refusal()).isEqualTo("401 bad-token");
        assertThat(server.enter(welcome.facilitator()).getString("reason")).isEqualTo("bad-link");
    }

    @Test
    void a_restart_finds_everything_again() throws Exception {
        JsonObject before = server.join("花子");
        String code = code();
        String staff = server.enter(server.welcome().staff()).getString("token");
        server.restart();
        assertThat(code()).isEqualTo(code);
        JsonObject me = server.get("/api/me", before.getString("token")).json();
        assertThat(me.getString("seat")).isEqualTo(before.getString("seat"));
        assertThat(reenter(before.getString("reentry")).status()).isEqualTo(200);
        assertThat(server.get("/api/sessions", staff).text()).contains(code).doesNotContain("花子");
    }
}
