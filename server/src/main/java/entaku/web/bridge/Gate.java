package entaku.web.bridge;

import entaku.live.Live;
import entaku.session.Rejected;
import entaku.store.People;
import entaku.web.door.Bounds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guards the sockets of one event loop: each belongs to the session in its URL, a token opens it for one seat of that
 * session, and from then on it is this gate that says who speaks. Anything not known here does not pass.
 */
final class Gate {
    private static final Pattern SESSION = Pattern.compile(Bridge.PATH + "/([A-Za-z0-9_-]{1,40})/.*");

    final Loop loop;
    final Live live;
    final Allowances allowances;
    private final Tokens tokens;
    private final Set<Visitor> visitors = new LinkedHashSet<>();

    /** To be made on the event loop whose sockets it guards. */
    Gate(Vertx vertx, Live live, People people, Allowances allowances, LongSupplier clock) {
        this.live = live;
        this.allowances = allowances;
        tokens = new Tokens(people, clock);
        loop = new Loop(vertx);
        loop.every(Bounds.SWEEP_MS, this::sweep);
    }

    /** Takes in a new socket. */
    void open(SockJSSocket socket) {
        Matcher url = SESSION.matcher(socket.uri());
        if (!url.matches()) {
            socket.close();
            return;
        }
        var visitor = new Visitor(this, socket, url.group(1), now());
        loop.run(() -> visitors.add(visitor));
        socket.handler(bytes -> loop.run(() -> visitor.hear(bytes)));
        socket.exceptionHandler(e -> loop.run(() -> leave(visitor)));
        socket.endHandler(v -> loop.run(() -> leave(visitor)));
        socket.closeHandler(v -> loop.run(() -> leave(visitor)));
    }

    /** Gives the seat that a token opens in a session, here. */
    Future<String> seat(String session, Object token) {
        return token instanceof String secret
                ? loop.bring(tokens.seat(session, secret))
                : Future.failedFuture(new Rejected("bad-token"));
    }

    /** Forgets a visitor whose socket has ended. */
    void leave(Visitor visitor) {
        if (visitors.remove(visitor)) visitor.leave();
    }

    /** Ends the lines of a seat that is used from another device now; their owner is told so. */
    void moved(String session, String seat, String stays) {
        loop.run(() -> new ArrayList<>(visitors).forEach(visitor -> visitor.moved(session, seat, stays)));
    }

    private void sweep() {
        long now = now();
        for (Visitor visitor : new ArrayList<>(visitors)) {
            if (visitor.isOver(now)) visitor.end();
        }
        allowances.sweep();
    }

    static long now() {
        return System.nanoTime();
    }
}
