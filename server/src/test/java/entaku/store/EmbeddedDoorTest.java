package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSecurityException;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import entaku.store.embedded.EmbeddedMongo;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.Collections;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDoorTest {
    private static final String WAIT = "&serverSelectionTimeoutMS=2000";

    @TempDir
    static Path directory;

    private static EmbeddedMongo embedded;

    @BeforeAll
    static void start() throws IOException {
        embedded = EmbeddedMongo.start(directory);
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    private Document ask(String uri, Document command) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase("entaku");
            return Wait.on(new Answers(Stores.VERTX).one(() -> database.runCommand(command)));
        }
    }

    @Test
    void whoHasNoPasswordIsRefusedEverything() {
        String open =
                embedded.connectionString().replaceAll("//.*@", "//").replaceAll("[?].*", "?" + WAIT.substring(1));
        assertThatThrownBy(() -> ask(open, Document.parse("{find: 'people'}"))).hasMessageContaining("password");
        assertThatThrownBy(() -> ask(open, Document.parse("{ping: 1}"))).hasMessageContaining("password");
    }

    @Test
    void aWrongPasswordAndAWrongNameAreRefused() {
        String wrong = embedded.connectionString().replaceAll(":[0-9a-f]{48}@", ":guess@") + WAIT;
        assertThatThrownBy(() -> ask(wrong, Document.parse("{ping: 1}"))).isInstanceOf(MongoSecurityException.class);
        String stranger = embedded.connectionString().replace("//entaku:", "//admin:") + WAIT;
        assertThatThrownBy(() -> ask(stranger, Document.parse("{ping: 1}"))).isInstanceOf(MongoSecurityException.class);
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        assertThat(embedded.connectionString()).contains("@127.0.0.1:");
        int port = Integer.parseInt(embedded.connectionString().replaceAll(".*:(\\d+)/.*", "$1"));
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(card.getInetAddresses())) {
                if (address.isLoopbackAddress()) continue;
                assertThatThrownBy(() -> new java.net.Socket(address, port).close())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{createIndexes: 'a', indexes: [{key: {at: 1}, name: 'ttl', expireAfterSeconds: 1}]}",
                "{createIndexes: 'a', indexes: [{key: {text: 'text'}, name: 'text'}]}",
                "{create: 'a', validator: {x: 1}}",
                "{create: 'a', capped: true, size: 10}",
                "{aggregate: 'a', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 'a', pipeline: [{$lookup: {from: 'b'}}], cursor: {}}",
                "{aggregate: 'a', pipeline: [{$out: 'b'}], cursor: {}}",
                "{update: 'a', updates: [{q: {_id: 'x'}, u: [{$set: {x: 1}}]}]}",
                "{update: 'a', updates: [{q: {_id: 'x'}, u: {$currentDate: {x: true}}}]}",
                "{update: 'a', updates: [{q: {x: 1}, u: {$set: {x: 1}}, upsert: true}]}",
                "{update: 'a', updates: [{q: {x: 1}, u: {$set: {x: 1}}, collation: {locale: 'ja'}}]}",
                "{find: 'a', filter: {}, collation: {locale: 'ja'}}",
                "{insert: 'a', documents: [{x: 1}]}",
                "{insert: 'a', documents: [{_id: 1}]}",
                "{delete: 'a', deletes: [{q: {}, limit: 0, hint: 'x'}]}",
                "{findAndModify: 'a', query: {}, update: {$set: {x: 1}}}",
                "{commitTransaction: 1}",
                "{insert: 'a', documents: [{_id: 'x'}], startTransaction: true, autocommit: false}",
                "{drop: 'a'}",
                "{dropDatabase: 1}",
                "{mapReduce: 'a'}"
            })
    void whatItWouldAnswerDifferentlyFromMongoDbIsRefusedAloud(String command) {
        assertThatThrownBy(() -> ask(embedded.connectionString(), Document.parse(command)))
                .hasMessageContaining("outside what Entaku uses");
    }

    @Test
    void aSecondProcessOnTheSameDirectoryIsToldSo() {
        assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is in use by another running Entaku");
    }

    @Test
    void afterAnOrderlyStopEverythingIsThereAgain() throws IOException {
        Store store = Wait.on(Store.open(Stores.VERTX, embedded.connectionString(), Samples.CODEC));
        Wait.on(store.append(Samples.commits("s", 1, 50)));
        store.close();
        embedded.close();
        embedded = EmbeddedMongo.start(directory);
        store = Wait.on(Store.open(Stores.VERTX, embedded.connectionString(), Samples.CODEC));
        assertThat(Wait.on(store.readAll("s", Commit.MAIN))).isEqualTo(Samples.commits("s", 1, 50));
        store.close();
    }
}
