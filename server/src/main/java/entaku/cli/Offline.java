package entaku.cli;

import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens the store for one piece of work. A MongoDB may be in use meanwhile; the embedded store belongs to one program at
 * a time, so the server is stopped first.
 */
final class Offline {
    /** The longest a piece of work may take, h: a city's years of talks. */
    private static final int HOURS = 12;

    private Offline() {}

    interface Task<T> {
        Future<T> on(Vertx vertx, Store store);
    }

    /** @param dataDir a directory that goes before the settings; null to follow them */
    static <T> T with(Home home, Path dataDir, Task<T> work) throws IOException {
        Vertx vertx = Vertx.vertx();
        boolean away = dataDir == null && home.mongodbUri() != null;
        EmbeddedMongo embedded = away ? null : EmbeddedMongo.start(dataDir == null ? home.dataDir() : dataDir);
        Store store = null;
        try {
            String uri = away ? home.mongodbUri() : embedded.connectionString();
            var words = Vocabulary.of(new Steps());
            var codec = new EventCodec(words.events(), words.aliases());
            store = Store.open(vertx, uri, codec).await(60, TimeUnit.SECONDS);
            return work.on(vertx, store).await(HOURS, TimeUnit.HOURS);
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
