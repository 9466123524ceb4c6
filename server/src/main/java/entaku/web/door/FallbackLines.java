package entaku.web.door;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ties a line of the fallback to the browser that opened it. Its address alone, which every proxy on the way writes down,
 * would let anybody listen and speak for the seat; with this it opens nothing. Shared by all event loops.
 */
public final class FallbackLines {
    private static final String COOKIE = "entaku-line";
    private static final Pattern LINE = Pattern.compile("(/live/[^/]+/[^/.]+/[^/.]+)/([a-z_]+)");
    private static final Set<String> OPENING = Set.of("xhr", "xhr_streaming", "eventsource", "htmlfile", "jsonp");
    private static final String OPENS = "entaku.opens-a-line";
    private static final long FORGET_NS = 60_000_000_000L;

    private final Map<String, Known> lines = new ConcurrentHashMap<>();

    /** The lines that are being opened at this moment. */
    private final Map<String, Promise<Void>> opening = new ConcurrentHashMap<>();

    private final LongSupplier nanos;

    /** @param used when it was used last, ns */
    private record Known(String secret, long used) {}

    public FallbackLines() {
        this(System::nanoTime);
    }

    FallbackLines(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Lets a request pass that opens a line, or comes from the browser that did. */
    public void check(RoutingContext context) {
        Matcher path = LINE.matcher(context.normalizedPath());
        if (!path.matches() || path.group(2).equals("websocket")) {
            context.next();
            return;
        }
        long now = nanos.getAsLong();
        if (lines.size() >= Bounds.FALLBACK_LINES) lines.values().removeIf(line -> now - line.used() > FORGET_NS);
        Cookie shown = context.request().getCookie(COOKIE);
        String secret = shown == null ? "" : shown.getValue();
        var fresh = new Known(Secret.id(), now);
        Known line = lines.compute(path.group(1), (key, there) -> {
            if (there != null && now - there.used() <= FORGET_NS)
                return same(there.secret(), secret) ? new Known(there.secret(), now) : there;
            boolean opens = isOpening(path.group(2)) && lines.size() < Bounds.FALLBACK_LINES;
            return opens ? fresh : null;
        });
        if (line == fresh) open(context, path.group(1), line);
        else if (line != null && same(line.secret(), secret)) context.next();
        else context.fail(new Refused("not-found"));
    }

    /**
     * Lets what comes on a line wait until the request that opens it is through. SockJS answers a poll that the line is
     * open, and hangs up, before it has noted that it is: on a busy machine the next poll came in between and opened
     * it once more, and a word that came in between was heard by nobody.
     */
    public void inTurn(RoutingContext context) {
        Matcher path = LINE.matcher(context.normalizedPath());
        String line = path.matches() ? path.group(1) : "";
        if (context.get(OPENS) != null) {
            Promise<Void> through = Promise.promise();
            opening.put(line, through);
            try {
                context.next();
            } finally {
                opening.remove(line);
                through.complete();
            }
            return;
        }
        Promise<Void> first = opening.get(line);
        if (first == null) {
            context.next();
            return;
        }
        Context own = context.vertx().getOrCreateContext();
        first.future().onComplete(done -> own.runOnContext(v -> context.next()));
    }

    private static boolean isOpening(String transport) {
        return OPENING.contains(transport);
    }

    private static void open(RoutingContext context, String path, Known line) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, line.secret())
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(context.request().isSSL()));
        context.put(OPENS, line);
        context.next();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
