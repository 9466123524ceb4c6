package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ask;
import entaku.live.Creation;
import entaku.live.Live;
import entaku.live.Receipt;
import entaku.session.Agenda;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.Wait;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one seat can make the server remember with commands that change nothing. */
class UnchangedTest {
    private static final int MANY = 20_000;

    private final AtomicLong clock = new AtomicLong(1_790_000_000_000L);

    @Test
    void answers_of_commands_that_changed_nothing_are_forgotten_but_for_the_latest(@TempDir Path data)
            throws Exception {
        var kinds = new Steps();
        Vocabulary words = Vocabulary.of(kinds);
        Vertx vertx = Vertx.vertx();
        try (var engine = EmbeddedMongo.start(data)) {
            Store store = Wait.on(
                    Store.open(vertx, engine.connectionString(), new EventCodec(words.events(), words.aliases())));
            Live live = Wait.on(Sessions.start(vertx, new Opening(store, kinds, clock::get, 20), 1));
            var agenda = new Agenda(
                    "sample", Text.ja("見本"), Text.NONE, List.of(Hall.step("talk", "dialogue", Names.HIDDEN, Map.of())));
            Wait.on(live.create(new Creation("s1", "見本", "sample", "2026-11-22", "", 0, true, agenda)));
            Wait.on(seat(live, "f", "facilitator"));
            Wait.on(seat(live, "p", "participant"));
            Wait.on(live.ask(new Ask("s1", "f", "n", "course/next", null, null, new JsonObject())));

            var first = new ArrayList<Receipt>();
            for (int i = 0; i < MANY; i += 500) {
                var some = new ArrayList<Future<Receipt>>();
                for (int n = i; n < i + 500; n++) some.add(lower(live, n));
                some.forEach(one -> first.add(Wait.on(one)));
                clock.incrementAndGet();
            }
            assertThat(Wait.on(lower(live, MANY - 1))).isEqualTo(first.get(MANY - 1));
            assertThat(Wait.on(lower(live, MANY - 900))).isEqualTo(first.get(MANY - 900));
            // Decided anew: the first answer is not remembered any more.
            assertThat(Wait.on(lower(live, 0)).at())
                    .isEqualTo(clock.get())
                    .isGreaterThan(first.get(0).at());
            assertThat(Wait.on(lower(live, MANY - 2_500)).at()).isEqualTo(clock.get());
            assertThat(Wait.on(store.readAll("s1", "main"))).hasSize(4);
            store.close();
        } finally {
            Wait.on(vertx.close());
        }
    }

    private static Future<Receipt> lower(Live live, int n) {
        return live.ask(new Ask("s1", "p", "c" + n, "dialogue/lower-hand", "talk", null, new JsonObject()));
    }

    private static Future<Receipt> seat(Live live, String seat, String role) {
        var body = new JsonObject().put("seat", seat).put("role", role);
        return live.ask(new Ask("s1", Live.DOOR, seat, "seats/take-seat", null, null, body));
    }
}
