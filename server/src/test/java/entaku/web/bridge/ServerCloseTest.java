package entaku.web.bridge;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is closed while the lines of a hall are open, some of which nobody reads any more. */
class ServerCloseTest {
    private static final int WRITERS = 24;
    private static final int STILL = 16;

    /** What each says: together more than the door and the system hold for a socket nobody reads. */
    private static final int EACH = 40;

    @TempDir
    Path data;

    /** Whatever comes back to a loop that has ended is held against every class of tests. */
    @Test
    void closed_while_some_read_nothing_any_more_it_ends_and_nothing_comes_back_to_what_has_ended() throws Exception {
        Vertx vertx = Vertx.vertx();
        var still = new ArrayList<StillReader>();
        var writers = new ArrayList<Phone>();
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            for (String step : new String[] {"hello", "ideas", "clusters", "weight", "talk"}) hall.next(step);
            for (int i = 0; i < WRITERS; i++)
                writers.add(Phone.at(vertx, server.port(), join(server)).deaf());
            for (int i = 0; i < STILL; i++) still.add(new StillReader(server.port(), join(server)));
            var said = new ArrayList<CompletableFuture<JsonObject>>();
            for (int i = 0; i < EACH; i++) {
                for (Phone one : writers) said.add(says(one, i));
                for (StillReader one : still) one.look("talk", i);
            }
            Phone.within("all answers", () -> said.stream().allMatch(CompletableFuture::isDone));
            assertThat(said).allMatch(answer -> Phone.told(answer.join()).equals("done"));
        } finally {
            for (StillReader one : still) one.close();
            TestServer.await(vertx.close());
        }
    }

    private static CompletableFuture<JsonObject> says(Phone phone, int i) {
        return phone.send(phone.freshId(), "talk", "dialogue/say", body("text", "あ".repeat(990) + i));
    }

    private static JsonObject join(TestServer server) {
        var body = body("code", server.welcome().card().code(), "table", "1");
        return server.post("/api/join", null, body).json();
    }
}
