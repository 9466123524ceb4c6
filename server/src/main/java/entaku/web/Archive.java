package entaku.web;

import entaku.live.LiveSession;
import entaku.live.LiveSessions;
import entaku.live.log.Tail;
import entaku.record.Frozen;
import entaku.record.Proceedings;
import entaku.session.Kinds;
import entaku.session.SessionState;
import entaku.store.Collision;
import entaku.store.FrozenRecord;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.StoreAway;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Freezes the record of a session when it closes, and gives it; of one that still runs, as it would be now. What takes
 * long is done on workers.
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

    private final Vertx vertx;
    private final Store store;
    private final LiveSessions sessions;
    private final Kinds kinds;
    private final LongSupplier clock;
    private final Map<String, String> unfrozen = new ConcurrentHashMap<>();

    public Archive(Vertx vertx, Store store, LiveSessions sessions, Kinds kinds, LongSupplier clock) {
        this.vertx = vertx;
        this.store = store;
        this.sessions = sessions;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Follows every session from now on, and makes up for what a sudden stop left undone. */
    public Future<Void> open() {
        sessions.onTurn(live -> turned(live, 1));
        return store.sessions()
                .newest(LOOKED_AT)
                .onSuccess(cards -> cards.stream()
                        .filter(card -> !card.status().equals("closed"))
                        .forEach(card -> sessions.get(card.id()).onSuccess(live -> turned(live, 1))))
                .mapEmpty();
    }

    /** Gives the sessions whose record is not stored though they are closed, and why: no longer tried by itself. */
    public Map<String, String> unfrozen() {
        return Map.copyOf(unfrozen);
    }

    /** Gives the record: frozen if the session is closed. */
    public Future<Proceedings> of(LiveSession live) {
        return store.records().get(live.id()).compose(kept -> kept.isPresent() ? read(kept.get()) : now(live));
    }

    private Future<Proceedings> now(LiveSession live) {
        return live.state().compose(state -> state.closed() ? freeze(live) : compute(live, false));
    }

    private void turned(LiveSession live, int tries) {
        live.state()
                .compose(state -> state.closed() ? freeze(live).compose(done -> close(live)) : mark(live, state))
                .onSuccess(done -> unfrozen.remove(live.id()))
                .onFailure(e -> {
                    if (e instanceof StoreAway && tries < TRIES) {
                        long pause = Math.min(AGAIN_MOST_MS, AGAIN_MS << (tries - 1));
                        LOG.warn(
                                "the record of session {} is tried again in {} ms: {}", live.id(), pause, e.toString());
                        vertx.setTimer(pause, t -> turned(live, tries + 1));
                    } else {
                        LOG.error("the record of session {} is not stored and not tried again", live.id(), e);
                        unfrozen.put(live.id(), e.toString());
                    }
                });
    }

    private Future<Void> mark(LiveSession live, SessionState state) {
        return store.sessions()
                .setStatus(live.id(), state.current() < 0 ? "waiting" : "open")
                .mapEmpty();
    }

    /** Its code is free for another session once everything of it is kept. */
    private Future<Void> close(LiveSession live) {
        return store.sessions()
                .setStatus(live.id(), "closed")
                .compose(known -> store.sessions().get(live.id()))
                .compose(
                        card -> card.isPresent() ? store.sessions().releaseCode(card.get()) : Future.succeededFuture());
    }

    private Future<Proceedings> freeze(LiveSession live) {
        return compute(live, true)
                .compose(record -> vertx.executeBlocking(() -> frozen(live, record), false)
                        .compose(kept -> store.records().freeze(kept))
                        .map(record)
                        // Another server, or an earlier moment with other profiles, was first: its record is the
                        // record.
                        .recover(e -> e instanceof Collision ? first(live) : Future.failedFuture(e)));
    }

    private FrozenRecord frozen(LiveSession live, Proceedings record) {
        Frozen frozen = Frozen.of(record);
        return new FrozenRecord(live.id(), frozen.text(), frozen.sha256(), clock.getAsLong());
    }

    private Future<Proceedings> first(LiveSession live) {
        return store.records().get(live.id()).compose(kept -> read(kept.orElseThrow()));
    }

    private Future<Proceedings> compute(LiveSession live, boolean sealed) {
        return live.log()
                .compose(log -> store.people()
                        .all(live.id())
                        .compose(people -> vertx.executeBlocking(
                                () -> {
                                    var record = Proceedings.of(log.accepted(), kinds, profiles(people));
                                    return sealed ? record.withSeal(seal(log)) : record;
                                },
                                false)));
    }

    private static Proceedings.Seal seal(Tail log) {
        var places = new HashMap<String, Long>();
        log.heads().streams().forEach((stream, head) -> places.put(stream, head.seq()));
        return Proceedings.Seal.of(log.heads().hash(), places);
    }

    private Future<Proceedings> read(FrozenRecord kept) {
        return vertx.executeBlocking(() -> Frozen.read(kept.json()), false);
    }

    private static Map<String, Proceedings.Profile> profiles(List<Person> people) {
        var profiles = new HashMap<String, Proceedings.Profile>();
        for (Person p : people) profiles.put(p.seat(), new Proceedings.Profile(p.actor(), p.ageBand(), p.firstTime()));
        return profiles;
    }
}
