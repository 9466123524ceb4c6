package entaku.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting that follows another opens with what that one left, as its record tells. */
class FollowingTest {
    @TempDir
    Path data;

    private TestServer server;
    private String staff;
    private String earlier;

    @BeforeEach
    void begin() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        staff = server.enter(server.welcome().staff()).getString("token");
        try (var hall = new Gathering(server)) {
            earlier = hall.session;
            hall.done("facilitator", null, "course/go-to", Gathering.body("step", "promises"));
            hall.done("ann", "promises", "commitments/promise", Gathering.body("what", "落ち葉を掃く"));
            hall.done("ben", "promises", "commitments/ask-later", Gathering.body("text", "費用は", "to", "next"));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void close() throws Exception {
        var facilitator = server.enter(server.welcome().facilitator());
        try (Phone phone = Phone.at(server.server().vertx(), server.port(), facilitator)) {
            assertThat(phone.does(null, "course/close", Gathering.body())).isEqualTo("done");
        }
        Phone.within(
                "the closing on the card",
                () -> server.get("/api/sessions", staff).text().contains("\"status\":\"closed\""));
    }

    private TestServer.Answer make(String follows, String area, String token) {
        var wish = new JsonObject()
                .put("template", "min-naga-meeting")
                .put("title", "次の話し合い")
                .put("area", area)
                .put("heldOn", "2026-11-22")
                .put("follows", follows);
        return server.post("/api/sessions", token, wish);
    }

    private static final String AREA = "見本市/中央区";

    @Test
    void it_shows_what_was_taken_on_with_the_name_that_the_record_shows_until_it_is_erased() throws Exception {
        close();
        var made = make(earlier, AREA, staff).json();
        var facilitator = server.enter(made.getJsonObject("facilitator").getString("url"));
        try (Phone desk = Phone.at(server.server().vertx(), server.port(), facilitator)) {
            assertThat(desk.does(null, "course/next", Gathering.body())).isEqualTo("done");
            String id = Gathering.find(desk, false, "last-time:entry/", "text", "落ち葉を掃く");
            JsonObject entry = desk.record("last-time:entry/" + id);
            assertThat(entry.getJsonObject("who").getString("name")).isEqualTo(Gathering.called("ann"));
            assertThat(desk.record("last-time:form").getString("heldOn")).isNotEmpty();
            assertThat(desk.does("last-time", "review/tell", Gathering.body("entry", id, "state", "done")))
                    .isEqualTo("done");
        }
        String record = "/api/sessions/" + made.getString("id") + "/record";
        assertThat(server.get(record, staff).text()).contains(Gathering.called("ann"));
        // Names stand where names can be erased, and in no fact.
        var log = TestServer.await(server.server().store().readAll(made.getString("id"), "main"));
        assertThat(log.toString()).contains("落ち葉を掃く").doesNotContain(Gathering.called("ann"));
        TestServer.await(server.server().store().people().erase(made.getString("id")));
        assertThat(server.get(record, staff).text()).doesNotContain(Gathering.called("ann"));
    }

    @Test
    void it_is_refused_for_a_meeting_that_is_none_is_elsewhere_or_goes_on_and_to_who_is_no_staff() throws Exception {
        assertThat(make("nothing", AREA, staff).refusal()).isEqualTo("404 no-such-session");
        assertThat(make(earlier, AREA, staff).refusal()).isEqualTo("409 not-closed");
        assertThat(make(earlier, "見本市/北区", staff).refusal()).isEqualTo("409 other-area");
        close();
        assertThat(make(earlier, "見本市/北区", staff).refusal()).isEqualTo("409 other-area");
        assertThat(make(earlier, AREA, null).status()).isEqualTo(401);
        int before = new JsonArray(server.get("/api/sessions", staff).text()).size();
        var first = make(null, AREA, staff);
        assertThat(first.status()).isEqualTo(200);
        // One that follows none has nothing to look back on, and no step for it.
        assertThat(server.get("/api/sessions/" + first.json().getString("id") + "/record", staff)
                        .text())
                .doesNotContain("last-time");
        assertThat(new JsonArray(server.get("/api/sessions", staff).text())).hasSize(before + 1);
    }
}
