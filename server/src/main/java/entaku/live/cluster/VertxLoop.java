package entaku.live.cluster;

import entaku.live.Loop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Runs a session on one event loop. */
record VertxLoop(Vertx vertx, Context context) implements Loop {
    @Override
    public void post(Runnable task) {
        context.runOnContext(v -> task.run());
    }

    @Override
    public void after(long ms, Runnable task) {
        // A timer set from elsewhere would fire elsewhere.
        vertx.setTimer(Math.max(1, ms), t -> context.runOnContext(v -> task.run()));
    }
}
