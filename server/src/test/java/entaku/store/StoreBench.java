package entaku.store;

import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints what the store can do: {@code MONGODB_URI} when it is set, else the embedded engine in a fresh directory.
 *
 * <p>Figures depend on the disk; the first line gives what the disk itself can do.
 */
public final class StoreBench {
    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            System.exit(1);
        });
        Path directory = Files.createTempDirectory(Path.of("."), "store-bench");
        System.out.printf("%-42s %10.0f /s%n", "disk alone: append 4 KB and sync", rawSyncs(directory));
        String uri = System.getenv("MONGODB_URI");
        EmbeddedMongo embedded = uri == null ? EmbeddedMongo.start(directory) : null;
        Vertx vertx = Vertx.vertx();
        Store store = Wait.on(Store.open(vertx, uri == null ? embedded.connectionString() : uri, Samples.CODEC));
        run(store, 1, 1, 50);
        run(store, 1, 1, 300);
        run(store, 1, 50, 100);
        run(store, 50, 1, 50);
        run(store, 50, 10, 50);
        run(store, 10, 100, 20);
        String session = Samples.id();
        for (int i = 0; i < 20; i++) Wait.on(store.append(Samples.commits(session, i * 1000 + 1, 1000)));
        for (int i = 0; i < 4; i++) {
            long from = System.nanoTime();
            int read = Wait.on(store.readAll(session, Commit.MAIN)).size();
            System.out.printf("read and decode %d commits: %.2f s%n", read, (System.nanoTime() - from) / 1e9);
        }
        store.close();
        if (embedded != null) embedded.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                System.out.printf("%s %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
                Files.delete(file);
            }
        }
        Files.delete(directory);
        Wait.on(vertx.close());
    }

    private static void run(Store store, int writers, int batch, int rounds) {
        long from = System.nanoTime();
        List<Future<Long>> all = IntStream.range(0, writers)
                .mapToObj(w -> writer(store, Samples.id(), 1, batch, rounds, 0L))
                .toList();
        long waited = Wait.on(Future.all(all)).<Long>list().stream()
                .mapToLong(Long::longValue)
                .sum();
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "%3d writers, batches of %3d: %22.0f batches/s %8.0f documents/s, mean answer %.1f ms%n",
                writers,
                batch,
                writers * rounds / seconds,
                writers * rounds * batch / seconds,
                waited / 1e6 / writers / rounds);
    }

    private static Future<Long> writer(Store store, String session, int seq, int batch, int rounds, long waited) {
        if (rounds == 0) return Future.succeededFuture(waited);
        long from = System.nanoTime();
        return store.append(Samples.commits(session, seq, batch))
                .compose(
                        x -> writer(store, session, seq + batch, batch, rounds - 1, waited + System.nanoTime() - from));
    }

    private static double rawSyncs(Path directory) throws Exception {
        Path file = directory.resolve("raw");
        List<Long> times = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 100; i++) {
                long from = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096), i * 4096L);
                channel.force(false);
                times.add(System.nanoTime() - from);
            }
        }
        Files.delete(file);
        return 1e9 / times.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
