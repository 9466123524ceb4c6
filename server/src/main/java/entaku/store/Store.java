package entaku.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.bson.Document;

/**
 * Keeps what happened. Every method completes on the Vert.x context of its caller, and every write completes only when
 * it is durable: on a majority and journalled on a real MongoDB, synced to disk on the embedded engine.
 *
 * <p>A database that does not answer fails calls with {@link StoreAway} after a few seconds. Repeating a call is always
 * safe. The connection comes back by itself.
 */
public final class Store implements AutoCloseable {
    private static final int OPENING_TRIES = 6;

    /** Time for what is under way at the end, s: a write on a slow disk takes one, an absent database fails after five. */
    private static final int CLOSING_S = 10;

    private final MongoClient client;
    private final MongoDatabase database;
    private final EventCodec codec;
    private final Answers answers;
    private final Commits commits;
    private final Sessions sessions;
    private final People people;
    private final Records records;
    private final Links links;
    private final Keys keys;
    private final OwnTemplates templates;

    private Store(Answers answers, MongoClient client, MongoDatabase database, EventCodec codec) {
        this.client = client;
        this.database = database;
        this.codec = codec;
        this.answers = answers;
        commits = new Commits(answers, database.getCollection(Commits.COLLECTION), new CommitCodec(codec));
        sessions = new Sessions(answers, database);
        people = new People(answers, database);
        records = new Records(answers, database);
        links = new Links(answers, database.getCollection("links"));
        keys = new Keys(answers, database);
        templates = new OwnTemplates(answers, database);
    }

    /**
     * Connects, waits until the database has answered once, half a minute at most, and checks that it has our format; an
     * empty one gets it.
     *
     * @param uri a MongoDB connection string; the database it names is used, {@code entaku} when it names none
     * @return fails with {@link OtherFormat} when another version wrote it
     */
    public static Future<Store> open(Vertx vertx, String uri, EventCodec codec) {
        MongoClient client = Connection.open(uri);
        MongoDatabase database = client.getDatabase(Connection.databaseName(uri));
        Answers answers = new Answers(vertx);
        return ping(answers, database, OPENING_TRIES)
                .compose(pong -> Schema.check(answers, database))
                .map(ours -> new Store(answers, client, database, codec))
                .compose(store -> store.keys.finish().map(store))
                .onFailure(e -> client.close());
    }

    private static Future<Document> ping(Answers answers, MongoDatabase database, int tries) {
        return answers.one(() -> database.runCommand(new Document("ping", 1)))
                .recover(e -> e instanceof StoreAway && tries > 1
                        ? ping(answers, database, tries - 1)
                        : Future.failedFuture(e));
    }

    /**
     * Writes commits in the given order, all of them or a prefix. A commit that is already stored with the same content
     * counts as written, so a batch may be sent again.
     *
     * @return fails with {@link Collision} when a place is taken by other content, with {@link StoreAway} when the
     *     outcome is unknown; in both cases a prefix may be stored, and the caller repeats the call or reloads
     */
    public Future<Void> append(List<Commit> batch) {
        return commits.append(batch);
    }

    /**
     * Reads at most {@code limit} commits from {@code fromSeq} on, in order, without gaps.
     *
     * @return fails with {@link Unreadable} when one of them is not what was sealed, or cannot be understood
     */
    public Future<List<Commit>> read(String session, String stream, long fromSeq, int limit) {
        return commits.read(session, stream, fromSeq, limit);
    }

    /** Reads a whole stream in order. */
    public Future<List<Commit>> readAll(String session, String stream) {
        return commits.readAll(session, stream);
    }

    /**
     * Replaces a text in a commit by nothing and notes it there. Completes when no file of the embedded engine holds it
     * any more.
     *
     * @param commit the commit's id
     * @param erasure with the path of the text, for example {@code events.0.text}
     * @return fails with {@link entaku.session.Rejected}: {@code no-such-commit}, {@code no-such-text}, and {@code
     *     not-a-word} when the event could not be read without it
     */
    public Future<Void> erase(String commit, Erasure erasure) {
        return commits.erase(commit, erasure, new Remains(answers, database));
    }

    /** Checks logs as they are stored; {@code closes} tells of an event's stored name whether it closes the session. */
    public Audit audit(Predicate<String> closes) {
        return new Audit(this, answers, closes);
    }

    /** Returns what turns events into what is stored, and so into what is sealed. */
    public EventCodec codec() {
        return codec;
    }

    public Sessions sessions() {
        return sessions;
    }

    public People people() {
        return people;
    }

    public Records records() {
        return records;
    }

    public Links links() {
        return links;
    }

    public Keys keys() {
        return keys;
    }

    public OwnTemplates templates() {
        return templates;
    }

    Answers answers() {
        return answers;
    }

    /** Gives what does long work beside the loops and is waited for when the store closes. */
    public Work work() {
        return answers.work();
    }

    MongoDatabase database() {
        return database;
    }

    /**
     * Waits for what is under way, so long at most, and closes the connections. Call it from no event loop, and before
     * the loops end: they bring the answers.
     *
     * @param seconds how long calls may still take; those that take longer fail
     */
    public void close(int seconds) {
        try {
            answers.work().end().await(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // What was acknowledged is durable; nobody waits for the rest.
        } finally {
            client.close();
        }
    }

    /** Closes as {@link #close(int)} does, with the time that a slow disk may need. */
    @Override
    public void close() {
        close(CLOSING_S);
    }
}
