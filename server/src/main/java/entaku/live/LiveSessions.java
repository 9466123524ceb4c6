package entaku.live;

import entaku.live.log.Chain;
import entaku.live.log.Log;
import entaku.live.log.Salts;
import entaku.session.Kinds;
import entaku.session.Rejected;
import entaku.store.Person;
import entaku.store.Store;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the running session, or reads it from the store; spreads sessions over the event loops. */
public final class LiveSessions {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    /** A session nobody looks at leaves memory after this long, ms: reading it again takes a moment. */
    private static final long IDLE_MS = 10 * 60_000;

    /** One process owns all sessions, from the beginning on. */
    private static final long EPOCH = 1;

    private final Salts salts = new Salts();
    private final Vertx vertx;
    private final Store store;
    private final Kinds kinds;
    private final CommandCodec codec;
    private final LongSupplier clock;
    private final long tickMs;
    private final List<Context> loops;
    private final Map<String, Future<LiveSession>> running = new ConcurrentHashMap<>();
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();
    private volatile Consumer<LiveSession> turned = live -> {};

    private LiveSessions(
            Vertx vertx,
            Store store,
            Kinds kinds,
            CommandCodec codec,
            LongSupplier clock,
            long tickMs,
            List<Context> loops) {
        this.vertx = vertx;
        this.store = store;
        this.kinds = kinds;
        this.codec = codec;
        this.clock = clock;
        this.tickMs = tickMs;
        this.loops = loops;
    }

    /**
     * Makes ready to run sessions on so many event loops.
     *
     * @param tickMs how often screens are patched, ms
     */
    public static Future<LiveSessions> start(
            Vertx vertx, Store store, Kinds kinds, CommandCodec codec, LongSupplier clock, long tickMs, int loops) {
        var contexts = new CopyOnWriteArrayList<Context>();
        return vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                contexts.add(context);
                            }
                        },
                        new DeploymentOptions().setInstances(loops))
                .map(id -> {
                    var live = new LiveSessions(vertx, store, kinds, codec, clock, tickMs, contexts);
                    vertx.setPeriodic(60_000, t -> live.sweep());
                    return live;
                });
    }

    /** Calls this whenever a session has begun or closed, durably; on that session's event loop. */
    public void onTurn(Consumer<LiveSession> listener) {
        turned = listener;
    }

    /** Gives the running session. Fails with {@code no-such-session} when nothing of that id was ever stored. */
    public Future<LiveSession> get(String session) {
        return run(session)
                .compose(live -> live.state()
                        .compose(state -> state.facts() == null
                                ? Future.failedFuture(new Rejected("no-such-session"))
                                : Future.succeededFuture(live)));
    }

    /** Gives the session even if nothing is in it yet: for making one. */
    public Future<LiveSession> make(String session) {
        return run(session);
    }

    private Future<LiveSession> run(String session) {
        return running.computeIfAbsent(session, id -> load(id).onFailure(e -> running.remove(id)));
    }

    private Future<LiveSession> load(String session) {
        Context context = loops.get(Math.floorMod(session.hashCode(), loops.size()));
        var names = new Names();
        var log = new Log(store, session);
        var chain = new Chain(EPOCH, store.codec(), salts);
        return store.people()
                .all(session)
                .onSuccess(people -> {
                    for (Person person : people) names.put(person.seat(), person.name());
                })
                .compose(people -> Loading.all(log, chain, session, kinds, clock.getAsLong()))
                .onFailure(e -> LOG.error("session {} cannot be loaded: {}", session, e.toString()))
                .compose(loaded -> {
                    var live = new LiveSession(vertx, context, log, chain, clock, tickMs, loaded, names);
                    live.onTurn(() -> turned.accept(live));
                    Promise<LiveSession> ready = Promise.promise();
                    // The desk listens on the loop it is opened on.
                    context.runOnContext(v -> {
                        desks.put(session, Desk.open(vertx, codec, live));
                        ready.complete(live);
                    });
                    return ready.future();
                });
    }

    private void sweep() {
        long before = clock.getAsLong() - IDLE_MS;
        running.forEach((id, future) -> {
            if (!future.succeeded()) return;
            LiveSession live = future.result();
            live.context().runOnContext(v -> {
                if (!live.isIdleSince(before)) return;
                running.remove(id);
                Desk desk = desks.remove(id);
                if (desk != null) desk.close();
            });
        });
    }
}
