package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Keeps the key of each session under which people are masked, until it is destroyed for good. That it was is
 * remembered: nobody ever gets a second one.
 */
public final class Keys {
    /** Length of a key, bytes. */
    public static final int BYTES = 32;

    static final String COLLECTION = "keys";
    private static final String KEY = "key";
    private static final String DESTROYED = "destroyed";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final Answers answers;
    private final Single keys;
    private final Remains remains;

    Keys(Answers answers, MongoDatabase database) {
        this.answers = answers;
        keys = new Single(answers, database.getCollection(COLLECTION));
        remains = new Remains(answers, database);
    }

    /** Returns the key of a session; empty when it has none, or none any more. */
    public Future<Optional<byte[]>> get(String session) {
        return keys.get(session).map(found -> found.flatMap(Keys::read));
    }

    /** Lists the sessions that have a key. */
    public Future<List<String>> living() {
        return answers.all(() -> keys.collection().find(Filters.eq(DESTROYED, null)))
                .map(found -> found.stream().map(d -> d.getString("_id")).toList());
    }

    /**
     * Gives a session this key unless it has one.
     *
     * @param key {@link #BYTES} random bytes
     * @return the key it has from now on, whoever gave it; empty when its key was destroyed
     */
    public Future<Optional<byte[]>> putOnce(String session, byte[] key) {
        if (key.length != BYTES) throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        return keys.claim(new Document("_id", session).append(KEY, new Binary(key)))
                .compose(ours -> get(session));
    }

    /**
     * Destroys the key of a session. Completes when no byte of it is left in any file of the embedded engine; a real
     * MongoDB has deleted it. Repeating the call is safe, and a destruction that was cut off is finished when the store is
     * opened again.
     */
    public Future<Void> destroy(String session) {
        return answers.one(() -> keys.collection()
                        .updateOne(
                                Filters.eq("_id", session),
                                Updates.combine(Updates.unset(KEY), Updates.set(DESTROYED, BEGUN))))
                .compose(begun -> finish(List.of(session)));
    }

    /** Finishes what a sudden stop cut off. */
    Future<Void> finish() {
        return answers.all(() -> keys.collection().find(Filters.eq(DESTROYED, BEGUN)))
                .map(found -> found.stream().map(d -> d.getString("_id")).toList())
                .compose(begun -> begun.isEmpty() ? Future.succeededFuture() : finish(begun));
    }

    private Future<Void> finish(List<String> sessions) {
        Future<Void> all = remains.wipe(COLLECTION);
        for (String session : sessions)
            all = all.compose(done -> keys.set(session, Map.of(DESTROYED, DONE)).mapEmpty());
        return all;
    }

    /** Tells whether a document holds a key that is not destroyed. */
    static boolean lives(Document document) {
        return document.containsKey(KEY);
    }

    private static Optional<byte[]> read(Document document) {
        return Optional.ofNullable(document.get(KEY, Binary.class)).map(Binary::getData);
    }
}
