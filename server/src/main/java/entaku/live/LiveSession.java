package entaku.live;

import entaku.live.log.Backoff;
import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Heads;
import entaku.live.log.Log;
import entaku.live.log.Tail;
import entaku.session.Accepted;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.store.Collision;
import entaku.store.Commit;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one session: decides its commands one after another, has them stored, and only then answers and shows them.
 *
 * <p>Commands that arrive while a write is under way are decided on the state that includes their predecessors and go
 * out together in the next write. When a write fails, or another writer was faster, what is stored is read again and
 * what is not stored has not happened.
 */
public final class LiveSession {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);

    /** Commands that may wait for the store: more than a full hall sends in a minute. Beyond it: {@code store-away}. */
    private static final int WAITING = 20_000;

    /** Pause before the store is asked again after it failed to answer, ms: short for people, long for a database. */
    private static final long RETRY_MS = 500;

    /** The longest pause between two tries, ms: a hall that waits longer has asked for help already. */
    private static final long RETRY_MOST_MS = 30_000;

    private final Vertx vertx;
    private final Context context;
    private final Log log;
    private final Chain chain;
    private final String session;
    private final LongSupplier clock;
    private final Publisher publisher;
    private final Frames frames;
    private final Names names;

    private final Map<String, Receipt> answered = new HashMap<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private SessionState durable;
    private SessionState tip;
    private Heads durableHeads;
    private Heads tipHeads;
    private final Backoff backoff = new Backoff(RETRY_MS, RETRY_MOST_MS);
    private boolean writing;
    private boolean recovering;
    private long lastUsed;
    private Runnable turned = () -> {};

    /** One command under way; {@code commits} is empty when it changed nothing, and ends with end marks at closing. */
    private record Pending(
            String key,
            String commandId,
            String type,
            String step,
            Command command,
            Seat seat,
            Promise<Receipt> promise,
            List<Commit> commits,
            Receipt receipt) {}

    LiveSession(
            Vertx vertx,
            Context context,
            Log log,
            Chain chain,
            LongSupplier clock,
            long tickMs,
            Loading.Loaded loaded,
            Names names) {
        this.vertx = vertx;
        this.context = context;
        this.log = log;
        this.chain = chain;
        this.clock = clock;
        this.session = loaded.session();
        this.names = names;
        this.frames = new Frames(session, names::of);
        this.durable = loaded.state();
        this.tip = durable;
        this.durableHeads = loaded.heads();
        this.tipHeads = durableHeads;
        answered.putAll(loaded.answered());
        publisher = new Publisher(vertx, frames, clock, tickMs, durable);
        lastUsed = clock.getAsLong();
    }

    public String id() {
        return session;
    }

    /**
     * Carries out a command; the answer comes when it is durable. The same {@code commandId} of the same seat is
     * carried out once and answered each time with its first result. May be called from any thread.
     *
     * @param type the command's wire name, kept in the log
     * @param step the step it speaks of, null for the session as a whole
     * @param seat who asks, vouched for by the door
     * @return fails with {@link Rejected} when the rules refuse it, with {@link Away} when it has not happened because
     *     the store does not answer
     */
    public Future<Receipt> submit(String commandId, String type, String step, Command command, Seat seat) {
        Promise<Receipt> promise = Promise.promise();
        context.runOnContext(v -> take(commandId, type, step, command, seat, promise));
        return promise.future();
    }

    /** Gives what is durable now. */
    public Future<SessionState> state() {
        Promise<SessionState> promise = Promise.promise();
        context.runOnContext(v -> promise.complete(durable));
        return promise.future();
    }

    /** Reads everything that was accepted, from the store: the main stream, then each place's talk, each in order. */
    public Future<Tail> log() {
        return log.all(Loading::others);
    }

    /** Gives the ends of all streams as far as they are durable. */
    public Future<Heads> heads() {
        Promise<Heads> promise = Promise.promise();
        context.runOnContext(v -> promise.complete(durableHeads));
        return promise.future();
    }

    /** Encodes records for one answer, names filled in. */
    public Map<String, Object> plain(Map<String, Record> records) {
        return frames.plain(records);
    }

    /** Shows the session to this viewer from now on. Calling again sends the fresh view. */
    public void watch(Viewer viewer) {
        context.runOnContext(v -> {
            lastUsed = clock.getAsLong();
            publisher.watch(viewer);
        });
    }

    public void unwatch(Viewer viewer) {
        context.runOnContext(v -> publisher.unwatch(viewer));
    }

    /** Sends this viewer how many are connected, from now on. */
    public void watchHere(Viewer viewer) {
        context.runOnContext(v -> publisher.watchHere(viewer));
    }

    /** Tells the display name of a seat; null forgets it. Screens follow with the next change. */
    public void named(String seat, String name) {
        names.put(seat, name);
    }

    void onTurn(Runnable then) {
        turned = then;
    }

    boolean isIdleSince(long at) {
        return !publisher.isWatched() && pending.isEmpty() && lastUsed < at;
    }

    Context context() {
        return context;
    }

    // ---- deciding

    private void take(
            String commandId, String type, String step, Command command, Seat seat, Promise<Receipt> promise) {
        lastUsed = clock.getAsLong();
        String key = seat.id() + "/" + commandId;
        Receipt first = answered.get(key);
        Pending same = pending.get(key);
        if (first != null) promise.complete(first);
        else if (same != null) same.promise().future().onComplete(promise);
        else if (recovering || pending.size() >= WAITING) promise.fail(new Away());
        else decide(key, commandId, type, step, command, seat, promise);
    }

    private void decide(
            String key,
            String commandId,
            String type,
            String step,
            Command command,
            Seat seat,
            Promise<Receipt> promise) {
        long at = clock.getAsLong();
        Seat known = tip.seats().getOrDefault(seat.id(), seat);
        var commits = new ArrayList<Commit>();
        Receipt receipt;
        try {
            List<Event> events = tip.decide(command, step, known, at, Ids.of(session, key));
            receipt = new Receipt(tip.seq(Event.MAIN), at);
            if (!events.isEmpty()) {
                boolean conducts = known.role() == Role.FACILITATOR;
                Commit commit = chain.seal(tipHeads, Draft.of(at, seat.id(), conducts, commandId, type, events));
                SessionState after = tip.after(Tail.accepted(commit));
                commits.add(commit);
                if (after.closed()) commits.addAll(chain.ends(tipHeads, Loading.places(after), at));
                receipt = new Receipt(commit.seq(), at);
                tip = after;
                for (Commit one : commits) tipHeads = tipHeads.after(one);
            }
        } catch (RuntimeException refused) {
            if (!(refused instanceof Rejected)) LOG.error("{} of session {} broke", type, session, refused);
            promise.fail(refused);
            return;
        }
        pending.put(key, new Pending(key, commandId, type, step, command, seat, promise, commits, receipt));
        if (!writing) write();
    }

    // ---- storing

    private void write() {
        var batch = new ArrayList<>(pending.values());
        if (batch.isEmpty()) return;
        writing = true;
        List<Commit> commits =
                batch.stream().flatMap(one -> one.commits().stream()).toList();
        Future<Heads> stored = log.append(durableHeads, commits);
        stored.onComplete(done -> context.runOnContext(v -> {
            writing = false;
            if (done.succeeded()) stored(batch, done.result());
            else recover(batch, done.cause());
        }));
    }

    private void stored(List<Pending> batch, Heads heads) {
        backoff.succeeded();
        durableHeads = heads;
        for (Pending one : batch) {
            pending.remove(one.key());
            if (!one.commits().isEmpty()) show(Tail.accepted(one.commits().get(0)));
            answered.put(one.key(), one.receipt());
        }
        // In their turn: answers never overtake the own records that were handed to the same loop just before.
        context.runOnContext(v -> batch.forEach(one -> one.promise().complete(one.receipt())));
        write();
    }

    private void show(Accepted accepted) {
        SessionState before = durable;
        durable = durable.after(accepted);
        SessionState step = before;
        for (Event event : accepted.events()) {
            SessionState next = step.with(event);
            publisher.accepted(step, event, next);
            step = next;
        }
        publisher.settled(durable);
        boolean begins = before.current() < 0 != durable.current() < 0;
        if (begins || before.closed() != durable.closed()) turned.run();
    }

    // ---- when the store fails or another writer was faster

    /** Reads what is stored beyond what we knew; then decides again after a collision, or gives up what is not stored. */
    private void recover(List<Pending> batch, Throwable cause) {
        recovering = true;
        long pause = 0;
        if (cause instanceof Collision collision) {
            pause = backoff.failed(collision.id());
            if (pause > 0)
                LOG.warn(
                        "session {} collides at {} for the {}th time; trying again in {} ms",
                        session,
                        collision.id(),
                        backoff.times(),
                        pause);
        } else {
            LOG.warn("session {} gives up {} commands: {}", session, pending.size(), cause.toString());
            failPending();
        }
        var streams = new TreeSet<>(Loading.places(durable));
        streams.add(Event.MAIN);
        batch.forEach(one -> one.commits().forEach(commit -> streams.add(commit.stream())));
        if (pause == 0) reread(streams);
        else vertx.setTimer(pause, t -> context.runOnContext(v -> reread(streams)));
    }

    private void reread(TreeSet<String> streams) {
        log.tail(durableHeads, streams)
                .onComplete(read -> context.runOnContext(v -> {
                    if (read.failed()) {
                        LOG.warn(
                                "session {} cannot be read: {}",
                                session,
                                read.cause().toString());
                        failPending();
                        long pause = Math.max(RETRY_MS, backoff.failed("reading"));
                        vertx.setTimer(pause, t -> context.runOnContext(w -> reread(streams)));
                        return;
                    }
                    recovering = false;
                    for (Commit commit : read.result().commits()) {
                        show(Tail.accepted(commit));
                        answered.put(commit.author() + "/" + commit.command(), new Receipt(commit.seq(), commit.at()));
                    }
                    durableHeads = read.result().heads();
                    tip = durable;
                    tipHeads = durableHeads;
                    var undecided = new ArrayList<>(pending.values());
                    pending.clear();
                    for (Pending one : undecided)
                        take(one.commandId(), one.type(), one.step(), one.command(), one.seat(), one.promise());
                }));
    }

    private void failPending() {
        var failed = new ArrayList<>(pending.values());
        pending.clear();
        tip = durable;
        tipHeads = durableHeads;
        failed.forEach(one -> one.promise().tryFail(new Away()));
    }
}
