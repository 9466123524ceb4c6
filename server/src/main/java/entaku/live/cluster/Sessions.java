package entaku.live.cluster;

import entaku.live.Ask;
import entaku.live.Away;
import entaku.live.Creation;
import entaku.live.Facts;
import entaku.live.Line;
import entaku.live.Live;
import entaku.live.Receipt;
import entaku.live.Watch;
import entaku.live.log.Log;
import entaku.live.log.Tail;
import entaku.live.writer.Asked;
import entaku.live.writer.Opened;
import entaku.session.Command;
import entaku.session.Masks;
import entaku.session.Origin;
import entaku.session.Profile;
import entaku.session.Rejected;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.course.Leading;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds the running session, or reads it from the store; spreads sessions over the event loops. */
public final class Sessions implements Live {
    /** A session nobody looks at leaves memory after this long, ms: reading it again takes a moment. */
    private static final long IDLE_MS = 10 * 60_000;

    private static final long SWEEP_MS = 60_000;

    private final Vertx vertx;
    private final CommandCodec codec;
    private final Opening opening;
    private final List<Context> loops;
    private final Map<String, Future<Session>> running = new ConcurrentHashMap<>();

    /** Questions that have no answer yet. */
    private final AtomicInteger asked = new AtomicInteger();

    private final Promise<Void> answered = Promise.promise();
    private volatile boolean stopping;
    private volatile boolean ended;

    private Sessions(Vertx vertx, Opening opening, List<Context> loops) {
        this.vertx = vertx;
        this.opening = opening;
        this.loops = loops;
        codec = new CommandCodec(opening.words());
    }

