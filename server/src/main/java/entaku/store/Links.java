package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** Keeps links that work once; for whoever used one, it goes on working a short while, in case the answer was lost. */
public final class Links {
    private final Answers answers;
    private final Single links;

    Links(Answers answers, MongoCollection<Document> collection) {
        this.answers = answers;
        links = new Single(answers, collection);
    }

    /**
     * A link that somebody has used.
     *
     * @param at when it was used first, epoch milliseconds
     */
    public record Used(Link link, long at) {}

    /** Stores a fresh link; fails with {@link Collision} when the token was used for another one. */
    public Future<Void> issue(Link link) {
        Document document = new Document("_id", link.tokenHash())
                .append("purpose", link.purpose())
                .append("details", Documents.write(link.details()))
                .append("expiresAt", link.expiresAt())
                .append("usedAt", 0L);
        Object session = link.details().get("session");
        if (session != null) document.append("session", session);
        return links.claim(document)
                .compose(ours -> ours
                        ? Future.succeededFuture()
                        : Future.failedFuture(new Collision(link.tokenHash(), List.of())));
    }

    /** Looks at a link without using it: for the page that asks before it is used. */
    public Future<Optional<Link>> look(String tokenHash, long now) {
        return links.get(tokenHash)
                .map(found -> found.filter(d -> isUnused(d) && now < d.getLong("expiresAt"))
                        .map(Links::read));
    }

    /** Looks at a link that is unused, or was used by the same one no earlier than {@code since}. */
    public Future<Optional<Link>> look(String tokenHash, long now, String by, long since) {
        return links.get(tokenHash)
                .map(found -> found.filter(d -> isOpenTo(d, now, by, since)).map(Links::read));
    }

    /**
     * Uses a link up, at most one user ever succeeding; the same one may repeat it.
     *
     * @param now epoch milliseconds
     * @param by names who uses it, so that nobody else can be taken for them
     * @param since how early a use may have been to be repeated
     * @return the link, or empty when it is unknown, expired, or used by somebody else or too long ago
     */
    public Future<Optional<Used>> claim(String tokenHash, long now, String by, long since) {
        Document unused =
                new Document("_id", tokenHash).append("usedAt", 0L).append("expiresAt", new Document("$gt", now));
        Document use = new Document("$set", new Document("usedAt", now).append("usedBy", by));
        return answers.one(() -> links.collection().updateOne(unused, use))
                .compose(done -> links.get(tokenHash))
                .map(found -> found.filter(d -> !isUnused(d) && isOpenTo(d, now, by, since))
                        .map(d -> new Used(read(d), d.getLong("usedAt"))));
    }

    /** Lists the links into a session that can still be used, newest last. */
    public Future<List<Link>> out(String session, long now) {
        return answers.all(() ->
                        links.collection().find(Filters.and(Filters.eq("session", session), Filters.eq("usedAt", 0L))))
                .map(found -> found.stream()
                        .filter(d -> now < d.getLong("expiresAt"))
                        .map(Links::read)
                        .sorted(Comparator.comparingLong(Link::expiresAt).thenComparing(Link::tokenHash))
                        .toList());
    }

    /** Takes back a link that nobody has used; false when there is none. */
    public Future<Boolean> revoke(String session, String tokenHash) {
        Document unused =
                new Document("_id", tokenHash).append("session", session).append("usedAt", 0L);
        return answers.one(() -> links.collection().deleteOne(unused)).map(result -> result.getDeletedCount() == 1);
    }

    /** Deletes links that expired before {@code now}, at most so many; tells how many. */
    public Future<Integer> sweep(long now, int most) {
        return links.removeBelow("expiresAt", now, most);
    }

    private static boolean isUnused(Document d) {
        return d.getLong("usedAt") == 0;
    }

    private static boolean isOpenTo(Document d, long now, String by, long since) {
        if (isUnused(d)) return now < d.getLong("expiresAt");
        return d.getLong("usedAt") >= since && Objects.equals(d.getString("usedBy"), by);
    }

    private static Link read(Document d) {
        return new Link(
                d.getString("_id"), d.getString("purpose"), Documents.read(d, "details"), d.getLong("expiresAt"));
    }
}
