package entaku.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Keeps links that work once. */
public final class Links {
    private final Answers answers;
    private final Single links;

    Links(Answers answers, MongoCollection<Document> collection) {
        this.answers = answers;
        links = new Single(answers, collection);
    }

    /** Stores a fresh link; fails with {@link Collision} when the token was used for another one. */
    public Future<Void> issue(Link link) {
        Document document = new Document("_id", link.tokenHash())
                .append("purpose", link.purpose())
                .append("details", Documents.write(link.details()))
                .append("expiresAt", link.expiresAt())
                .append("usedAt", 0L);
        return links.claim(document)
                .compose(ours -> ours
                        ? Future.succeededFuture()
                        : Future.failedFuture(new Collision(link.tokenHash(), List.of())));
    }

    /** Looks at a link without using it: for the page that asks before it is used. */
    public Future<Optional<Link>> look(String tokenHash, long now) {
        return links.get(tokenHash)
                .map(found -> found.filter(d -> d.getLong("usedAt") == 0 && now < d.getLong("expiresAt"))
                        .map(Links::read));
    }

    /**
     * Uses a link up, at most one caller ever succeeding.
     *
     * @param now epoch milliseconds
     * @return the link, or empty when it is unknown, expired or used
     */
    public Future<Optional<Link>> claim(String tokenHash, long now) {
        Document unused =
                new Document("_id", tokenHash).append("usedAt", 0L).append("expiresAt", new Document("$gt", now));
        return answers.one(links.collection().updateOne(unused, new Document("$set", new Document("usedAt", now))))
                .compose(result -> result.getModifiedCount() == 1
                        ? links.get(tokenHash).map(found -> found.map(Links::read))
                        : Future.succeededFuture(Optional.empty()));
    }

    /** Deletes links that expired before {@code now}, at most so many; tells how many. */
    public Future<Integer> sweep(long now, int most) {
        return links.removeBelow("expiresAt", now, most);
    }

    private static Link read(Document d) {
        return new Link(
                d.getString("_id"), d.getString("purpose"), Documents.read(d, "details"), d.getLong("expiresAt"));
    }
}
