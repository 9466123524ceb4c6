package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.store.Link;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    @TempDir
    Path data;

    @Test
    void secrets_that_have_run_out_are_deleted_from_time_to_time_and_the_others_stay() throws Exception {
        try (TestServer server = TestServer.start(data)) {
            Store store = server.server().store();
            long now = System.currentTimeMillis();
            JsonObject entry = server.join("花子");
            String lasts = server.welcome().facilitator();
            for (int i = 0; i < Bounds.FORGOTTEN + 3; i++)
                TestServer.await(store.links().issue(new Link("old" + i, "facilitator", Map.of(), now - 1)));
            var person = new Person("gone", "x", null, "participant", null, null, null, false, "old", null, 1);
            TestServer.await(store.people().put(person, now - 1));
            assertThat(TestServer.await(store.people().byToken("old"))).isPresent();
            new Sweep(store, () -> now).every(server.server().vertx(), 20);
            Phone.within(
                    "the end of an old token",
                    () -> TestServer.await(store.people().byToken("old")).isEmpty());
            // Links go first, so that none of them is left now.
            assertThat(TestServer.await(store.links().sweep(now, 10))).isZero();
            assertThat(server.get("/api/me", entry.getString("token")).status()).isEqualTo(200);
            assertThat(server.enter(lasts).getString("role")).isEqualTo("facilitator");
            String hash = TokenHash.of(entry.getString("token"));
            long later = now + Duration.ofDays(15).toMillis();
            TestServer.await(new Sweep(store, () -> later).once());
            assertThat(TestServer.await(store.people().byToken(hash))).isEmpty();
        }
    }
}
