package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Cast;
import entaku.web.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A facilitator's laptop is lost, or a link went to the wrong people. */
class HandedLinksTest extends Attacked {
    /** The session that the server began with; more may be made by whoever takes part in a test. */
    private String here;

    @BeforeEach
    void remember() {
        here = session();
    }

    private JsonArray out(String token) {
        return new JsonArray(
                server.get("/api/sessions/" + here + "/links", token).text());
    }

    private TestServer.Answer make(String token, String role) {
        return server.post("/api/sessions/" + here + "/links", token, new JsonObject().put("role", role));
    }

    private TestServer.Answer revoke(String token, String link) {
        return server.post("/api/sessions/" + here + "/links/revoke", token, new JsonObject().put("link", link));
    }

    @Test
    void staff_make_a_way_back_in_for_any_open_session() {
        String staff = server.enter(server.welcome().staff()).getString("token");
        JsonObject fresh = make(staff, "facilitator").json();
        assertThat(server.enter(fresh.getString("url")).getString("role")).isEqualTo("facilitator");
        assertThat(server.enter(make(staff, "screen").json().getString("url")).getString("role"))
                .isEqualTo("screen");
        assertThat(server.post("/api/sessions/nowhere/links", staff, new JsonObject().put("role", "screen"))
                        .refusal())
                .isEqualTo("404 no-such-session");
    }

    @Test
    void a_link_that_was_taken_back_opens_nothing_and_one_that_was_used_is_out_no_more() {
        String staff = server.enter(server.welcome().staff()).getString("token");
        JsonObject one = make(staff, "facilitator").json();
        JsonObject two = make(staff, "screen").json();
        assertThat(out(staff).encode())
                .contains(one.getString("id"), two.getString("id"))
                .doesNotContain("once");
        assertThat(revoke(staff, one.getString("id")).status()).isEqualTo(200);
        assertThat(server.enter(one.getString("url")).getString("reason")).isEqualTo("bad-link");
        assertThat(revoke(staff, one.getString("id")).refusal()).isEqualTo("401 bad-link");
        server.enter(two.getString("url"));
        assertThat(out(staff).encode()).doesNotContain(one.getString("id"), two.getString("id"));
        assertThat(revoke(staff, two.getString("id")).refusal()).isEqualTo("401 bad-link");
    }

    @Test
    void facilitators_see_and_take_back_theirs_and_nobody_elses() throws Exception {
        var cast = new Cast(server);
        String staff = cast.token("staff");
        String leads = cast.token("facilitator");
        String ofStaff = make(staff, "facilitator").json().getString("id");
        JsonObject theirs = make(leads, "facilitator").json();
        assertThat(out(leads)).hasSize(1);
        assertThat(out(leads).getJsonObject(0).getString("id")).isEqualTo(theirs.getString("id"));
        assertThat(revoke(leads, ofStaff).refusal()).isEqualTo("401 bad-link");
        assertThat(revoke(cast.token("participant"), theirs.getString("id")).refusal())
                .isEqualTo("403 not-your-role");
        assertThat(revoke(leads, theirs.getString("id")).status()).isEqualTo(200);
        assertThat(server.enter(theirs.getString("url")).getString("reason")).isEqualTo("bad-link");
    }
}
