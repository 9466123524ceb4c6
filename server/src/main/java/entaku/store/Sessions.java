package entaku.store;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Keeps one card per session, and who holds which six-digit code. */
public final class Sessions {
    private final Answers answers;
    private final Single cards;
    private final Single codes;

    Sessions(Answers answers, MongoDatabase database) {
        this.answers = answers;
        cards = new Single(answers, database.getCollection("sessions"));
        codes = new Single(answers, database.getCollection("codes"));
    }

    /**
     * Claims the card's code, then stores the card. Creating the same card again succeeds.
     *
     * @return false when the code belongs to another session: draw another one
     * @throws Collision in the future, when the id is taken by another card
     */
    public Future<Boolean> create(SessionCard card) {
        return codes.claim(new Document("_id", card.code()).append("session", card.id()))
                .compose(ours -> ours
                        ? cards.claim(write(card))
                                .compose(stored -> stored
                                        ? Future.succeededFuture(true)
                                        : Future.failedFuture(new Collision(card.id(), List.of())))
                        : Future.succeededFuture(false));
    }

    public Future<Optional<SessionCard>> get(String id) {
        return cards.get(id).map(found -> found.map(Sessions::read));
    }

    /** Finds the session that holds a code. */
    public Future<Optional<SessionCard>> byCode(String code) {
        return codes.get(code)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : get(found.get().getString("session")));
    }

    /** Frees the code that a session holds for another one; the card keeps it as a memory. */
    public Future<Void> releaseCode(SessionCard card) {
        return answers.one(() ->
                        codes.collection().deleteOne(new Document("_id", card.code()).append("session", card.id())))
                .mapEmpty();
    }

    /** Changes the status; false when there is no such session. */
    public Future<Boolean> setStatus(String id, String status) {
        return cards.set(id, Map.of("status", status));
    }

    /** Lists all sessions, newest first. Scans: for staff pages and at start, not for the live path. */
    public Future<List<SessionCard>> newest(int limit) {
        return answers.all(() -> cards.collection()
                        .find()
                        .sort(Sorts.descending("createdAt"))
                        .limit(limit))
                .map(found -> found.stream().map(Sessions::read).toList());
    }

    private static Document write(SessionCard card) {
        return new Document("_id", card.id())
                .append("code", card.code())
                .append("title", card.title())
                .append("area", card.area())
                .append("template", card.template())
                .append("agenda", Documents.write(card.agenda()))
                .append("status", card.status())
                .append("createdAt", card.createdAt())
                .append("createdBy", card.createdBy())
                .append("retention", card.retention());
    }

    private static SessionCard read(Document d) {
        return new SessionCard(
                d.getString("_id"),
                d.getString("code"),
                d.getString("title"),
                d.getString("area"),
                d.getString("template"),
                Documents.read(d, "agenda"),
                d.getString("status"),
                d.getLong("createdAt"),
                d.getString("createdBy"),
                d.getString("retention"));
    }
}
