package entaku.web.door;

import entaku.live.Live;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import java.util.function.LongSupplier;

/** Tells from the token who makes a request. */
public final class Callers {
    /** The word under which staff tokens are kept; they are looked at, never used up. */
    static final String STAFF = "staff-token";

    private final Store store;
    private final Live live;
    private final Throttle throttle;
    private final LongSupplier clock;

    public Callers(Store store, Live live, Throttle throttle, LongSupplier clock) {
        this.store = store;
        this.live = live;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Tells who it is.
     *
     * @param authorization the header, or null
     * @return fails with {@code bad-token} when there is a token that opens nothing (any more), {@code too-fast}
     */
    public Future<Caller> of(String authorization) {
        if (authorization == null) return Future.succeededFuture(new Caller.Nobody());
        if (!authorization.startsWith("Bearer ") || authorization.length() > 100) return bad();
        String token = authorization.substring(7);
        long now = clock.getAsLong();
        boolean seat = Secret.stands(token, Secret.Kind.SEAT, now);
        if (!seat && !Secret.stands(token, Secret.Kind.STAFF, now)) return bad();
        String hash = TokenHash.of(token);
        return seat ? seated(hash) : staff(hash, now);
    }

    private Future<Caller> staff(String hash, long now) {
        return store.links()
                .look(hash, now)
                .compose(link -> link.filter(l -> l.purpose().equals(STAFF)).isPresent()
                        ? known(hash, new Caller.Staff())
                        : stranger("bad-token"));
    }

    private Future<Caller> seated(String hash) {
        return store.people()
                .byToken(hash)
                .compose(found -> found.isEmpty()
                        ? replaced(hash)
                        : known(found.get().session() + "/" + found.get().seat(), seatOf(found.get())));
    }

    private Caller seatOf(Person person) {
        return new Caller.Seated(person, live, store);
    }

    /** Only who is known is counted by themselves: whoever makes tokens up would make as many buckets. */
    private Future<Caller> known(String who, Caller caller) {
        throttle.caller(who);
        return Future.succeededFuture(caller);
    }

    private Future<Caller> replaced(String hash) {
        return store.people().isReplaced(hash).compose(moved -> stranger(moved ? "seat-moved" : "bad-token"));
    }

    private <T> Future<T> stranger(String reason) {
        throttle.stranger();
        return Future.failedFuture(new Refused(reason));
    }

    private static <T> Future<T> bad() {
        return Future.failedFuture(new Refused("bad-token"));
    }
}
