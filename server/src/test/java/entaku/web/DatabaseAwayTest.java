package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.Config;
import entaku.Server;
import entaku.store.Commit;
import entaku.store.Ledger;
import entaku.store.LoadedProcess;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwayTest {
    @TempDir
    Path data;

    private final Ledger ledger = new Ledger();
    private final List<Writer> writers = new ArrayList<>();

    @Test
    void while_the_database_stands_still_nobody_is_told_that_it_arrived_and_afterwards_everything_is_there_once()
            throws Exception {
        try (var engine = new Child(LoadedProcess.class, Map.of(), data.toString(), "0", "serve")) {
            String uri = engine.line(line -> line.startsWith("mongodb://"));
            var config = new Config(0, "127.0.0.1", data, null, uri, 2, 20, data, TestServer.SHIPPED, true);
            try (var server = TestServer.of(Server.start(config, System::currentTimeMillis))) {
                var hall = new Gathering(server);
                hall.next("hello");
                hall.next("ideas");
                hall.done("facilitator", "ideas", "board/reveal", body());
                var code = body("code", server.welcome().card().code());
                for (int i = 0; i < 10; i++)
                    writers.add(
                            writer(server, server.post("/api/join", null, code).json()));
                Phone.within("a hundred answers", () -> acknowledged() > 100);
                Phone screen = hall.phone("screen");
                engine.signal("-STOP");
                // Whoever has been told once has no answer from before on its way any more.
                eachIsToldThatTheStoreIsAway(1);
                int before = acknowledged();
                var shown = screen.view();
                Phone late = new Phone(server.server().vertx(), server.port(), hall.phone("dan").entry).connect();
                eachIsToldThatTheStoreIsAway(2);
                assertThat(acknowledged()).isEqualTo(before);
                assertThat(screen.view()).isEqualTo(shown);
                engine.signal("-CONT");
                Phone.within("answers again", () -> acknowledged() > before + 100);
                // Who came while it was away, and has shown the token once, need not show it again.
                assertThat(late.does("ideas", "look", body())).isEqualTo("done");
                late.register();
                late.shown().close();
                writers.forEach(Writer::rest);
                List<Commit> log = TestServer.await(server.server().store().readAll(hall.session, Commit.MAIN));
                assertThat(ledger.faults(hall.session, log)).isEmpty();
                long notes = log.stream()
                        .filter(c -> c.type().equals("board/add-note"))
                        .count();
                assertThat(notes).isEqualTo(acknowledged());
                hall.phones().forEach((who, phone) -> {
                    phone.until(
                            who + " sees all", () -> phone.record("ideas:now").getInteger("notes", 0) == notes);
                    assertThat(phone.gaps()).as(who).isZero();
                });
                hall.close();
            }
        } finally {
            writers.forEach(Writer::close);
        }
    }

    private void eachIsToldThatTheStoreIsAway(int times) {
        Phone.within(
                "every writer told " + times + " times that the store is away",
                () -> writers.stream().allMatch(w -> w.storeAway.get() >= times));
    }

    private int acknowledged() {
        return writers.stream().mapToInt(w -> w.acknowledged.get()).sum();
    }

    private Writer writer(TestServer server, JsonObject entry) {
        return new Writer(server.server().vertx(), server.port(), entry, ledger, 150);
    }
}
