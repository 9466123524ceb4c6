package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Whoever is refused leaves nothing behind: no person, no number, no name. */
class RefusedJoinTest extends Attacked {
    private static final int MANY = 300;

    private void close() {
        try (Phone facilitator = Phone.at(
                server.server().vertx(),
                server.port(),
                server.enter(server.welcome().facilitator()))) {
            assertThat(facilitator.does(null, "course/close", new JsonObject())).isEqualTo("done");
        }
    }

    @Test
    void nobody_is_kept_who_asks_for_a_table_that_is_not_there() {
        int before = people();
        for (int i = 0; i < MANY; i++)
            assertThat(join(new JsonObject().put("table", "999").put("name", "客" + i))
                            .refusal())
                    .isEqualTo("409 no-such-table");
        assertThat(people()).isEqualTo(before);
        // The names are free again, too.
        JsonObject entry = join(new JsonObject().put("name", "客1")).json();
        assertThat(TestServer.await(server.server().store().people().get(session(), entry.getString("seat")))
                        .orElseThrow()
                        .name())
                .isEqualTo("客1");
    }

    @Test
    void nobody_is_kept_who_comes_to_a_session_that_is_over() {
        String session = session();
        String code = code();
        close();
        int before =
                TestServer.await(server.server().store().people().all(session)).size();
        for (int i = 0; i < MANY; i++)
            assertThat(server.post("/api/join", null, new JsonObject().put("code", code))
                            .refusal())
                    .isIn("409 session-closed", "404 unknown-code");
        assertThat(TestServer.await(server.server().store().people().all(session)))
                .hasSize(before);
    }

    @Test
    void a_code_ends_with_its_session() {
        String code = code();
        close();
        Phone.within(
                "the end of the code",
                () -> server.post("/api/join", null, new JsonObject().put("code", code))
                        .refusal()
                        .equals("404 unknown-code"));
    }
}
