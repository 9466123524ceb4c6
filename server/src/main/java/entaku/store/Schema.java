package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Optional;
import org.bson.Document;

/** Says in the store itself which format it has, so that no version ever reads what it does not understand. */
final class Schema {
    /** The format that this version writes and reads: raised with every change that an older or newer one would misread. */
    static final int VERSION = 1;

    static final String COLLECTION = "schema";
    private static final String ID = "entaku";

    private Schema() {}

    static Document document() {
        return new Document("_id", ID).append("version", VERSION);
    }

    /** Marks an empty store, and lets pass one of this format; fails with {@link OtherFormat} for any other. */
    static Future<Void> check(Answers answers, MongoDatabase database) {
        Single schema = new Single(answers, database.getCollection(COLLECTION));
        return schema.get(ID).compose(found -> {
            if (found.isPresent()) {
                require(found.get());
                return Future.succeededFuture();
            }
            return filled(answers, database, 0)
                    .compose(name -> name.isPresent()
                            ? Future.failedFuture(new OtherFormat("none, from before there were formats", VERSION))
                            : schema.claim(document()))
                    // Another server may have been faster, and of another version.
                    .compose(ours -> ours ? Future.succeededFuture() : check(answers, database));
        });
    }

    /** Throws {@link OtherFormat} unless a document of this collection says that the format is ours. */
    static void require(Document document) {
        Object version = document.get("version");
        if (!Integer.valueOf(VERSION).equals(version)) throw new OtherFormat(String.valueOf(version), VERSION);
    }

    private static Future<Optional<String>> filled(Answers answers, MongoDatabase database, int from) {
        if (from == Backup.ALL.size()) return Future.succeededFuture(Optional.empty());
        String name = Backup.ALL.get(from);
        return answers.first(() -> database.getCollection(name)
                        .find(Filters.gte("_id", ""))
                        .limit(1))
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(Optional.of(name))
                        : filled(answers, database, from + 1));
    }
}
