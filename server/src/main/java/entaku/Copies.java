package entaku;

import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.Backup;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Copies the store to a file and back. A MongoDB may be in use meanwhile; the embedded store belongs to one program at a
 * time, so the server is stopped first.
 */
final class Copies {
    /** The longest a copy may take, h: a city's years of talks. */
    private static final int HOURS = 12;

    private Copies() {}

    @Command(name = "backup", description = "Copies the store to a new file.", mixinStandardHelpOptions = true)
    static final class Save implements Callable<Integer> {
        @ParentCommand
        private Main main;

        @Parameters(paramLabel = "FILE", description = "must not exist yet; holds people's words and names")
        private Path file;

        @Override
        public Integer call() throws IOException {
            long count = with(main.config(), backup -> backup.save(file));
            System.out.println(count + " documents were copied to " + file + ".");
            return 0;
        }
    }

    @Command(name = "restore", description = "Fills an empty store from a copy.", mixinStandardHelpOptions = true)
    static final class Fill implements Callable<Integer> {
        @ParentCommand
        private Main main;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws IOException {
            long count = with(main.config(), backup -> backup.restore(file));
            System.out.println(count + " documents were restored from " + file + ".");
            return 0;
        }
    }

    private static long with(Config config, Function<Backup, Future<Long>> work) throws IOException {
        Vertx vertx = Vertx.vertx();
        EmbeddedMongo embedded = config.mongodbUri() == null ? EmbeddedMongo.start(config.dataDir()) : null;
        Store store = null;
        try {
            String uri = embedded == null ? config.mongodbUri() : embedded.connectionString();
            var codec = new EventCodec(Vocabulary.of(new Steps()));
            store = Store.open(vertx, uri, codec).await(60, TimeUnit.SECONDS);
            return work.apply(new Backup(vertx, store)).await(HOURS, TimeUnit.HOURS);
        } catch (TimeoutException e) {
            throw new IOException("The store did not answer in time.", e);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (store != null) store.close();
            if (embedded != null) embedded.close();
            vertx.close();
        }
    }
}
