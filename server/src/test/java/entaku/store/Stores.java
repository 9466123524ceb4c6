package entaku.store;

import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private static EmbeddedMongo start() {
        try {
            return EmbeddedMongo.start(Files.createTempDirectory("entaku-store"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
