package entaku.store;

import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Runs as a process of its own until it is killed: appends to several sessions as fast as it may, and prints
 * {@code session command seq} for every commit that was acknowledged.
 *
 * <p>Arguments: data directory, number of sessions, and the seed of how many are appended at once; {@code serve} in
 * place of the seed only starts the engine and prints its connection string.
 */
public final class LoadedProcess {
    private LoadedProcess() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedMongo embedded = EmbeddedMongo.start(Path.of(arguments[0]));
        if (arguments[2].equals("serve")) {
            System.out.println(embedded.connectionString());
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
        Store store = Wait.on(Store.open(Vertx.vertx(), embedded.connectionString(), Samples.CODEC));
        var seeds = new Random(Long.parseLong(arguments[2]));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            String session = "session-" + i;
            List<Commit> log = Wait.on(store.readAll(session, Commit.MAIN));
            append(store, session, log.size() + 1L, new Random(seeds.nextLong()));
        }
    }

    private static void append(Store store, String session, long seq, Random random) {
        append(store, session, seq, Samples.commits(session, (int) seq, 1 + random.nextInt(4)), random);
    }

    private static void append(Store store, String session, long seq, List<Commit> batch, Random random) {
        store.append(batch).onComplete(done -> {
            if (done.failed()) {
                if (!(done.cause() instanceof StoreAway)) System.exit(1);
                append(store, session, seq, batch, random);
                return;
            }
            StringBuilder lines = new StringBuilder();
            for (Commit commit : batch) {
                lines.append(session + " " + commit.command() + " " + commit.seq() + "\n");
            }
            System.out.print(lines);
            System.out.flush();
            append(store, session, seq + batch.size(), random);
        });
    }

    /** Starts this class in a process with the class path of the caller. */
    static Process start(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LoadedProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
