package entaku.live;

import entaku.session.Accepted;
import entaku.session.Kinds;
import entaku.session.Rejected;
import entaku.session.SessionState;
import entaku.store.Person;
import entaku.store.Store;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Finds the running session, or reads it from the store; spreads sessions over the event loops. */
public final class LiveSessions {
    /** A session nobody looks at leaves memory after this long, ms: reading it again takes a moment. */
    private static final long IDLE_MS = 10 * 60_000;

    private final Vertx vertx;
    private final Store store;
    private final Kinds kinds;
    private final LongSupplier clock;
    private final long tickMs;
    private final List<Context> loops;
    private final Map<String, Future<LiveSession>> running = new ConcurrentHashMap<>();
    private volatile Consumer<LiveSession> turned = live -> {};

    private LiveSessions(Vertx vertx, Store store, Kinds kinds, LongSupplier clock, long tickMs, List<Context> loops) {
        this.vertx = vertx;
        this.store = store;
        this.kinds = kinds;
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
            Vertx vertx, Store store, Kinds kinds, LongSupplier clock, long tickMs, int loops) {
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
                    var live = new LiveSessions(vertx, store, kinds, clock, tickMs, contexts);
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

    /** Reads everything that was accepted in a session, without waking it. */
    public Future<List<Accepted>> log(String session) {
        return Loading.tail(store, session, SessionState.empty(kinds))
                .map(commits -> commits.stream().map(LiveSession::accepted).toList());
    }

    private Future<LiveSession> run(String session) {
        return running.computeIfAbsent(session, id -> load(id).onFailure(e -> running.remove(id)));
    }

    private Future<LiveSession> load(String session) {
        Context context = loops.get(Math.floorMod(session.hashCode(), loops.size()));
        var names = new Names();
        return store.people()
                .all(session)
                .onSuccess(people -> {
                    for (Person person : people) names.put(person.seat(), person.name());
                })
                .compose(people -> Loading.all(store, session, kinds))
                .compose(loaded -> {
                    var live = new LiveSession(vertx, context, store, clock, tickMs, loaded, names);
                    live.onTurn(() -> turned.accept(live));
                    return Future.succeededFuture(live);
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
            });
        });
    }
}
