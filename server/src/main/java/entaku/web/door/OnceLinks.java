package entaku.web.door;

import entaku.store.Link;
import entaku.store.Links;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;

/** Makes and takes links that work once. Their secret stands in the fragment, which no server or log ever sees. */
public final class OnceLinks {
    public static final String FACILITATOR = "facilitator";
    public static final String SCREEN = "screen";
    static final String STAFF = "staff";

    /** Who makes a link that is no facilitator of the session. */
    public static final String BY_STAFF = "staff";

    private static final Set<String> PURPOSES = Set.of(FACILITATOR, SCREEN, STAFF);

    private final Links links;
    private final Addresses addresses;
    private final LongSupplier clock;

    /**
     * A link to hand on.
     *
     * @param id names it where it is taken back
     * @param expires epoch milliseconds
     */
    public record Issued(String url, String id, long expires) {}

    /**
     * A link that is out: whoever has it comes in. Its secret is known to nobody but them.
     *
     * @param by a seat, or {@link #BY_STAFF}
     * @param made epoch milliseconds
     */
    public record Out(String id, String role, String by, long made, long expires) {}

    public OnceLinks(Links links, Addresses addresses, LongSupplier clock) {
        this.links = links;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Makes a link to a session.
     *
     * @param by a seat, or {@link #BY_STAFF}
     */
    public Future<Issued> toSession(String session, String purpose, String by) {
        return issue(purpose, Map.of("session", session, "by", by, "made", clock.getAsLong()), Lifetimes.SESSION_LINK);
    }

    public Future<Issued> toStaff() {
        return issue(STAFF, Map.of(), Lifetimes.STAFF_LINK);
    }

    /** Lists the links into a session that nobody has used. */
    public Future<List<Out>> out(String session) {
        return links.out(session, clock.getAsLong())
                .map(all -> all.stream().map(OnceLinks::out).toList());
    }

    private static Out out(Link link) {
        Object by = link.details().get("by");
        return new Out(
                link.tokenHash(),
                link.purpose(),
                Objects.toString(by, BY_STAFF),
                link.details().get("made") instanceof Number made ? made.longValue() : 0,
                link.expiresAt());
    }

    /** Takes a link into a session back; fails with {@code bad-link} when it is none, or used. */
    public Future<Void> revoke(String session, String id) {
        return links.revoke(session, id).compose(gone -> gone ? Future.succeededFuture() : bad());
    }

    /** Makes the token that staff carry from the moment when they used their link. */
    Future<String> staffToken(Asking asking, long used) {
        String token = asking.token(Secret.Kind.STAFF, "staff", used);
        long ends = used + Lifetimes.STAFF_TOKEN.toMillis();
        return links.issue(new Link(TokenHash.of(token), Callers.STAFF, Map.of(), ends))
                .map(token);
    }

    /** Looks what a secret would open for whoever asks, without using it; fails with {@code bad-link}. */
    Future<Link> look(String secret, Asking asking) {
        long now = clock.getAsLong();
        if (!isOne(secret, now)) return bad();
        return links.look(TokenHash.of(secret), now, asking.by(), now - Lifetimes.AGAIN.toMillis())
                .compose(link -> link.filter(l -> PURPOSES.contains(l.purpose()))
                        .map(Future::succeededFuture)
                        .orElseGet(OnceLinks::bad));
    }

    /** Uses a secret up; of several who try, one succeeds, and succeeds again. Gives when that was first. */
    Future<Long> use(String secret, Asking asking) {
        long now = clock.getAsLong();
        return links.claim(TokenHash.of(secret), now, asking.by(), now - Lifetimes.AGAIN.toMillis())
                .compose(used ->
                        used.map(one -> Future.succeededFuture(one.at())).orElseGet(OnceLinks::bad));
    }

    /** Tells whether a secret has the shape of a link's and its time has not run out. */
    private static boolean isOne(String secret, long now) {
        return secret != null && Secret.stands(secret, Secret.Kind.ONCE, now);
    }

    private Future<Issued> issue(String purpose, Map<String, Object> details, Duration lifetime) {
        long now = clock.getAsLong();
        String secret = Secret.token(Secret.Kind.ONCE, now, lifetime);
        String id = TokenHash.of(secret);
        long expires = now + lifetime.toMillis();
        return links.issue(new Link(id, purpose, details, expires))
                .map(new Issued(addresses.url() + "/" + purpose + "#once=" + secret, id, expires));
    }

    private static <T> Future<T> bad() {
        return Future.failedFuture(new Refused("bad-link"));
    }
}
