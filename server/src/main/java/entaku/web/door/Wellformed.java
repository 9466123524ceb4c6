package entaku.web.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away what no client that means well writes, before anybody looks at it: requests that two readers of the same
 * bytes, such as a proxy and we, could understand in two ways. Their connection ends; nothing behind them on it is read.
 * For the requests of one event loop.
 */
public final class Wellformed implements Handler<HttpServerRequest> {
    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Handler<HttpServerRequest> next;

    /** Connections that are over, whose last answer is still under way. */
    private final Set<HttpConnection> over = new HashSet<>();

    /** @param next takes all others */
    public Wellformed(Handler<HttpServerRequest> next) {
        this.next = next;
    }

    /** Turns away what could not be read as a request at all. */
    public void unreadable(HttpServerRequest request) {
        Throwable why = request.decoderResult().cause();
        if (why instanceof TooLongHttpLineException) turnAway(request, 414, "too-large");
        else if (why instanceof TooLongHttpHeaderException) turnAway(request, 431, "too-large");
        else turnAway(request);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (over.contains(request.connection())) return;
        if (namesItsHost(request) && hasOneLength(request) && isEscaped(request) && isForUs(request))
            next.handle(request);
        else turnAway(request);
    }

    private static boolean namesItsHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty()) return request.version() == HttpVersion.HTTP_1_0;
        return hosts.size() == 1 && !hosts.get(0).isEmpty() && request.authority() != null;
    }

    /** What is sent in chunks may state a length besides, of which nothing is left by now: {@link Turns} ends its connection. */
    private static boolean hasOneLength(HttpServerRequest request) {
        List<String> ways = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (ways.isEmpty()) return true;
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return ways.size() == 1 && ways.get(0).equalsIgnoreCase("chunked");
    }

    private static boolean isEscaped(HttpServerRequest request) {
        return !HALF_ESCAPE.matcher(request.uri()).find();
    }

    /** Whoever asks for the server as a whole, or for a way through it, asks for nothing that routes know. */
    private static boolean isForUs(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/");
    }

    private void turnAway(HttpServerRequest request) {
        var refused = new Refused("bad-body");
        turnAway(request, refused.status(), refused.reason());
    }

    private void turnAway(HttpServerRequest request, int status, String reason) {
        HttpConnection connection = request.connection();
        over.add(connection);
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Bodies.write(Map.of("reason", reason)))
                .eventually(connection::close)
                .onComplete(closed -> over.remove(connection));
    }
}
