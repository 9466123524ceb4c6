package entaku.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Keeps one frozen record per session; there is no way to change one. */
public final class Records {
    private final Single records;

    Records(Answers answers, MongoCollection<Document> collection) {
        records = new Single(answers, collection);
    }

    /** Stores a record once. Freezing the same record again succeeds; another one fails with {@link Collision}. */
    public Future<Void> freeze(FrozenRecord record) {
        Document document = new Document("_id", record.session())
                .append("content", Documents.write(record.content()))
                .append("sha256", record.sha256())
                .append("frozenAt", record.frozenAt());
        return records.claim(document)
                .compose(ours -> ours
                        ? Future.succeededFuture()
                        : Future.failedFuture(new Collision(record.session(), List.of())));
    }

    /** Tells whether the record of a session is frozen, without reading it. */
    public Future<Boolean> has(String session) {
        return records.has(session);
    }

    public Future<Optional<FrozenRecord>> get(String session) {
        return records.get(session)
                .map(found -> found.map(d -> new FrozenRecord(
                        d.getString("_id"),
                        Documents.read(d, "content"),
                        d.getString("sha256"),
                        d.getLong("frozenAt"))));
    }
}
