package entaku.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/** Runs a MongoDB-compatible engine on files of this machine, made durable. */
public final class EmbeddedMongo implements AutoCloseable {
    private static final long CHECKPOINT_BYTES = 4 << 20;

    private final Directory directory;
    private final Engine engine;
    private final Door door;

    private EmbeddedMongo(Directory directory, Engine engine) {
        this.directory = directory;
        this.engine = engine;
        this.door = Door.open(engine);
    }

    /**
     * Opens the files under a directory, creating them when missing, and listens on a free port of 127.0.0.1. Whatever
     * a kill or a power cut left half written is undone first.
     *
     * @throws IOException with a sentence for the operator when another process uses the directory, or it cannot be
     *     written or read
     */
    public static EmbeddedMongo start(Path dataDirectory) throws IOException {
        Directory directory = Directory.take(dataDirectory);
        try {
            return new EmbeddedMongo(directory, new Engine(new RealDisk(directory.path()), CHECKPOINT_BYTES));
        } catch (IOException e) {
            directory.close();
            throw e;
        } catch (MVStoreException e) {
            directory.close();
            throw new IOException(
                    "The store in " + dataDirectory.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the connection string, password included: it belongs in no log. */
    public String connectionString() {
        return door.connectionString();
    }

    /** Syncs what is under way, closes the connections and frees the directory. */
    @Override
    public void close() {
        door.close();
        try (directory) {
            engine.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
