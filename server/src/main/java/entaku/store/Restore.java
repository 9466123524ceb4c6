package entaku.store;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.parsetools.RecordParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Fills an empty store from the file that {@link Backup} wrote. */
final class Restore {
    private static final int PAGE = 1_000;

    /** Characters read before they are written, so that no page is held that is larger than a few parts of records. */
    private static final int PAGE_LENGTH = 8_000_000;

    private final Vertx vertx;
    private final Store store;
    private final Answers answers;

    Restore(Vertx vertx, Store store) {
        this.vertx = vertx;
        this.store = store;
        this.answers = store.answers();
    }

    /**
     * Fills an empty store from a file; completes with the number of documents.
     *
     * @return fails with {@link IllegalStateException} when the store is not empty or the file is not whole; a file that
     *     is not whole is seen only at its end, so the store is then to be thrown away
     */
    Future<Long> run(Path path) {
        return requireEmpty()
                .compose(empty -> vertx.fileSystem().open(path.toString(), new OpenOptions().setRead(true)))
                .compose(file -> new Reading(file).run().eventually(file::close));
    }

    private Future<Void> requireEmpty() {
        Future<Void> all = Future.succeededFuture();
        for (String name : Backup.ALL) {
            all = all.compose(done -> answers.first(
                            () -> store.database().getCollection(name).find().limit(1)))
                    .compose(found -> found.isEmpty()
                            ? Future.succeededFuture()
                            : Future.failedFuture(new IllegalStateException(
                                    "a backup is restored into an empty store only, and " + name + " is not empty")));
        }
        return all;
    }

    /** Reads lines while there is room, and pauses the file while a page is being written. */
    private final class Reading {
        private final RecordParser lines;
        private final List<Document> page = new ArrayList<>();
        private String collection = "";
        private Future<Void> writing = Future.succeededFuture();
        private long count;
        private long promised = -1;
        private long pageLength;
        private boolean formatted;

        Reading(AsyncFile file) {
            lines = RecordParser.newDelimited("\n", file);
        }

        Future<Long> run() {
            Promise<Long> done = Promise.promise();
            lines.exceptionHandler(done::tryFail);
            lines.handler(line -> {
                if (done.future().isComplete()) return;
                try {
                    pageLength += line.length();
                    take(Document.parse(line.toString()));
                } catch (OtherFormat e) {
                    done.tryFail(e);
                } catch (RuntimeException e) {
                    done.tryFail(new IllegalStateException("a line of the backup cannot be read", e));
                }
            });
            lines.endHandler(end -> {
                flush();
                writing.onComplete(
                        ok -> {
                            if (promised == count && formatted) done.tryComplete(count);
                            else
                                done.tryFail(new IllegalStateException(
                                        "the backup is not whole: " + count + " documents, " + promised + " promised"));
                        },
                        done::tryFail);
            });
            return done.future();
        }

        private void take(Document line) {
            if (line.containsKey("documents")) {
                promised = ((Number) line.get("documents")).longValue();
                return;
            }
            String name = line.getString("collection");
            if (name.equals(Schema.COLLECTION)) {
                Schema.require(line.get("document", Document.class));
                formatted = true;
                count++;
                return;
            }
            if (!formatted) throw new OtherFormat("none", Schema.VERSION);
            if (!Backup.ALL.contains(name)) throw new IllegalArgumentException("unknown collection " + name);
            if (!name.equals(collection) || page.size() >= PAGE || pageLength >= PAGE_LENGTH) flush();
            collection = name;
            page.add(line.get("document", Document.class));
            count++;
        }

        private void flush() {
            if (page.isEmpty()) return;
            MongoCollection<Document> target = store.database().getCollection(collection);
            List<Document> documents = List.copyOf(page);
            page.clear();
            pageLength = 0;
            lines.pause();
            writing = writing.compose(done ->
                            answers.one(() -> target.insertMany(documents, new InsertManyOptions().ordered(true))))
                    .<Void>mapEmpty()
                    .onComplete(done -> lines.resume());
        }
    }
}
