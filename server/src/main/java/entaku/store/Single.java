package entaku.store;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** One collection whose ids the client makes: the few calls that every collection here needs. */
record Single(Answers answers, MongoCollection<Document> collection) {
    private static final int DUPLICATE_KEY = 11000;

    /** Inserts once; false when the id is taken by other content, true when it is ours, now or already. */
    Future<Boolean> claim(Document document) {
        return answers.one(() -> collection.insertOne(document))
                .map(true)
                .recover(e -> isDuplicate(e)
                        ? get(document.getString("_id"))
                                .map(there -> there.map(document::equals).orElse(false))
                        : Future.failedFuture(e));
    }

    Future<Void> put(Document document) {
        return answers.one(() -> collection.replaceOne(
                        Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)))
                .mapEmpty();
    }

    /** Sets fields of an existing document; false when there is none. */
    Future<Boolean> set(String id, Map<String, Object> fields) {
        return answers.one(
                        () -> collection.updateOne(Filters.eq("_id", id), new Document("$set", new Document(fields))))
                .map(result -> result.getMatchedCount() == 1);
    }

    Future<Optional<Document>> get(String id) {
        return answers.first(() -> collection.find(Filters.eq("_id", id)));
    }

    Future<List<Document>> in(List<String> ids) {
        return answers.all(() -> collection.find(Filters.in("_id", ids)));
    }

    Future<Void> remove(String id) {
        return answers.one(() -> collection.deleteOne(Filters.eq("_id", id))).mapEmpty();
    }

    /** Tells whether there is one, without reading it. */
    Future<Boolean> has(String id) {
        return answers.first(() -> collection.find(Filters.eq("_id", id)).projection(Projections.include("_id")))
                .map(Optional::isPresent);
    }

    /** Deletes some of the documents whose field lies below this, at most so many; tells how many. */
    Future<Integer> removeBelow(String field, long value, int most) {
        return answers.all(() -> collection
                        .find(Filters.lt(field, value))
                        .projection(Projections.include("_id"))
                        .limit(most))
                .compose(found -> {
                    List<Object> ids = found.stream().map(d -> d.get("_id")).toList();
                    return ids.isEmpty()
                            ? Future.succeededFuture(0)
                            : answers.one(() -> collection.deleteMany(Filters.in("_id", ids)))
                                    .map(ids.size());
                });
    }

    private static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException write && write.getError().getCode() == DUPLICATE_KEY;
    }
}
