package entaku.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/**
 * Does what takes long beside the event loops, and knows what is under way there and in the database: a program that
 * stops waits for it, because an answer that comes back after the loops have ended has nowhere to go.
 */
public final class Work {
    private final Vertx vertx;
    private final Promise<Void> ended = Promise.promise();
    private int under;
    private boolean ending;

    Work(Vertx vertx) {
        this.vertx = vertx;
    }

    Vertx vertx() {
        return vertx;
    }

    /**
     * Does this on a worker and completes on the caller's context. Fails with {@link StoreAway} after the end.
     *
     * @param task reads and writes nothing that a loop does at the same time
     */
    public <T> Future<T> run(Callable<T> task) {
        Context context = vertx.getOrCreateContext();
        if (!begin()) return Future.failedFuture(over());
        return counted(context, context.executeBlocking(task, false));
    }

    /** Takes note that something begins; false after the end, and then it must not. */
    synchronized boolean begin() {
        if (ending && under == 0) return false;
        under++;
        return true;
    }

    /** Counts it until this future, which completes on that context, has completed. */
    <T> Future<T> counted(Context context, Future<T> result) {
        // One turn of the loop later: what follows from the answer has begun by then, and is counted itself.
        return result.onComplete(done -> context.runOnContext(v -> finish()));
    }

    static StoreAway over() {
        return new StoreAway(new IllegalStateException("the store is closed"));
    }

    /**
     * Completes when nothing is under way any more, and what follows from it neither; from then on nothing begins.
     * Does not complete while somebody goes on asking.
     */
    Future<Void> end() {
        synchronized (this) {
            ending = true;
            if (under > 0) return ended.future();
        }
        ended.tryComplete();
        return ended.future();
    }

    private void finish() {
        synchronized (this) {
            under--;
            if (!ending || under > 0) return;
        }
        ended.tryComplete();
    }
}
