package entaku.web.pages;

import entaku.live.LiveSession;
import entaku.live.LiveSessions;
import entaku.record.Frozen;
import entaku.record.Proceedings;
import entaku.session.Kinds;
import entaku.session.SessionState;
import entaku.store.Collision;
import entaku.store.FrozenRecord;
import entaku.store.Person;
import entaku.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Freezes the record of a session when it closes, and gives it; of one that still runs, as it would be now. */
public final class Archive {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /** Pause before a record that could not be stored is tried again, ms. */
    private static final long AGAIN_MS = 5_000;

    /** Sessions looked at after a start, for those whose closing was cut off. */
    private static final int LOOKED_AT = 200;

    private final Vertx vertx;
    private final Store store;
    private final LiveSessions sessions;
    private final Kinds kinds;
    private final LongSupplier clock;

    public Archive(Vertx vertx, Store store, LiveSessions sessions, Kinds kinds, LongSupplier clock) {
        this.vertx = vertx;
        this.store = store;
        this.sessions = sessions;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Follows every session from now on, and makes up for what a sudden stop left undone. */
    public Future<Void> open() {
        sessions.onTurn(this::turned);
        return store.sessions()
                .newest(LOOKED_AT)
                .onSuccess(cards -> cards.stream()
                        .filter(card -> !card.status().equals("closed"))
                        .forEach(card -> sessions.get(card.id()).onSuccess(this::turned)))
                .mapEmpty();
    }

    /** Gives the record: frozen if the session is closed. */
    public Future<Proceedings> of(LiveSession live) {
        return store.records()
                .get(live.id())
                .compose(kept -> kept.isPresent() ? vertx.executeBlocking(() -> read(kept.get()), false) : now(live));
    }

    private Future<Proceedings> now(LiveSession live) {
        return live.state().compose(state -> state.closed() ? freeze(live) : compute(live));
    }

    private void turned(LiveSession live) {
        live.state()
                .compose(state -> state.closed() ? freeze(live).compose(done -> mark(live, state)) : mark(live, state))
                .onFailure(e -> {
                    LOG.warn("the record of a session could not be stored and is tried again: {}", e.toString());
                    vertx.setTimer(AGAIN_MS, t -> turned(live));
                });
    }

    private Future<Void> mark(LiveSession live, SessionState state) {
        String status = state.closed() ? "closed" : state.current() < 0 ? "waiting" : "open";
        return store.sessions().setStatus(live.id(), status).mapEmpty();
    }

    private Future<Proceedings> freeze(LiveSession live) {
        return compute(live).compose(record -> {
            Frozen frozen = Frozen.of(record);
            var kept = new FrozenRecord(live.id(), frozen.content(), frozen.sha256(), clock.getAsLong());
            // Another server, or an earlier moment with other profiles, was first: its record is the record.
            return store.records()
                    .freeze(kept)
                    .map(record)
                    .recover(e -> e instanceof Collision ? first(live) : Future.failedFuture(e));
        });
    }

    private Future<Proceedings> first(LiveSession live) {
        return store.records().get(live.id()).map(kept -> read(kept.orElseThrow()));
    }

    private Future<Proceedings> compute(LiveSession live) {
        return live.log()
                .compose(log -> store.people()
                        .all(live.id())
                        .compose(people ->
                                vertx.executeBlocking(() -> Proceedings.of(log, kinds, profiles(people)), false)));
    }

    private static Proceedings read(FrozenRecord kept) {
        return Frozen.of(kept.content()).proceedings();
    }

    private static Map<String, Proceedings.Profile> profiles(List<Person> people) {
        var profiles = new HashMap<String, Proceedings.Profile>();
        for (Person p : people) profiles.put(p.seat(), new Proceedings.Profile(p.actor(), p.ageBand(), p.firstTime()));
        return profiles;
    }
}
