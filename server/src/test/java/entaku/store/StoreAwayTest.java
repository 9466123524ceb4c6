package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.store.embedded.EmbeddedMongo;
import entaku.web.Phone;
import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAwayTest {
    @TempDir
    Path directory;

    private Process process;
    private Store store;
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    @BeforeEach
    void start() throws Exception {
        process = LoadedProcess.start(directory.toString(), "0", "serve");
        String uri =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        store = Wait.on(Store.open(Stores.VERTX, uri, Samples.CODEC));
    }

    @AfterEach
    void end() {
        store.close();
        process.destroyForcibly();
    }

    @Test
    void whileTheDatabaseStandsStillNothingIsAcknowledgedAndAfterwardsEverythingArrivesOnce() throws Exception {
        Future<Void> writer = append(1);
        Phone.within("more is written", () -> written.get() > 5);
        signal("-STOP");
        Phone.within("a write is refused", () -> refused.get() > 0);
        int before = written.get();
        Phone.within("another one too", () -> refused.get() > 1);
        assertThat(written.get()).isEqualTo(before);
        signal("-CONT");
        Phone.within("more is written", () -> written.get() > before + 20);
        stop.set(true);
        Wait.on(writer);
        List<Commit> log = Wait.on(store.readAll("s", Commit.MAIN));
        assertThat(log).isEqualTo(Samples.commits("s", 1, written.get()));
    }

    /** Appends one by one, and repeats what the store was away for, as its callers do. */
    private Future<Void> append(int seq) {
        if (stop.get()) return Future.succeededFuture();
        return store.append(Samples.commits("s", seq, 1)).transform(done -> {
            if (done.succeeded()) {
                written.incrementAndGet();
                return append(seq + 1);
            }
            if (!(done.cause() instanceof StoreAway)) return Future.failedFuture(done.cause());
            refused.incrementAndGet();
            return append(seq);
        });
    }

    @Test
    void aDatabaseThatIsGoneIsReportedInsteadOfWaitedForForever() throws Exception {
        process.destroyForcibly().waitFor();
        assertThatThrownBy(() -> Wait.on(store.append(Samples.commits("s", 1, 1))))
                .isInstanceOf(StoreAway.class);
        try (EmbeddedMongo again = EmbeddedMongo.start(directory)) {
            assertThat(again.connectionString()).startsWith("mongodb://");
        }
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }
}
