package entaku.store;

import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Offers every database the contract must hold on: the embedded one always, MONGODB_URI when it is set. */
final class Stores {
    static final Vertx VERTX = Vertx.vertx();
    private static final EmbeddedMongo EMBEDDED = start();

    private Stores() {}

    static Stream<Named<Store>> all() {
        Stream<Named<Store>> embedded = Stream.of(Named.of("embedded", open(EMBEDDED.connectionString())));
        String uri = System.getenv("MONGODB_URI");
        return uri == null ? embedded : Stream.concat(embedded, Stream.of(Named.of("MONGODB_URI", open(uri))));
    }

    private static Store open(String uri) {
        return Wait.on(Store.open(VERTX, uri, Samples.CODEC));
    }

    private static void end(EmbeddedMongo engine, Path directory) {
        engine.close();
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + directory);
        }
    }

    private static EmbeddedMongo start() {
        try {
            Path directory = Files.createTempDirectory("entaku-store");
            EmbeddedMongo engine = EmbeddedMongo.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(engine, directory)));
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
