package entaku.store;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** Passes a collection in order of ids, a page at a time: what is too large to be held at once. */
record Scan(Answers answers, MongoCollection<Document> collection, int page) {
    /** Behind every id: they begin with letters and digits. */
    private static final String LAST = "\uFFFF";

    /** Passes everything; adds up what is answered. */
    Future<Long> all(Function<List<Document>, Future<Long>> use) {
        return range("", LAST, use);
    }

    /** Passes what lies in a range of ids, the lower end included, the upper one not. */
    Future<Long> range(String from, String below, Function<List<Document>, Future<Long>> use) {
        return page(from, below, null, use);
    }

    private Future<Long> page(String from, String below, String after, Function<List<Document>, Future<Long>> use) {
        Document ids = new Document("$gte", after == null ? from : after).append("$lt", below);
        return answers.all(() -> collection
                        .find(new Document("_id", ids))
                        .sort(Sorts.ascending("_id"))
                        .limit(page + 1))
                .compose(found -> {
                    List<Document> fresh = found.stream()
                            .filter(document -> !document.getString("_id").equals(after))
                            .toList();
                    if (fresh.isEmpty()) return Future.succeededFuture(0L);
                    String last = fresh.get(fresh.size() - 1).getString("_id");
                    return use.apply(fresh)
                            .compose(n -> page(from, below, last, use).map(more -> n + more));
                });
    }
}
