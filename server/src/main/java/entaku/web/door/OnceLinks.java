package entaku.web.door;

import entaku.store.Link;
import entaku.store.Links;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Makes and takes links that work once. Their secret stands in the fragment, which no server or log ever sees. */
public final class OnceLinks {
    public static final String FACILITATOR = "facilitator";
    public static final String SCREEN = "screen";
    static final String STAFF = "staff";

    private static final Set<String> PURPOSES = Set.of(FACILITATOR, SCREEN, STAFF);

    private final Links links;
    private final String publicUrl;
    private final LongSupplier clock;

    /**
     * A link to hand on.
     *
     * @param expires epoch milliseconds
     */
    public record Issued(String url, long expires) {}

    public OnceLinks(Links links, String publicUrl, LongSupplier clock) {
        this.links = links;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Makes a link to a session. */
    public Future<Issued> toSession(String session, String purpose) {
        return issue(purpose, Map.of("session", session), Lifetimes.SESSION_LINK);
    }

    public Future<Issued> toStaff() {
        return issue(STAFF, Map.of(), Lifetimes.STAFF_LINK);
    }

    /** Makes a token that staff carry. */
    Future<String> staffToken() {
        long now = clock.getAsLong();
        String token = Secret.token(Secret.Kind.STAFF, now, Lifetimes.STAFF_TOKEN);
        long ends = now + Lifetimes.STAFF_TOKEN.toMillis();
        return links.issue(new Link(TokenHash.of(token), Callers.STAFF, Map.of(), ends))
                .map(token);
    }

    /** Looks what a secret would open, without using it; fails with {@code bad-link}. */
    Future<Link> look(String secret) {
        long now = clock.getAsLong();
        if (secret == null || !Secret.stands(secret, Secret.Kind.ONCE, now)) return bad();
        return links.look(TokenHash.of(secret), now)
                .compose(link -> link.filter(l -> PURPOSES.contains(l.purpose()))
                        .map(Future::succeededFuture)
                        .orElseGet(OnceLinks::bad));
    }

    /** Uses a secret up; of several who try, one succeeds. */
    Future<Link> use(String secret) {
        return links.claim(TokenHash.of(secret), clock.getAsLong())
                .compose(link -> link.map(Future::succeededFuture).orElseGet(OnceLinks::bad));
    }

    private Future<Issued> issue(String purpose, Map<String, Object> details, Duration lifetime) {
        long now = clock.getAsLong();
        String secret = Secret.token(Secret.Kind.ONCE, now, lifetime);
        long expires = now + lifetime.toMillis();
        return links.issue(new Link(TokenHash.of(secret), purpose, details, expires))
                .map(new Issued(publicUrl + "/" + purpose + "#once=" + secret, expires));
    }

    private static <T> Future<T> bad() {
        return Future.failedFuture(new Refused("bad-link"));
    }
}
