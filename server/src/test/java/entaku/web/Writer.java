package entaku.web;

import entaku.store.Ledger;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who writes on, one thing after another, and sends again with the same id whatever was not answered: after a
 * cut, a restart, or a store that was away. Notes down what was acknowledged.
 */
final class Writer implements AutoCloseable {
    /** Notes before it goes on to change tables: a seat may write a hundred. */
    private static final int NOTES = 80;

    private final Vertx vertx;
    private final int port;
    private final JsonObject entry;
    private final Ledger ledger;
    private final long pauseMs;
    private final AtomicBoolean stop = new AtomicBoolean();
    final AtomicInteger acknowledged = new AtomicInteger();
    final AtomicInteger storeAway = new AtomicInteger();
    private final CompletableFuture<Void> life;
    private Phone phone;
    private int written;

    Writer(Vertx vertx, int port, JsonObject entry, Ledger ledger, long pauseMs) {
        this.vertx = vertx;
        this.port = port;
        this.entry = entry;
        this.ledger = ledger;
        this.pauseMs = pauseMs;
        life = new CompletableFuture<>();
        var thread = new Thread(this::live, "writer");
        thread.setDaemon(true);
        thread.start();
    }

    private void live() {
        try {
            while (!stop.get()) {
                String id = entry.getString("seat").replace("-", "_").substring(0, 12) + "-" + written;
                write(id, written++);
                Thread.sleep(pauseMs);
            }
            life.complete(null);
        } catch (Throwable e) {
            life.completeExceptionally(e);
        } finally {
            if (phone != null) phone.close();
        }
    }

    /** Sends until there is an answer that is one. */
    private void write(String id, int n) throws InterruptedException {
        while (true) {
            JsonObject answer = answer(id, n);
            String told = answer == null ? "cut off" : Phone.told(answer);
            if (told.equals("done")) {
                synchronized (ledger) {
                    ledger.acknowledged(
                            entry.getString("session"),
                            id,
                            answer.getJsonObject("body").getLong("seq"));
                }
                acknowledged.incrementAndGet();
                return;
            }
            if (told.equals("503 store-away")) storeAway.incrementAndGet();
            else if (answer != null && answer.getInteger("failureCode") > 0 && !told.startsWith("429"))
                throw new AssertionError(id + ": " + told);
            if (stop.get() && answer == null) return;
            Thread.sleep(150);
        }
    }

    private JsonObject answer(String id, int n) {
        try {
            if (phone == null) phone = new Phone(vertx, port, entry).deaf().connect();
            String type = n < NOTES ? "board/add-note" : "seats/move-seat";
            JsonObject body = n < NOTES
                    ? new JsonObject().put("text", "見本の付箋 " + id).put("prompt", n % 3)
                    : new JsonObject().put("seat", entry.getString("seat")).put("table", "" + (1 + n % 4));
            return phone.send(id, n < NOTES ? "ideas" : null, type, body).join();
        } catch (Exception e) {
            // A refused connection among them, which comes undeclared.
            if (phone != null) phone.close();
            phone = null;
            return null;
        }
    }

    /** Tells whether it has been answered more often than this; fails if it was refused something. */
    boolean goesOn(int before) {
        if (life.isCompletedExceptionally()) life.join();
        return acknowledged.get() > before;
    }

    /** Lets it finish what is under way, and fails if it was refused something. */
    void rest() {
        stop.set(true);
        life.orTimeout(3L * Phone.PATIENCE, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        stop.set(true);
    }
}
