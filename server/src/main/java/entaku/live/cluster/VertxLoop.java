package entaku.live.cluster;

import entaku.live.Loop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.BooleanSupplier;

/**
 * Runs a session on one event loop.
 *
 * @param ended whether the server has answered all it owed: what still comes then, such as the end of a line whose other
 *     side reads nothing, has nobody to be told, and the loop itself is about to end
 */
record VertxLoop(Vertx vertx, Context context, BooleanSupplier ended) implements Loop {
    @Override
    public void post(Runnable task) {
        if (!ended.getAsBoolean()) context.runOnContext(v -> task.run());
    }

    @Override
    public void after(long ms, Runnable task) {
        // A timer set from elsewhere would fire elsewhere.
        vertx.setTimer(Math.max(1, ms), t -> context.runOnContext(v -> task.run()));
    }
}
