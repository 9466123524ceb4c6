package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import entaku.web.Cast;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class BadInputTest {
    @TempDir
    static Path data;

    private static TestServer server;
    private static String code;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(data);
        code = server.welcome().card().code();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String join(String body, String... headers) {
        return server.ask("POST", "/api/join", null, body, headers).refusal();
    }

    private static String with(String field, Object value) {
        return new JsonObject().put("code", code).put(field, value).encode();
    }

    @Test
    void a_code_nobody_has_is_refused() {
        String other = code.equals("000000") ? "000001" : "000000";
        assertThat(join("{\"code\":\"" + other + "\"}")).isEqualTo("404 unknown-code");
        assertThat(join("{\"code\":\"12345\"}")).isEqualTo("404 unknown-code");
        assertThat(join("{\"code\":\"' || 1\"}")).isEqualTo("404 unknown-code");
        assertThat(join("{}")).isEqualTo("404 unknown-code");
    }

    @Test
    void a_body_that_is_not_what_was_asked_for_is_refused() {
        assertThat(join("{\"code\":")).isEqualTo("400 bad-body");
        assertThat(join("[]")).isEqualTo("400 bad-body");
        assertThat(join("null")).isEqualTo("400 bad-body");
        assertThat(join("")).isEqualTo("400 bad-body");
        assertThat(join("{} {}")).isEqualTo("400 bad-body");
        assertThat(join("{\"code\":\"" + code + "\",\"code\":\"" + code + "\"}"))
                .isEqualTo("400 bad-body");
        assertThat(join("{\"code\":" + code + "}")).isEqualTo("400 bad-body");
        assertThat(join(with("colour", "red"))).isEqualTo("400 bad-body");
        assertThat(join(with("observer", "yes"))).isEqualTo("400 bad-body");
        assertThat(join(with("table", "../1"))).isEqualTo("400 bad-body");
        assertThat(join(with("actor", "<b>"))).isEqualTo("400 bad-body");
        assertThat(join(with("code", code), "Content-Type", "text/plain")).isEqualTo("415 not-json");
    }

    @Test
    void a_body_that_claims_to_be_somebody_is_refused() {
        assertThat(join(with("role", "facilitator"))).isEqualTo("400 identity-in-body");
        assertThat(join(with("seat", "x"))).isEqualTo("400 identity-in-body");
        assertThat(join(with("token", "x"))).isEqualTo("400 identity-in-body");
    }

    @Test
    void a_name_is_one_line_of_limited_length() {
        assertThat(join(with("name", "あ".repeat(41)))).isEqualTo("400 too-long");
        assertThat(join(with("name", "花\n子"))).isEqualTo("400 bad-body");
        assertThat(server.ask("POST", "/api/join", null, with("name", "𠮷".repeat(40)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_large_is_refused_and_the_next_one_is_served() {
        assertThat(join(with("name", "a".repeat(20_000)))).isEqualTo("413 too-large");
        assertThat(server.join("花子").getString("seat")).isNotNull();
    }

    @Test
    void a_forged_token_opens_nothing() {
        String token = server.join("花子").getString("token");
        String staffLetter = "a" + token.substring(1);
        String longer = token.charAt(0) + "z" + token.substring(2);
        for (String forged : new String[] {staffLetter, longer, token + "x", "x", "", "a b"}) {
            assertThat(server.get("/api/me", forged).refusal()).as(forged).isEqualTo("401 bad-token");
            assertThat(server.get("/api/sessions", forged).refusal()).as(forged).isEqualTo("401 bad-token");
        }
    }

    @Test
    void staff_cannot_make_a_session_of_nonsense() {
        String staff = server.enter(server.welcome().staff()).getString("token");
        assertThat(make(staff, "template", "no-such")).isEqualTo("404 no-such-template");
        assertThat(make(staff, "heldOn", "令和8年")).isEqualTo("400 no-such-date");
        for (String far : new String[] {
            "0026-11-26", "1999-12-31", LocalDate.now().plusYears(4).toString()
        }) assertThat(make(staff, "heldOn", far)).as(far).isEqualTo("400 date-too-far");
        for (String nowhere : new String[] {"../etc", "見本市//北区", "/見本市", "見本市 北区", "市<b>", "一/二/三/四/五/六/七"})
            assertThat(make(staff, "area", nowhere)).as(nowhere).isEqualTo("400 bad-body");
        assertThat(make(staff, "tables", 1000)).isEqualTo("400 bad-body");
        assertThat(make(staff, "tables", 1.5)).isEqualTo("400 bad-body");
        assertThat(make(staff, "title", " ")).isEqualTo("400 empty");
        assertThat(make(staff, "title", null)).isEqualTo("400 bad-body");
    }

    @Test
    void an_area_is_written_as_people_write_it() {
        String staff = server.enter(server.welcome().staff()).getString("token");
        server.post("/api/sessions", staff, Cast.talk().put("area", "見本市/霞ヶ丘区/中央・東"));

        assertThat(server.get("/api/sessions", staff).text()).contains("見本市/霞ヶ丘区/中央・東");
    }

    private static String make(String staff, String field, Object value) {
        return server.post("/api/sessions", staff, Cast.talk().put(field, value))
                .refusal();
    }

    @Test
    void no_log_line_holds_a_token_a_link_or_a_name() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        try {
            JsonObject entry = server.join("ななしの花子");
            String link = TestServer.secret(server.welcome().facilitator());
            server.post("/api/enter", null, new JsonObject().put("once", link));
            server.get("/api/me", entry.getString("token"));
            server.get("/api/me", entry.getString("token") + "x");
            server.get("/api/sessions/none/room", entry.getString("token"));
            for (ILoggingEvent line : lines.list)
                assertThat(line.getFormattedMessage())
                        .doesNotContain(entry.getString("token"), entry.getString("reentry"), link, "ななしの花子");
        } finally {
            root.detachAppender(lines);
        }
    }
}
