package entaku.live;

import entaku.session.Accepted;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Rejected;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.store.Collision;
import entaku.store.Commit;
import entaku.store.Store;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Runs one session: decides its commands one after another, has them stored, and only then answers and shows them.
 *
 * <p>Commands that arrive while a write is under way are decided on the state that includes their predecessors and go
 * out together in the next write. When a write fails, or another writer was faster, what is stored is read again and
 * what is not stored has not happened.
 */
public final class LiveSession {
    /** Commands that may wait for the store: more than a full hall sends in a minute. Beyond it: {@code store-away}. */
    private static final int WAITING = 20_000;

    /** Pause before the store is asked again after it failed to answer, ms: short for people, long for a database. */
    private static final long RETRY_MS = 500;

    private final Vertx vertx;
    private final Context context;
    private final Store store;
    private final String session;
    private final LongSupplier clock;
    private final Publisher publisher;
    private final Frames frames;
    private final Names names;

    private final Map<String, Receipt> answered = new HashMap<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private SessionState durable;
    private SessionState tip;
    private boolean writing;
    private boolean recovering;
    private long lastUsed;
    private Runnable turned = () -> {};

    /** One command under way; {@code commit} is null when it changed nothing. */
    private record Pending(
            String key,
            String commandId,
            String type,
            String step,
            Command command,
            Seat seat,
            Promise<Receipt> promise,
            Commit commit,
            SessionState after,
            Receipt receipt) {}

    LiveSession(
            Vertx vertx,
            Context context,
            Store store,
            LongSupplier clock,
            long tickMs,
            Loading.Loaded loaded,
            Names names) {
        this.vertx = vertx;
        this.context = context;
        this.store = store;
        this.clock = clock;
        this.session = loaded.session();
        this.names = names;
        this.frames = new Frames(session, names::of);
        this.durable = loaded.state();
        this.tip = durable;
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
        List<Event> events;
        Seat known = tip.seats().getOrDefault(seat.id(), seat);
        try {
            events = tip.decide(command, step, known, at, Ids.of(session, key));
        } catch (Rejected refused) {
            promise.fail(refused);
            return;
        } catch (RuntimeException broken) {
            promise.fail(broken);
            return;
        }
        String stream = events.isEmpty() ? Event.MAIN : events.get(0).stream();
        long seq = tip.seq(stream) + (events.isEmpty() ? 0 : 1);
        var receipt = new Receipt(seq, at);
        Commit commit = null;
        if (!events.isEmpty()) {
            commit = new Commit(session, stream, seq, at, seat.id(), commandId, type, events, Map.of());
            tip = tip.after(new Accepted(seq, at, seat.id(), type, events));
        }
        pending.put(key, new Pending(key, commandId, type, step, command, seat, promise, commit, tip, receipt));
        if (!writing) write();
    }

    // ---- storing

    private void write() {
        var batch = new ArrayList<>(pending.values());
        if (batch.isEmpty()) return;
        writing = true;
        List<Commit> commits = batch.stream()
                .map(Pending::commit)
                .filter(java.util.Objects::nonNull)
                .toList();
        Future<Void> stored = commits.isEmpty() ? Future.succeededFuture() : store.append(commits);
        stored.onComplete(done -> context.runOnContext(v -> {
            writing = false;
            if (done.succeeded()) stored(batch);
            else recover(done.cause());
        }));
    }

    private void stored(List<Pending> batch) {
        for (Pending one : batch) {
            pending.remove(one.key());
            if (one.commit() != null) show(accepted(one.commit()));
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

    static Accepted accepted(Commit commit) {
        return new Accepted(commit.seq(), commit.at(), commit.seat(), commit.type(), commit.events());
    }

    // ---- when the store fails or another writer was faster

    /** Reads what is stored beyond what we knew; then decides again after a collision, or gives up what is not stored. */
    private void recover(Throwable cause) {
        recovering = true;
        boolean again = cause instanceof Collision;
        if (!again) failPending();
        Loading.tail(store, session, durable)
                .onComplete(read -> context.runOnContext(v -> {
                    if (read.failed()) {
                        failPending();
                        vertx.setTimer(RETRY_MS, t -> recover(cause));
                        return;
                    }
                    recovering = false;
                    for (Commit commit : read.result()) {
                        show(accepted(commit));
                        answered.put(commit.seat() + "/" + commit.command(), new Receipt(commit.seq(), commit.at()));
                    }
                    tip = durable;
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
        failed.forEach(one -> one.promise().tryFail(new Away()));
    }
}
