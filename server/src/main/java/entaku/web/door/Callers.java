package entaku.web.door;

import entaku.live.Live;
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
        try {
            throttle.token(hash);
        } catch (Refused e) {
            return Future.failedFuture(e);
        }
        return seat ? seated(hash) : staff(hash, now);
    }

    private Future<Caller> staff(String hash, long now) {
        return store.links()
                .look(hash, now)
                .compose(link -> link.filter(l -> l.purpose().equals(STAFF)).isPresent()
                        ? Future.succeededFuture(new Caller.Staff())
                        : bad());
    }

    private Future<Caller> seated(String hash) {
        return store.people()
                .byToken(hash)
                .compose(found ->
                        found.isEmpty() ? bad() : Future.succeededFuture(new Caller.Seated(found.get(), live, store)));
    }

    private static <T> Future<T> bad() {
        return Future.failedFuture(new Refused("bad-token"));
    }
}
