package entaku.web.pages;

import entaku.live.Live;
import entaku.record.Frozen;
import entaku.record.Proceedings;
import entaku.session.Accepted;
import entaku.session.Kinds;
import entaku.session.Rejected;
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

/**
 * Freezes the record of a session when it closes, and gives it; of one that still runs, as it would be now. Reads what
 * is stored and wakes no session.
 */
public final class Archive {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /** Pause before a record that could not be stored is tried again, ms. */
    private static final long AGAIN_MS = 5_000;

    /** Sessions looked at after a start, for those whose closing was cut off. */
    private static final int LOOKED_AT = 200;

    private final Vertx vertx;
    private final Store store;
    private final Log log;
    private final Kinds kinds;
    private final LongSupplier clock;

    /** Reads everything that was accepted in a session, from the store; nothing when there is no such session. */
    public interface Log {
        Future<List<Accepted>> of(String session);
    }

    public Archive(Vertx vertx, Store store, Log log, Kinds kinds, LongSupplier clock) {
        this.vertx = vertx;
        this.store = store;
        this.log = log;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Makes up for what a sudden stop left undone. */
    public Future<Void> open(Live live) {
        return store.sessions()
                .newest(LOOKED_AT)
                .onSuccess(cards -> cards.stream()
                        .filter(card -> !card.status().equals("closed"))
                        .forEach(card ->
                                live.facts(card.id(), null).onSuccess(facts -> turned(card.id(), facts.status()))))
                .mapEmpty();
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
        Future<?> kept = status.equals("closed") ? of(session) : Future.succeededFuture();
        kept.compose(done -> store.sessions().setStatus(session, status)).onFailure(e -> {
            LOG.warn("the record of a session could not be stored and is tried again: {}", e.toString());
            vertx.setTimer(AGAIN_MS, t -> turned(session, status));
        });
    }

    private Future<Proceedings> keep(Proceedings record) {
        if (record.ended() == 0) return Future.succeededFuture(record);
        // Another server, or an earlier moment with other profiles, was first: its record is the record.
        return vertx.executeBlocking(() -> frozen(record), false)
                .compose(store.records()::freeze)
                .map(record)
                .recover(e -> e instanceof Collision ? first(record.session()) : Future.failedFuture(e));
    }

    private FrozenRecord frozen(Proceedings record) {
        Frozen frozen = Frozen.of(record);
        return new FrozenRecord(record.session(), frozen.content(), frozen.sha256(), clock.getAsLong());
    }

    private Future<Proceedings> first(String session) {
        return store.records().get(session).compose(kept -> read(kept.orElseThrow()));
    }

    private Future<Proceedings> compute(String session) {
        return log.of(session).compose(accepted -> {
            Rejected.unless(!accepted.isEmpty(), "no-such-session");
            return store.people()
                    .all(session)
                    .compose(people ->
                            vertx.executeBlocking(() -> Proceedings.of(accepted, kinds, profiles(people)), false));
        });
    }

    private Future<Proceedings> read(FrozenRecord kept) {
        return vertx.executeBlocking(() -> Frozen.of(kept.content()).proceedings(), false);
    }

    private static Map<String, Proceedings.Profile> profiles(List<Person> people) {
        var profiles = new HashMap<String, Proceedings.Profile>();
        for (Person p : people) profiles.put(p.seat(), new Proceedings.Profile(p.actor(), p.ageBand(), p.firstTime()));
        return profiles;
    }
}
