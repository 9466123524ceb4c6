package entaku.live.writer;

import entaku.live.Away;
import entaku.live.Loop;
import entaku.live.Receipt;
import entaku.live.Wordless;
import entaku.live.log.Backoff;
import entaku.live.log.Chain;
import entaku.live.log.Heads;
import entaku.live.log.Log;
import entaku.live.log.Tail;
import entaku.session.Event;
import entaku.session.Profiles;
import entaku.session.Rejected;
import entaku.session.SessionState;
import entaku.store.Collision;
import entaku.store.Commit;
import entaku.view.Changes;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of one session: decides its commands one after another, has them stored, and only then answers them
 * and hands them over to be shown. Runs on the session's loop only.
 *
 * <p>Commands that arrive while a write is under way are decided on the state that includes their predecessors and go
 * out together in the next write. When a write fails, or another writer was faster, what is stored is read again and
 * what is not stored has not happened.
 */
public final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Commands that may wait for the store: more than a full hall sends in a minute. Beyond it: {@code store-away}. */
    private static final int WAITING = 20_000;

    /** Pause before the store is asked again after it failed to answer, ms: short for people, long for a database. */
    private static final long RETRY_MS = 500;

    /** The longest pause between two tries, ms: a store that is back is found within it. */
    private static final long RETRY_MOST_MS = 5_000;

    private final Loop loop;
    private final Log log;
    private final String session;
    private final LongSupplier clock;
    private final Decider decider;
    private final Durable durable;
    private final Backoff backoff = new Backoff(RETRY_MS, RETRY_MOST_MS);
    private final Receipts receipts = new Receipts();
    private final Map<String, UnderWay> underWay = new LinkedHashMap<>();
    private SessionState state;
    private Heads heads;
    private SessionState tip;
    private Heads tipHeads;
    private boolean writing;
    private boolean recovering;
    private long lastUsed;

    /** Takes in what is durable, in order; on the session's loop. */
    public interface Durable {
        /** @param changes what may look different between the two states */
        void became(SessionState before, SessionState after, Changes changes);
    }

    /** @param profiles what people said of themselves; it is weighed and not stored */
    public Writer(
            Loop loop,
            Log log,
            Chain chain,
            String session,
            Opened opened,
            Profiles profiles,
            LongSupplier clock,
            Durable durable) {
        this.loop = loop;
        this.log = log;
        this.session = session;
        this.clock = clock;
        this.durable = durable;
        decider = new Decider(session, chain, profiles);
        state = tip = opened.state();
        heads = tipHeads = opened.heads();
        opened.commits().forEach(receipts::stored);
        lastUsed = clock.getAsLong();
    }

    /** Gives what is durable now. */
    public SessionState state() {
        return state;
    }

    public boolean isIdleSince(long at) {
        return underWay.isEmpty() && !recovering && lastUsed < at;
    }

    /** Gives how many answers are remembered. */
    public int remembered() {
        return receipts.size();
    }

    /** Exchanges who is behind a mask, in what is durable and in what is under way. */
    public void unmask(entaku.session.Masks masks) {
        state = state.with(masks);
        tip = tip.with(masks);
    }

    /**
     * Carries out a command; answers when it is durable. The same id of the same seat is carried out once and answered
     * each time with its first result.
     *
     * @param promise fails with {@link Rejected} when the rules refuse it, with {@link Away} when it has not happened
     *     because the store does not answer
     */
    public void take(Asked asked, Promise<Receipt> promise) {
        lastUsed = clock.getAsLong();
        List<String> authors = Decider.authors(tip, asked);
        String key = Receipts.key(authors.get(0), asked.id());
        Receipt first = receipts.of(authors, asked.id());
        UnderWay same = underWay.get(key);
        if (first != null) promise.complete(first);
        else if (same != null) same.promise().future().onComplete(promise);
        else if (recovering || underWay.size() >= WAITING) promise.fail(new Away());
        else decide(asked, promise);
    }

    private void decide(Asked asked, Promise<Receipt> promise) {
        try {
            UnderWay one = decider.decide(tip, tipHeads, asked, promise, clock.getAsLong());
            tip = one.after();
            tipHeads = one.heads();
            underWay.put(one.key(), one);
        } catch (Rejected refused) {
            promise.fail(refused);
            return;
        } catch (RuntimeException broken) {
            LOG.error("{} of session {} broke and was given up", asked.type(), session, Wordless.of(broken));
            promise.fail(broken);
            return;
        }
        if (!writing) write();
    }

    // ---- storing

    private void write() {
        if (underWay.isEmpty()) return;
        writing = true;
        var batch = new ArrayList<>(underWay.values());
        List<Commit> commits =
                batch.stream().flatMap(one -> one.commits().stream()).toList();
        log.append(heads, commits)
                .onComplete(done -> loop.post(() -> {
                    writing = false;
                    if (done.succeeded()) stored(batch);
                    else recover(done.cause());
                }));
    }

    private void stored(List<UnderWay> batch) {
        backoff.succeeded();
        for (UnderWay one : batch) {
            underWay.remove(one.key());
            if (one.commits().isEmpty()) receipts.unchanged(one.key(), one.receipt());
            else {
                receipts.stored(one.commits().get(0));
                become(one.after(), one.heads(), one.changes());
            }
        }
        // In their turn: answers never overtake the own records that were handed to the same loop just before.
        loop.post(() -> batch.forEach(one -> one.promise().complete(one.receipt())));
        write();
    }

    private void become(SessionState after, Heads ends, Changes changes) {
        SessionState before = state;
        state = after.with(before.masks());
        heads = ends;
        try {
            durable.became(before, state, changes);
        } catch (RuntimeException e) {
            LOG.error("what became durable of session {} could not be handed on", session, Wordless.of(e));
        }
    }

    // ---- when the store fails or another writer was faster

    /** Reads what is stored beyond what we knew; then decides again after a collision, or gives up what is not stored. */
    private void recover(Throwable cause) {
        recovering = true;
        boolean again = cause instanceof Collision;
        if (!again) failUnderWay();
        long pause = backoff.failed(again ? cause.getMessage() : cause.getClass());
        if (backoff.times() > 1 || !(again || cause instanceof entaku.store.StoreAway))
            LOG.warn(
                    "the log of session {} took nothing, {} times now: {}", session, backoff.times(), cause.toString());
        if (pause == 0) read(cause);
        else loop.after(pause, () -> read(cause));
    }

    private void read(Throwable cause) {
        var streams = new ArrayList<>(state.streams());
        streams.add(0, Event.MAIN);
        log.tail(heads, streams)
                .onComplete(read -> loop.post(() -> {
                    if (read.failed() || !follow(read.result().commits())) {
                        failUnderWay();
                        loop.after(RETRY_MS, () -> recover(cause));
                        return;
                    }
                    recovering = false;
                    heads = tipHeads = read.result().heads();
                    tip = state;
                    var undecided = new ArrayList<>(underWay.values());
                    underWay.clear();
                    for (UnderWay one : undecided) take(one.asked(), one.promise());
                }));
    }

    /** Folds what somebody else has stored, up to the first commit that breaks; tells whether none did. */
    private boolean follow(List<Commit> commits) {
        for (Commit commit : commits) {
            var changes = new Changes();
            SessionState after;
            try {
                after = Decider.fold(state, Tail.accepted(commit), changes);
            } catch (RuntimeException broken) {
                LOG.error("{} in {} cannot be followed", commit.type(), commit.id(), Wordless.of(broken));
                return false;
            }
            receipts.stored(commit);
            become(after, heads.after(commit), changes);
        }
        return true;
    }

    private void failUnderWay() {
        var failed = new ArrayList<>(underWay.values());
        underWay.clear();
        tip = state;
        tipHeads = heads;
        failed.forEach(one -> one.promise().tryFail(new Away()));
    }
}
