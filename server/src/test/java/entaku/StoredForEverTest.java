package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.log.Log;
import entaku.live.log.Tail;
import entaku.live.writer.Opened;
import entaku.record.Frozen;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Masks;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.Backup;
import entaku.store.EventCodec;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.embedded.EmbeddedMongo;
import entaku.web.Gathering;
import entaku.web.HiddenMeeting;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is stored is for ever: a copy of a store, made by an earlier program of a meeting in which everything was done
 * where names are hidden, is taken in, fits to its last seal, and tells what its record told.
 *
 * <p>{@code mvn test -Dtest=StoredForEverTest -Dgolden.write=true} makes the copy where there is none. One that is there
 * is never written again.
 */
class StoredForEverTest {
    private static final Path COPY = Path.of("src/test/resources/golden-store/copy.jsonl");

    @TempDir
    Path data;

    /** Holds the meeting and copies what is stored of it once nobody can tell any more who was who. */
    private void make() throws Exception {
        Files.createDirectories(COPY.getParent());
        try (TestServer server = TestServer.start(data.resolve("made"), TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            new HiddenMeeting(server, hall).whole();
            hall.done("facilitator", null, "course/close", Gathering.body());
            hall.done("facilitator", null, "course/confirm-close", Gathering.body());
            Store store = server.server().store();
            Phone.within("the record", () -> TestServer.await(store.records().has(hall.session)));
            Phone.within(
                    "the end of the key",
                    () -> TestServer.await(store.keys().get(hall.session)).isEmpty());
            TestServer.await(new Backup(server.server().vertx(), store).save(COPY));
        }
    }

    private String run(String... words) throws Exception {
        var said = new StringWriter();
        Path settings =
                Files.writeString(data.resolve("entaku.properties"), "DATA_DIR=" + data.resolve("store") + "\n");
        var all = new java.util.ArrayList<>(java.util.List.of("--config=" + settings));
        all.addAll(java.util.List.of(words));
        int code = Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }

    @Test
    void a_copy_of_an_earlier_program_fits_to_its_last_seal_and_tells_what_its_record_told() throws Exception {
        if (Boolean.getBoolean("golden.write") && !Files.exists(COPY)) make();
        run("restore", COPY.toAbsolutePath().toString());
        assertThat(run("verify")).contains("1 sessions checked, 0 do not fit.");

        Vertx vertx = Vertx.vertx();
        var words = Vocabulary.of(new Steps());
        try (EmbeddedMongo engine = EmbeddedMongo.start(data.resolve("store"));
                Store store = TestServer.await(Store.open(
                        vertx, engine.connectionString(), new EventCodec(words.events(), words.aliases())))) {
            String session = TestServer.await(store.sessions().newest(1)).get(0).id();
            Proceedings frozen = Frozen.read(
                    TestServer.await(store.records().get(session)).orElseThrow().json());
            Opened opened = TestServer.await(Opened.read(new Log(store, session), new Steps(), Masks.DESTROYED));
            var profiles = new HashMap<String, Proceedings.Profile>();
            for (Person one : TestServer.await(store.people().all(session)))
                profiles.put(one.seat(), new Proceedings.Profile(one.actor(), one.ageBand(), one.firstTime()));
            var accepted = opened.commits().stream().map(Tail::accepted).toList();
            Proceedings folded = Proceedings.of(accepted, new Steps(), profiles).withSeal(frozen.seal());
            assertThat(Frozen.of(folded).text()).isEqualTo(Frozen.of(frozen).text());
            for (String lang : new String[] {"ja", "en"})
                assertThat(Minutes.markdown(folded, Map.of(), lang))
                        .isEqualTo(Minutes.markdown(frozen, Map.of(), lang))
                        .contains("NOTE.ann better", "PROPOSAL", "QUIET");
        } finally {
            TestServer.await(vertx.close());
        }
    }
}
