package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path directory;

    private interface Use {
        void of(Store store) throws Exception;
    }

    private void with(String name, Use use) throws Exception {
        try (EmbeddedMongo embedded = EmbeddedMongo.start(directory.resolve(name))) {
            Store store = Wait.on(Store.open(Stores.VERTX, embedded.connectionString(), Samples.CODEC));
            use.of(store);
            store.close();
        }
    }

    @Test
    void aStoreRestoredElsewhereAnswersEqual() throws Exception {
        Path file = directory.resolve("backup");
        SessionCard card = new SessionCard(
                "s",
                "123456",
                "題",
                "naga",
                "t",
                Map.of("a.b", List.of(1, 5_000_000_000L, 2.5)),
                "open",
                1,
                "x",
                "year");
        String json = "{\"合意\":\"" + "道を広く ".repeat(400_000) + "\"}";
        FrozenRecord record = new FrozenRecord("s", json, TokenHash.of(json), 2);
        Person person = new Person("s", "p", "見本", "participant", null, "resident", null, false, "hash", "1", 3);
        with("first", store -> {
            Wait.on(store.append(Samples.commits("s", 1, 2_500)));
            Wait.on(store.append(List.of(Samples.commit("s", "talk-1", 1, "はい"))));
            Wait.on(store.sessions().create(card));
            Wait.on(store.records().freeze(record));
            Wait.on(store.people().put(person, 1_000));
            Wait.on(store.keys().putOnce("s", new byte[Keys.BYTES]));
            Wait.on(store.keys().putOnce("closed", new byte[Keys.BYTES]));
            Wait.on(store.keys().destroy("closed"));
            assertThat(Wait.on(new Backup(Stores.VERTX, store).save(file))).isEqualTo(new Backup.Saved(2_515, 1));
        });
        with("second", store -> {
            assertThat(Wait.on(new Backup(Stores.VERTX, store).restore(file))).isEqualTo(2_515);
            assertThat(Wait.on(store.readAll("s", Commit.MAIN))).isEqualTo(Samples.commits("s", 1, 2_500));
            assertThat(Wait.on(store.readAll("s", "talk-1"))).hasSize(1);
            assertThat(Wait.on(store.keys().get("s")).orElseThrow()).isEqualTo(new byte[Keys.BYTES]);
            assertThat(Wait.on(store.keys().putOnce("closed", new byte[Keys.BYTES])))
                    .isEmpty();
            assertThat(Wait.on(store.sessions().byCode("123456"))).contains(card);
            assertThat(Wait.on(store.records().get("s"))).contains(record);
            assertThat(Wait.on(store.people().byToken("hash"))).contains(person);
            assertThatThrownBy(() -> Wait.on(new Backup(Stores.VERTX, store).restore(file)))
                    .hasMessageContaining("empty store only");
        });
    }

    @Test
    void aBackupOfARunningStoreHoldsEveryStreamWithoutAGapUpToAtLeastItsBeginning() throws Exception {
        Path file = directory.resolve("backup");
        AtomicBoolean stop = new AtomicBoolean();
        with("first", store -> {
            Wait.on(store.append(Samples.commits("s", 1, 3_000)));
            Future<Void> writer = write(store, 3_001, stop);
            Wait.on(new Backup(Stores.VERTX, store).save(file));
            stop.set(true);
            Wait.on(writer);
            assertThat(Wait.on(store.readAll("s", Commit.MAIN))).hasSizeGreaterThan(3_000);
        });
        with("second", store -> {
            Wait.on(new Backup(Stores.VERTX, store).restore(file));
            List<Commit> log = Wait.on(store.readAll("s", Commit.MAIN));
            assertThat(log).hasSizeGreaterThanOrEqualTo(3_000).isEqualTo(Samples.commits("s", 1, log.size()));
        });
    }

    private static Future<Void> write(Store store, int seq, AtomicBoolean stop) {
        if (stop.get()) return Future.succeededFuture();
        return store.append(Samples.commits("s", seq, 3)).compose(done -> write(store, seq + 3, stop));
    }

    @Test
    void aBackupThatWasCutOffIsRefused() throws Exception {
        Path file = directory.resolve("backup");
        with("first", store -> {
            Wait.on(store.append(Samples.commits("s", 1, 10)));
            Wait.on(new Backup(Stores.VERTX, store).save(file));
        });
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        with(
                "second",
                store -> assertThatThrownBy(() -> Wait.on(new Backup(Stores.VERTX, store).restore(file)))
                        .hasMessageContaining("not whole"));
    }
}
