package entaku.store;

import entaku.files.Private;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Copies a running store to a file and a file to an empty store, whatever database either is on.
 *
 * <p>The file is UTF-8 text: each line is one document as canonical extended JSON,
 * {@code {"collection": …, "document": …}}, the first one the format, and the last line says how many there are, and how
 * many keys among them. A copy made while sessions go
 * on holds of every stream the commits from the first to one that was the last at some moment of the copy, never with a
 * gap: how far each stream reaches is found first, and only then are commits copied, which never change.
 */
public final class Backup {
    static final List<String> COLLECTIONS = List.of(
            "links",
            "tokens",
            "people",
            "codes",
            "sessions",
            OwnTemplates.COLLECTION,
            Records.HEADS,
            Records.PARTS,
            Keys.COLLECTION);
    static final List<String> ALL =
            Stream.concat(COLLECTIONS.stream(), Stream.of(Commits.COLLECTION)).toList();
    private static final int PAGE = 1_000;

    /** Parts of records at once: each may have a megabyte. */
    private static final int PARTS = 8;

    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final Vertx vertx;
    private final Store store;
    private final Answers answers;

    public Backup(Vertx vertx, Store store) {
        this.vertx = vertx;
        this.store = store;
        this.answers = store.answers();
    }

    /**
     * What a copy holds.
     *
     * @param documents how many documents
     * @param keys how many sessions' keys are among them: with those the copy tells who wrote what where names are hidden
     */
    public record Saved(long documents, long keys) {}

    /** Writes every document to a new file that only its owner reads; completes when it is on the disk. */
    public Future<Saved> save(Path path) {
        var writing = new OpenOptions().setCreate(false).setWrite(true).setSync(true);
        return store.work()
                .run(() -> {
                    Private.create(path);
                    return path.toString();
                })
                .compose(made -> vertx.fileSystem().open(made, writing))
                .compose(file -> saveAll(file).eventually(file::close));
    }

    private Future<Saved> saveAll(AsyncFile file) {
        var keys = new AtomicLong();
        Future<Long> total = write(file, Schema.COLLECTION, List.of(Schema.document()));
        for (String name : COLLECTIONS)
            total = total.compose(sofar -> eachPage(name, page -> {
                        if (name.equals(Keys.COLLECTION))
                            keys.addAndGet(page.stream().filter(Keys::lives).count());
                        return write(file, name, page);
                    })
                    .map(count -> sofar + count));
        return total.compose(sofar -> saveCommits(file).map(count -> sofar + count))
                .map(count -> new Saved(count, keys.get()))
                .compose(saved -> file.write(
                                line(new Document("documents", saved.documents()).append("keys", saved.keys())))
                        .map(saved));
    }

    private Future<Long> saveCommits(AsyncFile file) {
        Prefixes prefixes = new Prefixes();
        return eachPage(Commits.COLLECTION, page -> {
                    page.forEach(document -> prefixes.see(document.getString("_id")));
                    return Future.succeededFuture(0L);
                })
                .compose(seen -> eachPage(
                        Commits.COLLECTION,
                        page -> write(
                                file,
                                Commits.COLLECTION,
                                page.stream()
                                        .filter(document -> prefixes.holds(document.getString("_id")))
                                        .toList())));
    }

    private Future<Long> eachPage(String name, Function<List<Document>, Future<Long>> use) {
        int page = name.equals(Records.PARTS) ? PARTS : PAGE;
        return new Scan(answers, store.database().getCollection(name), page).all(use);
    }

    private static Future<Long> write(AsyncFile file, String name, List<Document> documents) {
        Buffer lines = Buffer.buffer();
        documents.forEach(one -> lines.appendBuffer(line(new Document("collection", name).append("document", one))));
        return file.write(lines).map((long) documents.size());
    }

    private static Buffer line(Document document) {
        return Buffer.buffer(document.toJson(CANONICAL) + "\n");
    }

    /** Fills an empty store from a file; see {@link Restore}. */
    public Future<Long> restore(Path path) {
        return new Restore(vertx, store).run(path);
    }
}
