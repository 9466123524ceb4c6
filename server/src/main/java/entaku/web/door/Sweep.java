package entaku.web.door;

import entaku.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes, from time to time, the secrets that have run out: they open nothing any more and would pile up for ever. */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Store store;
    private final LongSupplier clock;

    /** Deletes at most so many of what ended before a moment; tells how many. */
    private interface Broom {
        Future<Integer> sweep(long now, int most);
    }

    public Sweep(Store store, LongSupplier clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Sweeps now and then from now on. */
    public void every(Vertx vertx, long ms) {
        vertx.setPeriodic(ms, t -> once().onFailure(e -> LOG.warn("old secrets were not swept: {}", e.toString())));
    }

    /** Deletes all that has run out by now, a handful at a time. */
    public Future<Void> once() {
        return all(store.links()::sweep).compose(done -> all(store.people()::sweepTokens));
    }

    private Future<Void> all(Broom broom) {
        return broom.sweep(clock.getAsLong(), Bounds.FORGOTTEN)
                .compose(gone -> gone < Bounds.FORGOTTEN ? Future.succeededFuture() : all(broom));
    }
}
