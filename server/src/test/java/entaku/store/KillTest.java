package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Seeds;
import entaku.store.embedded.EmbeddedMongo;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int ROUNDS = Integer.getInteger("entaku.kill.rounds", 3);
    private static final int SESSIONS = 8;

    @TempDir
    Path directory;

    @Test
    void killedAtRandomMomentsUnderLoadTheStoreLosesNothingItAcknowledgedAndDoublesNothing() throws Exception {
        Ledger ledger = new Ledger();
        Random random = new Random(Seeds.printed(KillTest.class));
        for (int round = 1; round <= ROUNDS; round++) {
            int before = ledger.size();
            loadAndKill(ledger, 100 + random.nextInt(1_200), random.nextLong());
            assertThat(ledger.size()).as("acknowledged in round " + round).isGreaterThan(before);
            compare(ledger, round);
        }
        System.out.printf("%d kills, %d acknowledged commits, none lost, none twice%n", ROUNDS, ledger.size());
    }

    private void loadAndKill(Ledger ledger, long millis, long seed) throws Exception {
        Process process = LoadedProcess.start(directory.toString(), Integer.toString(SESSIONS), Long.toString(seed));
        CompletableFuture<Void> firstAnswer = new CompletableFuture<>();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 3)
                    .forEach(words -> {
                        ledger.acknowledged(words[0], words[1], Long.parseLong(words[2]));
                        firstAnswer.complete(null);
                    });
            firstAnswer.completeExceptionally(new IllegalStateException("the process ended by itself"));
        });
        try {
            firstAnswer.get(120, TimeUnit.SECONDS);
            Thread.sleep(millis);
        } finally {
            // By its handle: destroying the process itself would close the pipe before the last lines are read.
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        reader.get(60, TimeUnit.SECONDS);
    }

    private void compare(Ledger ledger, int round) throws Exception {
        try (EmbeddedMongo embedded = EmbeddedMongo.start(directory)) {
            Store store = Wait.on(Store.open(Stores.VERTX, embedded.connectionString(), Samples.CODEC));
            for (String session : ledger.sessions()) {
                List<Commit> log = Wait.on(store.readAll(session, Commit.MAIN));
                assertThat(ledger.faults(session, log)).as("round " + round).isEmpty();
                assertThat(log).isEqualTo(Samples.commits(session, 1, log.size()));
            }
            store.close();
        }
    }
}
