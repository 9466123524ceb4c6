package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Copies a running store to a file and a file to an empty store, whatever database either is on.
 *
 * <p>The file is UTF-8 text: each line is one document as canonical extended JSON,
 * {@code {"collection": …, "document": …}}, and the last line says how many there are. A copy made while sessions go
 * on holds of every stream the commits from the first to one that was the last at some moment of the copy, never with a
 * gap: how far each stream reaches is found first, and only then are commits copied, which never change.
 */
public final class Backup {
    static final List<String> COLLECTIONS =
            List.of("areas", "links", "tokens", "people", "codes", "sessions", "records", Keys.COLLECTION);
    private static final String COMMITS = "commits";
    static final List<String> ALL =
            Stream.concat(COLLECTIONS.stream(), Stream.of(COMMITS)).toList();
    private static final int PAGE = 1_000;
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final Vertx vertx;
    private final Store store;
    private final Answers answers;

    public Backup(Vertx vertx, Store store) {
        this.vertx = vertx;
        this.store = store;
        this.answers = new Answers(vertx);
    }

    /** Writes every document to a new file; completes with their number when the file is on the disk. */
    public Future<Long> save(Path path) {
        return vertx.fileSystem()
                .open(
                        path.toString(),
                        new OpenOptions().setCreateNew(true).setWrite(true).setSync(true))
                .compose(file -> {
                    Future<Long> total = write(file, Schema.COLLECTION, List.of(Schema.document()));
                    for (String name : COLLECTIONS) {
                        total = total.compose(sofar -> eachPage(name, "", page -> write(file, name, page))
                                .map(count -> sofar + count));
                    }
                    return total.compose(sofar -> saveCommits(file).map(count -> sofar + count))
                            .compose(count -> file.write(line(new Document("documents", count)))
                                    .map(count))
                            .eventually(file::close);
                });
    }

    private Future<Long> saveCommits(AsyncFile file) {
        Prefixes prefixes = new Prefixes();
        return eachPage(COMMITS, "", page -> {
                    page.forEach(document -> prefixes.see(document.getString("_id")));
                    return Future.succeededFuture(0L);
                })
                .compose(seen -> eachPage(
                        COMMITS,
                        "",
                        page -> write(
                                file,
                                COMMITS,
                                page.stream()
                                        .filter(document -> prefixes.holds(document.getString("_id")))
                                        .toList())));
    }

    /** Passes a collection in order of ids, a page at a time, and adds up what is answered. */
    private Future<Long> eachPage(String name, String after, Function<List<Document>, Future<Long>> use) {
        return answers.all(store.database()
                        .getCollection(name)
                        .find(Filters.gte("_id", after))
                        .sort(Sorts.ascending("_id"))
                        .limit(PAGE))
                .compose(found -> {
                    List<Document> fresh = found.stream()
                            .filter(document -> !document.getString("_id").equals(after))
                            .toList();
                    if (fresh.isEmpty()) return Future.succeededFuture(0L);
                    String last = fresh.get(fresh.size() - 1).getString("_id");
                    return use.apply(fresh)
                            .compose(n -> eachPage(name, last, use).map(more -> n + more));
                });
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
