package entaku.web.pages;

import entaku.live.Live;
import entaku.live.Wordless;
import entaku.record.Frozen;
import entaku.record.Proceedings;
import entaku.session.Accepted;
import entaku.session.Kinds;
import entaku.session.Rejected;
import entaku.store.Collision;
import entaku.store.FrozenRecord;
import entaku.store.Person;
import entaku.store.SessionCard;
import entaku.store.Store;
import entaku.store.StoreAway;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Freezes the record of a session when it closes, and gives it; of one that still runs, as it would be now. Reads what
 * is stored and wakes no session; what takes long is done on workers.
 */
public final class Archive {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /** Pause before a record that could not be stored is tried again, ms; it doubles each time. */
    private static final long AGAIN_MS = 5_000;

    /** The longest such pause, ms. */
    private static final long AGAIN_MOST_MS = 5 * 60_000;

    /** Tries before it is left until the next start or until somebody asks for the record: more than half an hour. */
    private static final int TRIES = 12;

    /** Sessions looked at after a start, for those whose closing was cut off. */
    private static final int LOOKED_AT = 200;

    private final After after;
    private final Store store;
    private final Logs logs;
    private final Kinds kinds;
    private final LongSupplier clock;
    private final Map<String, String> unfrozen = new ConcurrentHashMap<>();

    /** Does something so many ms later. */
    public interface After {
        void run(long ms, Runnable task);
    }

    /** Reads everything that was accepted in a session, from the store; nothing when there is no such session. */
    public interface Logs {
        Future<Log> of(String session);
    }

    /**
     * What is stored of a session.
     *
     * @param accepted stream by stream, each in order
     * @param seal where the streams end, and the hash over all of their ends
     */
    public record Log(List<Accepted> accepted, Proceedings.Seal seal) {}

    public Archive(After after, Store store, Logs logs, Kinds kinds, LongSupplier clock) {
        this.after = after;
        this.store = store;
        this.logs = logs;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Makes up for what a sudden stop left undone. */
    public Future<Void> open(Live live) {
        return store.sessions()
                .newest(LOOKED_AT)
                .onSuccess(cards -> cards.forEach(card -> open(live, card)))
                .mapEmpty();
    }

    private void open(Live live, SessionCard card) {
        if (!card.status().equals("closed"))
            live.facts(card.id(), null).onSuccess(facts -> turned(card.id(), facts.status()));
        else
            store.records().has(card.id()).onSuccess(frozen -> {
                if (!frozen) turned(card.id(), "closed");
            });
    }

    /** Gives the sessions whose record is not stored though they are closed, and why: no longer tried by itself. */
    public Map<String, String> unfrozen() {
        return Map.copyOf(unfrozen);
    }

    /** Gives the record: frozen if the session is closed. Fails with {@code no-such-session}. */
    public Future<Proceedings> of(String session) {
        return store.records()
                .get(session)
                .compose(kept ->
                        kept.isPresent() ? read(kept.get()) : compute(session).compose(this::keep));
    }

    /**
     * Takes note that a session has begun or closed, durably.
     *
     * @param status {@code waiting}, {@code open} or {@code closed}
     */
    public void turned(String session, String status) {
        turned(session, status, 1);
    }

    private void turned(String session, String status, int tries) {
        Future<?> kept = status.equals("closed")
                ? close(session).compose(done -> of(session))
                : store.sessions().setStatus(session, status);
        kept.onSuccess(done -> unfrozen.remove(session)).onFailure(e -> {
            if (e instanceof StoreAway && tries < TRIES) {
                long pause = Math.min(AGAIN_MOST_MS, AGAIN_MS << (tries - 1));
                LOG.warn("the record of session {} is tried again in {} ms: {}", session, pause, e.toString());
                after.run(pause, () -> turned(session, status, tries + 1));
            } else {
                LOG.error("the record of session {} is not stored and not tried again", session, Wordless.of(e));
                unfrozen.put(session, e.toString());
            }
        });
    }

    /** Its code ends with it, whatever becomes of its record: nobody comes in any more. */
    private Future<Void> close(String session) {
        return store.sessions()
                .setStatus(session, "closed")
                .compose(known -> store.sessions().get(session))
                .compose(
                        card -> card.isPresent() ? store.sessions().releaseCode(card.get()) : Future.succeededFuture());
    }

    private Future<Proceedings> keep(Proceedings record) {
        if (record.ended() == 0) return Future.succeededFuture(record);
        // Another server, or an earlier moment with other profiles, was first: its record is the record.
        return store.work()
                .run(() -> frozen(record))
                .compose(store.records()::freeze)
                .map(record)
                .recover(e -> e instanceof Collision ? first(record.session()) : Future.failedFuture(e));
    }

    private FrozenRecord frozen(Proceedings record) {
        Frozen frozen = Frozen.of(record);
        return new FrozenRecord(record.session(), frozen.text(), frozen.sha256(), clock.getAsLong());
    }

    private Future<Proceedings> first(String session) {
        return store.records().get(session).compose(kept -> read(kept.orElseThrow()));
    }

    private Future<Proceedings> compute(String session) {
        return logs.of(session).compose(log -> {
            Rejected.unless(!log.accepted().isEmpty(), "no-such-session");
            return store.people().all(session).compose(people -> store.work().run(() -> proceedings(log, people)));
        });
    }

    private Proceedings proceedings(Log log, List<Person> people) {
        var record = Proceedings.soFar(log.accepted(), kinds, profiles(people));
        return record.ended() == 0 ? record : record.withSeal(log.seal());
    }

    private Future<Proceedings> read(FrozenRecord kept) {
        return store.work().run(() -> Frozen.read(kept.json()));
    }

    private static Map<String, Proceedings.Profile> profiles(List<Person> people) {
        var profiles = new HashMap<String, Proceedings.Profile>();
        for (Person p : people) profiles.put(p.seat(), new Proceedings.Profile(p.actor(), p.ageBand(), p.firstTime()));
        return profiles;
    }
}
