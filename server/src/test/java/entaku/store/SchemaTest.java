package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import entaku.store.embedded.EmbeddedMongo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    @TempDir
    Path directory;

    private EmbeddedMongo engine;
    private Store store;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(directory.resolve("one"));
        store = open();
    }

    @AfterEach
    void stop() {
        store.close();
        engine.close();
    }

    private Store open() {
        return Wait.on(Store.open(Stores.VERTX, engine.connectionString(), Samples.CODEC));
    }

    private Single schema() {
        return new Single(new Answers(Stores.VERTX), store.database().getCollection("schema"));
    }

    private Single commits() {
        return new Single(new Answers(Stores.VERTX), store.database().getCollection("commits"));
    }

    @Test
    void anEmptyStoreGetsTheFormatAndIsOpenedAgain() {
        assertThat(Wait.on(schema().get("entaku")).orElseThrow().getInteger("version"))
                .isEqualTo(1);
        Wait.on(store.append(Samples.commits("s", 1, 1)));
        store.close();
        store = open();
    }

    @Test
    void aStoreOfAnotherFormatIsRefusedInASentenceAndNotTouched() {
        Wait.on(schema().put(new Document("_id", "entaku").append("version", 2)));
        assertThatThrownBy(this::open)
                .isInstanceOf(OtherFormat.class)
                .hasMessageContaining("another format (2) than this version of Entaku reads (1)");
        assertThat(Wait.on(schema().get("entaku")).orElseThrow().getInteger("version"))
                .isEqualTo(2);
    }

    @Test
    void aStoreThatIsNotEmptyAndHasNoFormatIsRefused() {
        Wait.on(store.append(Samples.commits("s", 1, 1)));
        Wait.on(schema().remove("entaku"));
        assertThatThrownBy(this::open)
                .isInstanceOf(OtherFormat.class)
                .hasMessageContaining("before there were formats");
        assertThat(Wait.on(schema().get("entaku"))).isEmpty();
    }

    @Test
    void aBackupOfAnotherFormatIsRefusedBeforeAnythingIsRestored() throws Exception {
        Wait.on(store.append(Samples.commits("s", 1, 3)));
        Path file = directory.resolve("backup");
        Wait.on(new Backup(Stores.VERTX, store).save(file));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).contains("\"schema\"");
        for (String first : List.of(lines.get(0).replace("\"1\"", "\"7\""), "")) {
            var changed = new java.util.ArrayList<>(lines);
            changed.set(0, first);
            changed.removeIf(String::isEmpty);
            Files.write(file, changed);
            Wait.on(new Answers(Stores.VERTX).one(() -> commits().collection().deleteMany(Filters.gte("_id", ""))));
            assertThatThrownBy(() -> Wait.on(new Backup(Stores.VERTX, store).restore(file)))
                    .isInstanceOf(OtherFormat.class);
            assertThat(Wait.on(commits().get("s/1"))).isEmpty();
        }
    }

    @Test
    void aCommitOfAnUnknownShapeIsNamedAndNotGuessed() {
        List<Document> odd = List.of(
                new Document("_id", "s/1").append("session", "s").append("seat", "a"),
                Document.parse(CODEC_SAMPLE.toJson()).append("seq", "1"),
                Document.parse(CODEC_SAMPLE.toJson()).append("stream", "talk"),
                without("epoch"),
                without("seal"),
                without("conducts"));
        for (Document one : odd) {
            Wait.on(commits().put(one));
            assertThatThrownBy(() -> Wait.on(store.readAll("s", Commit.MAIN)))
                    .isInstanceOfSatisfying(Unreadable.class, e -> {
                        assertThat(e.reason()).as(one.toJson()).isEqualTo("unknown-commit");
                        assertThat(e.what()).isEqualTo("s/1");
                    });
        }
    }

    private static final Document CODEC_SAMPLE =
            new CommitCodec(Samples.CODEC).write(Samples.commits("s", 1, 1).get(0));

    private static Document without(String field) {
        Document document = Document.parse(CODEC_SAMPLE.toJson());
        document.remove(field);
        return document;
    }

    @Test
    void aContentThatWasChangedAfterItsSealIsNotRead() {
        Document document = Document.parse(CODEC_SAMPLE.toJson());
        document.getList("events", Document.class).get(0).put("text", "別のことば");
        Wait.on(commits().put(document));
        assertThatThrownBy(() -> Wait.on(store.readAll("s", Commit.MAIN)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo("broken-chain"));
    }
}
