package entaku.web.bridge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeoutException;

/**
 * The one thread on which all that is known of some sockets is read and changed. Whatever comes from elsewhere, a frame
 * or an answer, is brought here before anything is done with it; there is no other way in.
 */
final class Loop {
    private final Vertx vertx;
    private final Context context;
    private final Thread thread;

    /** To be made on the event loop it is about. */
    Loop(Vertx vertx) {
        this.vertx = vertx;
        context = vertx.getOrCreateContext();
        thread = Thread.currentThread();
    }

    Context context() {
        return context;
    }

    /** Does this at once when it is here already. */
    void run(Runnable what) {
        if (Thread.currentThread() == thread) what.run();
        else context.runOnContext(v -> what.run());
    }

    /**
     * Brings an answer here, whoever completes it. Even one that is here already takes its turn: what its giver sent to
     * the same socket just before has to arrive before it.
     */
    <T> Future<T> bring(Future<T> elsewhere) {
        Promise<T> promise = Promise.promise();
        elsewhere.onComplete(done -> context.runOnContext(v -> {
            if (done.succeeded()) promise.tryComplete(done.result());
            else promise.tryFail(done.cause());
        }));
        return promise.future();
    }

    /** Brings an answer here, or the failure that none came in time. */
    <T> Future<T> bring(Future<T> elsewhere, long waitMs) {
        Promise<T> promise = Promise.promise();
        long timer = after(waitMs, () -> promise.tryFail(new TimeoutException()));
        bring(elsewhere).onComplete(done -> {
            cancel(timer);
            if (done.succeeded()) promise.tryComplete(done.result());
            else promise.tryFail(done.cause());
        });
        return promise.future();
    }

    void every(long ms, Runnable what) {
        context.runOnContext(v -> vertx.setPeriodic(ms, t -> run(what)));
    }

    long after(long ms, Runnable what) {
        return vertx.setTimer(ms, t -> run(what));
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }
}
