package entaku.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Keeps one frozen record per session, in parts under one digest, however large it is. A record is there when its head
 * is; parts without a head are an attempt that was cut off.
 */
public final class Records {
    static final String HEADS = "records";
    static final String PARTS = "record-parts";

    /** Bytes of one part: no document passes 1 MB. */
    static final int PART = 1_000_000;

    private final Answers answers;
    private final Single heads;
    private final Single parts;

    Records(Answers answers, MongoDatabase database) {
        this.answers = answers;
        heads = new Single(answers, database.getCollection(HEADS));
        parts = new Single(answers, database.getCollection(PARTS));
    }

    /** Stores a record once. Freezing the same record again succeeds; another one fails with {@link Collision}. */
    public Future<Void> freeze(FrozenRecord record) {
        return heads.get(record.session()).compose(head -> {
            if (head.isPresent()) return same(head.get(), record);
            return answers.work()
                    .run(record::bytes)
                    .compose(bytes -> put(record, bytes, 0).compose(done -> heads.claim(head(record, bytes.length))))
                    .compose(ours -> ours
                            ? Future.<Void>succeededFuture()
                            : heads.get(record.session()).compose(first -> same(first.orElseThrow(), record)))
                    .onFailure(e -> {
                        if (e instanceof Collision) drop(record.session(), record.sha256(), 0);
                    });
        });
    }

    /** Tells whether the record of a session is frozen, without reading it. */
    public Future<Boolean> has(String session) {
        return heads.has(session);
    }

    private static Future<Void> same(Document head, FrozenRecord record) {
        return head.getString("sha256").equals(record.sha256())
                ? Future.succeededFuture()
                : Future.failedFuture(new Collision(record.session(), List.of()));
    }

    private static Document head(FrozenRecord record, int bytes) {
        return new Document("_id", record.session())
                .append("sha256", record.sha256())
                .append("frozenAt", record.frozenAt())
                .append("bytes", bytes)
                .append("parts", (bytes + PART - 1) / PART);
    }

    private Future<Void> put(FrozenRecord record, byte[] bytes, int part) {
        int from = part * PART;
        if (from >= bytes.length) return Future.succeededFuture();
        byte[] content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
        // By the digest in the id, whatever stands there is this content.
        return parts.claim(new Document("_id", id(record.session(), record.sha256(), part))
                        .append("content", new Binary(content)))
                .compose(done -> put(record, bytes, part + 1));
    }

    private static String id(String session, String sha256, int part) {
        return "%s/%s/%05d".formatted(session, sha256, part);
    }

    /**
     * Reads a record whole.
     *
     * @return fails with {@link Unreadable} {@code broken-record} when a part is missing or changed
     */
    public Future<Optional<FrozenRecord>> get(String session) {
        return heads.get(session).compose(found -> {
            if (found.isEmpty()) return Future.succeededFuture(Optional.empty());
            Document head = found.get();
            var bytes = new ByteArrayOutputStream(head.getInteger("bytes"));
            return read(head, 0, bytes)
                    .compose(done -> answers.work().run(() -> whole(head, bytes)))
                    .map(Optional::of);
        });
    }

    private Future<Void> read(Document head, int part, ByteArrayOutputStream bytes) {
        if (part == head.getInteger("parts")) return Future.succeededFuture();
        String session = head.getString("_id");
        return parts.get(id(session, head.getString("sha256"), part)).compose(found -> {
            byte[] content = found.map(d -> d.get("content", Binary.class).getData())
                    .orElseThrow(() -> Unreadable.brokenRecord(session));
            bytes.writeBytes(content);
            return read(head, part + 1, bytes);
        });
    }

    private static FrozenRecord whole(Document head, ByteArrayOutputStream bytes) {
        String session = head.getString("_id");
        try {
            return new FrozenRecord(
                    session,
                    bytes.toString(StandardCharsets.UTF_8),
                    head.getString("sha256"),
                    head.getLong("frozenAt"));
        } catch (IllegalArgumentException e) {
            throw Unreadable.brokenRecord(session);
        }
    }

    /** Takes a record away, so that it is frozen anew from what the log says by then. */
    public Future<Void> thaw(String session) {
        return heads.get(session)
                .compose(head -> head.isEmpty()
                        ? Future.succeededFuture()
                        : heads.remove(session)
                                .compose(gone -> drop(session, head.get().getString("sha256"), 0)));
    }

    private Future<Void> drop(String session, String sha256, int part) {
        return parts.get(id(session, sha256, part))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture()
                        : parts.remove(id(session, sha256, part)).compose(gone -> drop(session, sha256, part + 1)));
    }
}
