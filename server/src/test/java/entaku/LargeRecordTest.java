package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ask;
import entaku.live.Receipt;
import entaku.record.Frozen;
import entaku.record.Proceedings;
import entaku.steps.Steps;
import entaku.store.Dump;
import entaku.store.FrozenRecord;
import entaku.store.Store;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall that has said more than one document of the database can hold is closed, and its record is kept whole. */
class LargeRecordTest {
    /** More than any document of the database can hold. */
    private static final int DOCUMENT = 16 << 20;

    /** Utterances of full length. */
    private static final int UTTERANCES = 1_450;

    /** A letter that stands in names, and takes twelve bytes in a record. */
    private static final String LETTER = "𠮷";

    /** What all of them may take on a busy machine, s. */
    private static final int PATIENCE = 120;

    @TempDir
    Path data;

    private TestServer server;
    private String session;
    private JsonObject leads;
    private int ids;

    @BeforeEach
    void talk() throws Exception {
        server = TestServer.start(data);
        session = server.welcome().card().id();
        leads = server.enter(server.welcome().facilitator());
        JsonObject speaker = server.join("見本花子");
        var step = new JsonObject()
                .put("id", "talk")
                .put("kind", "dialogue")
                .put("title", "話す")
                .put("promise", "みんなに見えます")
                .put("names", "shown")
                .put("among", "hall")
                .put("minutes", 5)
                .put("settings", new JsonObject());
        TestServer.await(asks(leads, null, "course/insert-step", new JsonObject().put("step", step)));
        TestServer.await(asks(leads, null, "course/next", new JsonObject()));
        var said = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < UTTERANCES; i++)
            said.add(asks(speaker, "talk", "dialogue/say", new JsonObject().put("text", LETTER.repeat(990) + i)));
        Future.all(said).await(PATIENCE, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    /** Asks what the door would ask, which would have it take its time. */
    private Future<Receipt> asks(JsonObject who, String step, String type, JsonObject body) {
        return server.server()
                .sessions()
                .ask(new Ask(session, who.getString("seat"), "c" + ids++, type, step, null, body));
    }

    private Store store() {
        return server.server().store();
    }

    /** Names what a record goes through, of what runs on any event loop at this moment. */
    private static Set<String> onLoops() {
        var there = new TreeSet<String>();
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            if (thread.getName().startsWith("vert.x-eventloop"))
                Arrays.stream(frames)
                        .map(StackTraceElement::getClassName)
                        .filter(name -> name.startsWith(Proceedings.class.getPackageName())
                                || name.equals(FrozenRecord.class.getName()))
                        .forEach(there::add);
        });
        return there;
    }

    /** Makes the record anew of what is stored. */
    private Frozen madeAnew() {
        var profiles = new HashMap<String, Proceedings.Profile>();
        TestServer.await(store().people().all(session))
                .forEach(p -> profiles.put(p.seat(), new Proceedings.Profile(p.actor(), p.ageBand(), p.firstTime())));
        var log = TestServer.await(server.server().sessions().log(session));
        var places = new HashMap<String, Long>();
        log.heads().streams().forEach((stream, head) -> places.put(stream, head.seq()));
        return Frozen.of(Proceedings.of(log.accepted(), new Steps(), profiles)
                .withSeal(Proceedings.Seal.of(log.heads().hash(), places)));
    }

    private String verified() throws Exception {
        var said = new StringWriter();
        Path settings =
                Files.writeString(data.resolve("entaku.properties"), "DATA_DIR=" + data.resolve("store") + "\n");
        int code = Main.commandLine().setOut(new PrintWriter(said, true)).execute("--config=" + settings, "verify");
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }

    @Test
    void a_record_of_more_than_a_document_can_hold_is_frozen_in_parts_off_the_loops_and_reads_back_byte_for_byte()
            throws Exception {
        TestServer.await(asks(leads, null, "course/close", new JsonObject()));
        var onLoops = new TreeSet<String>();
        Phone.within("the record", () -> {
            onLoops.addAll(onLoops());
            return TestServer.await(store().records().has(session));
        });
        assertThat(onLoops).as("done on an event loop").isEmpty();

        FrozenRecord kept = TestServer.await(store().records().get(session)).orElseThrow();
        int bytes = kept.json().getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isGreaterThan(DOCUMENT);
        Dump dump = Dump.of(server.server().vertx(), store());
        assertThat(dump.documents().keySet().stream().filter(id -> id.startsWith("record-parts/")))
                .as("each of a megabyte")
                .hasSize(1 + (bytes - 1) / 1_000_000)
                .allMatch(id -> id.startsWith("record-parts/" + session + "/" + kept.sha256()));

        Frozen anew = madeAnew();
        assertThat(kept.json().equals(anew.text())).as("the same bytes").isTrue();
        assertThat(kept.sha256()).isEqualTo(anew.sha256());
        var page = server.get("/api/sessions/" + session + "/record", leads.getString("token"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().contains("\"" + kept.sha256() + "\"")).isTrue();
        server.close();
        server = null;
        assertThat(verified()).contains("1 sessions checked, 0 do not fit.");
    }
}
