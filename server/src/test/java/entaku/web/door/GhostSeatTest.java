package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ask;
import entaku.live.Live;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GhostSeatTest {
    private static final String ID = "abcdefghijklmnopqrst";

    @TempDir
    Path data;

    @Test
    void a_seat_whose_person_could_not_be_kept_is_theirs_when_they_ask_again() throws Exception {
        try (TestServer server = TestServer.start(data)) {
            String session = server.welcome().card().id();
            String code = server.welcome().card().code();
            // What stands when the store goes away after the session has decided.
            String seat = new Asking(DoorKey.in(data.resolve("store")), ID)
                    .about("join")
                    .seat(session);
            TestServer.await(server.server()
                    .sessions()
                    .ask(new Ask(
                            session,
                            Live.DOOR,
                            "join-" + seat,
                            "seats/take-seat",
                            null,
                            null,
                            new JsonObject().put("seat", seat).put("role", "participant"))));
            assertThat(TestServer.await(server.server().store().people().get(session, seat)))
                    .isEmpty();
            var body = new JsonObject().put("code", code).put("name", "花子").put("id", ID);
            JsonObject entry = server.post("/api/join", null, body).json();
            assertThat(entry.getString("seat")).isEqualTo(seat);
            assertThat(server.get("/api/me", entry.getString("token")).status()).isEqualTo(200);
            assertThat(TestServer.await(server.server().store().people().all(session)))
                    .hasSize(1);
            assertThat(server.post("/api/join", null, body).json()).isEqualTo(entry);
        }
    }
}