    /** Makes ready to run sessions on so many event loops. */
    public static Future<Sessions> start(Vertx vertx, Opening opening, int loops) {
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
                    var sessions = new Sessions(vertx, opening, contexts);
                    vertx.setPeriodic(SWEEP_MS, t -> sessions.sweep());
                    return sessions;
                });
    }

    @Override
    public Future<Receipt> create(Creation c) {
        var origin = new Origin(
                c.session(),
                c.title(),
                c.area(),
                c.tables(),
                c.heldOn(),
                c.section(),
                c.sample(),
                c.agenda(),
                c.carried());
        var make = new Asked("create", "course/create", null, null, new Leading.Create(origin), Session.DOOR);
        return on(c.session(), (session, promise) -> session.take(make, promise));
    }

    @Override
    public Future<Receipt> ask(Ask ask) {
        boolean door = ask.seat().equals(DOOR);
        Command command;
        try {
            String body = ask.body().encode();
            command = door ? codec.readInner(ask.type(), body) : codec.read(ask.type(), body);
        } catch (Rejected refused) {
            return back(Future.failedFuture(refused));
        }
        return on(ask.session(), (session, promise) -> {
            requireMade(session);
            Seat seat = door ? Session.DOOR : session.state().seats().get(ask.seat());
            Rejected.unless(seat != null, "no-such-seat");
            session.take(new Asked(ask.id(), ask.type(), ask.step(), ask.table(), command, seat), promise);
        });
    }

    @Override
    public Future<Watch> watch(String session, String seat, String have, Line line) {
        return onLoop(session, one -> one.watch(line, seat, have));
    }

    @Override
    public Future<Buffer> look(String session, String seat, String step, String table) {
        return on(session, (one, promise) -> {
            requireMade(one);
            one.look(seat, step, table, promise);
        });
    }

    @Override
    public Future<Facts> facts(String session, String seat) {
        return onLoop(session, one -> {
            SessionState state = one.state();
            Seat known = seat == null ? null : state.seats().get(seat);
            var origin = state.origin();
            return new Facts(session, origin.title(), state.status(), origin.tables(), state.agenda(), known);
        });
    }

    @Override
    public Future<String> named(String session, String seat, String name) {
        return onLoop(session, one -> one.names().put(seat, name));
    }

    @Override
    public Future<Void> about(String session, String seat, Profile profile) {
        return onLoop(session, one -> {
            one.profiles().put(seat, profile);
            return null;
        });
    }

    /** Counts how often something was encoded for those who looked at a step of a session. */
    public Future<Integer> looked(String session) {
        return onLoop(session, one -> one.looks().encoded());
    }

    /** Reads everything that was accepted in a session, from the store; wakes nobody. */
    public Future<Tail> log(String session) {
        return Opened.read(new Log(opening.store(), session), opening.kinds(), Masks.DESTROYED)
                .map(opened -> new Tail(opened.commits(), opened.heads()));
    }

    /**
     * Wakes the sessions that have closed and whose closing is not final: nobody may ever look at them again, and it is
     * due in them that nobody can tell any more who is behind a mask.
     */
    public Future<Void> wake() {
        var cards = opening.store().sessions();
        return opening.store()
                .keys()
                .living()
                .onSuccess(ids -> ids.forEach(id -> cards.get(id)
                        .onSuccess(card -> card.filter(one -> one.status().equals("closed"))
                                .ifPresent(one -> running(id)))))
                .mapEmpty();
    }

    /** Calls this whenever a session has begun or closed, durably: session, status. */
    public void onTurn(BiConsumer<String, String> listener) {
        opening.onTurn(listener);
    }

    /** Takes nothing in any more; completes when everything that was asked before has its answer. */
    public Future<Void> stop() {
        stopping = true;
        if (asked.get() == 0) answered.tryComplete();
        // What was on its way between the loops arrives: from a line to its session, and from there to another line.
        return answered.future().compose(v -> ended()).compose(v -> ended());
    }

    /** Takes in nothing more, and waits until each loop has done what was brought to it before. */
    private Future<Void> ended() {
        ended = true;
        return Future.all(loops.stream().map(Sessions::turn).toList()).mapEmpty();
    }

    private static Future<Void> turn(Context loop) {
        Promise<Void> done = Promise.promise();
        loop.runOnContext(v -> done.complete());
        return done.future();
    }

    /** Answers a question on the session's own loop. */
    private <T> Future<T> onLoop(String session, Function<Session, T> question) {
        return on(session, (one, promise) -> {
            requireMade(one);
            promise.complete(question.apply(one));
        });
    }

    private static void requireMade(Session session) {
        Rejected.unless(session.state().origin() != null, "no-such-session");
    }

    /** Does something on the session's own loop: one hop there, and one back to the caller with the answer. */
    private <T> Future<T> on(String session, BiConsumer<Session, Promise<T>> task) {
        if (stopping) return Future.failedFuture(new Away());
        Promise<T> promise = Promise.promise();
        Context loop = loop(session);
        running(session)
                .onComplete(opened -> loop.runOnContext(v -> {
                    if (opened.failed()) {
                        promise.fail(opened.cause());
                        return;
                    }
                    try {
                        task.accept(opened.result(), promise);
                    } catch (RuntimeException e) {
                        promise.tryFail(e);
                    }
                }));
        return back(promise.future());
    }

    /** Brings an answer back to the context of the caller. */
    private <T> Future<T> back(Future<T> elsewhere) {
        Context caller = vertx.getOrCreateContext();
        Promise<T> promise = Promise.promise();
        asked.incrementAndGet();
        elsewhere.onComplete(done -> caller.runOnContext(v -> {
            if (done.succeeded()) promise.complete(done.result());
            else promise.fail(done.cause());
            if (asked.decrementAndGet() == 0 && stopping) answered.tryComplete();
        }));
        return promise.future();
    }

    private Context loop(String session) {
        return loops.get(Math.floorMod(session.hashCode(), loops.size()));
    }

    /** Finds the session where it runs, or opens it, even if nothing is in it yet. */
    private Future<Session> running(String session) {
        return running.computeIfAbsent(session, id -> {
            Executor worker = task -> opening.store().work().run(() -> {
                task.run();
                return null;
            });
            return opening.open(id, new VertxLoop(vertx, loop(id), () -> ended), worker)
                    .onFailure(e -> running.remove(id));
        });
    }

    private void sweep() {
        long before = opening.clock().getAsLong() - IDLE_MS;
        running.forEach((id, future) -> {
            if (!future.succeeded()) return;
            loop(id).runOnContext(v -> {
                if (future.result().isIdleSince(before)) running.remove(id, future);
            });
        });
    }
}
