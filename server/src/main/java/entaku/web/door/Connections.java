package entaku.web.door;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.VertxConnection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Ends the connections of one event loop that keep the server waiting: nobody has one for nothing. So many may owe a
 * request, whole or half sent, for so long; what has been asked, and lines, are the business of those who answer.
 */
public final class Connections {
    private final HttpServerOptions options;
    private final Map<String, String> headers;
    private final LongSupplier nanos;
    private final Newcomers<Turns> waitedFor;
    private final Set<Turns> all = new LinkedHashSet<>();
    private long halfSent;

    /**
     * @param options how the server reads requests
     * @param headers what stands on every answer, also on those that nobody above gave
     * @param nanos a clock that never goes back, ns
     */
    public Connections(HttpServerOptions options, Map<String, String> headers, LongSupplier nanos) {
        this(Bounds.WAITED_FOR, options, headers, nanos);
    }

    Connections(int most, HttpServerOptions options, Map<String, String> headers, LongSupplier nanos) {
        this.options = options;
        this.headers = headers;
        this.nanos = nanos;
        waitedFor = new Newcomers<>(most, Turns::end);
    }

    /** Takes in a connection as soon as it has been accepted; Vert.x itself says nothing before the first whole head. */
    public void open(HttpConnection connection) {
        // Whoever hangs up hard, a thousand times, is no news in the log.
        connection.exceptionHandler(e -> {});
        ChannelPipeline pipeline = ((VertxConnection) connection).channel().pipeline();
        var turns = new Turns(this, Whence.of(connection.remoteAddress()));
        pipeline.replace(Heads.NAME, Heads.NAME, new Heads(options, turns::begun));
        pipeline.addBefore(pipeline.lastContext().name(), "turns", turns);
    }

    /** Ends those that have been waited for too long. */
    public void sweep() {
        long now = now();
        for (Turns one : new ArrayList<>(all)) if (now - one.until() > 0) one.end();
    }

    /** Tells how many are waited for. */
    int waitedFor() {
        return all.size();
    }

    Map<String, String> headers() {
        return headers;
    }

    long now() {
        return nanos.getAsLong();
    }

    void await(Turns one) {
        if (all.add(one)) waitedFor.add(one.address(), one);
    }

    void awaitNoMore(Turns one) {
        all.remove(one);
        waitedFor.remove(one.address(), one);
    }

    /** Counts bytes of what has not come whole yet; a negative number once it has, or never will. */
    void hold(long bytes) {
        halfSent += bytes;
        while (halfSent > Bounds.HALF_SENT && waitedFor.makeRoom()) {}
    }
}
