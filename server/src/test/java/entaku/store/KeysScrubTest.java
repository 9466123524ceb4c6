package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches the files of the embedded engine for what should be gone from them. */
class KeysScrubTest {
    @TempDir
    Path directory;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private EmbeddedMongo engine;
    private Store store;

    KeysScrubTest() {
        System.out.println("keys drawn with seed " + seed);
    }

    @BeforeEach
    void start() throws IOException {
        engine = EmbeddedMongo.start(directory);
        store = Wait.on(Store.open(Stores.VERTX, engine.connectionString(), Samples.CODEC));
    }

    @AfterEach
    void stop() {
        store.close();
        engine.close();
    }

    private byte[] key() {
        byte[] key = new byte[Keys.BYTES];
        random.nextBytes(key);
        return key;
    }

    private List<String> traces(byte[] key) throws IOException {
        return Traces.of(key, directory);
    }

    private void restart() throws IOException {
        stop();
        start();
    }

    private void write(String session, int from, int count) {
        Wait.on(store.append(Samples.commits(session, from, count)));
    }

    @Test
    void ofADestroyedKeyNoByteIsLeftInAnyFileAndEverythingElseIsThere() throws Exception {
        byte[] gone = key();
        byte[] kept = key();
        write("a", 1, 500);
        Wait.on(store.keys().putOnce("a", gone));
        Wait.on(store.keys().putOnce("b", kept));
        write("a", 501, 3_000);
        assertThat(traces(gone)).as("before, in the redo log").anyMatch(name -> name.startsWith("redo-"));
        restart();
        write("b", 1, 3_000);
        assertThat(traces(gone))
                .as("before, in the pages and behind the last flush")
                .contains("entaku.mv", "entaku.copy");
        Wait.on(store.keys().destroy("a"));
        assertThat(traces(gone)).as("after").isEmpty();
        assertThat(traces(kept)).isNotEmpty();
        assertThat(Wait.on(store.keys().get("a"))).isEmpty();
        write("b", 3_001, 100);
        restart();
        assertThat(traces(gone)).as("after a restart").isEmpty();
        assertThat(Wait.on(store.keys().get("b")).orElseThrow()).isEqualTo(kept);
        assertThat(Wait.on(store.readAll("a", Commit.MAIN))).isEqualTo(Samples.commits("a", 1, 3_500));
        assertThat(Wait.on(store.readAll("b", Commit.MAIN))).isEqualTo(Samples.commits("b", 1, 3_100));
    }

    @Test
    void manyKeysComeAndGoWhileOthersWriteAndOnlyTheLivingLeaveTraces() throws Exception {
        var keys = new ArrayList<byte[]>();
        for (int i = 0; i < 12; i++) {
            keys.add(key());
            Wait.on(store.keys().putOnce("s" + i, keys.get(i)));
            write("s" + i, 1, 200 + random.nextInt(600));
            if (i % 4 == 3) restart();
        }
        var destroyed = new ArrayList<Future<Void>>();
        for (int i = 0; i < 12; i += 2) {
            destroyed.add(store.keys().destroy("s" + i));
            write("t", 1 + i * 50, 100);
        }
        destroyed.forEach(Wait::on);
        for (int i = 0; i < 12; i++) {
            if (i % 2 == 0) assertThat(traces(keys.get(i))).as("key " + i).isEmpty();
            else assertThat(traces(keys.get(i))).as("key " + i).isNotEmpty();
        }
        assertThat(Wait.on(store.readAll("t", Commit.MAIN))).isEqualTo(Samples.commits("t", 1, 600));
    }

    @Test
    void aDestructionThatWasCutOffIsFinishedWhenTheStoreIsOpenedAgain() throws Exception {
        byte[] gone = key();
        Wait.on(store.keys().putOnce("a", gone));
        write("a", 1, 100);
        restart();
        var half = Updates.combine(Updates.unset("key"), Updates.set("destroyed", "begun"));
        Wait.on(new Answers(Stores.VERTX).one(() -> keys().collection().updateOne(Filters.eq("_id", "a"), half)));
        assertThat(traces(gone)).isNotEmpty();
        restart();
        assertThat(traces(gone)).isEmpty();
        assertThat(Wait.on(keys().get("a")).orElseThrow().getString("destroyed"))
                .isEqualTo("done");
    }

    private Single keys() {
        return new Single(new Answers(Stores.VERTX), store.database().getCollection("keys"));
    }
}
