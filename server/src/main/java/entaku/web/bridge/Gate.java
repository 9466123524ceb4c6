package entaku.web.bridge;

import entaku.live.Live;
import entaku.session.Rejected;
import entaku.store.People;
import entaku.web.door.Bounds;
import entaku.web.door.Newcomers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Guards the sockets of one event loop: each belongs to the session in its URL, a token opens it for one seat of that
 * session, and from then on it is this gate that says who speaks. Anything not known here does not pass.
 */
final class Gate {
    final Loop loop;
    final Live live;
    final Allowances allowances;
    private final Tokens tokens;
    private final Set<Visitor> visitors = new LinkedHashSet<>();
    private final Newcomers<Visitor> strangers = new Newcomers<>(Bounds.STRANGERS, Visitor::end);

    /** To be made on the event loop whose sockets it guards. */
    Gate(Vertx vertx, Live live, People people, Allowances allowances, LongSupplier clock) {
        this.live = live;
        this.allowances = allowances;
        tokens = new Tokens(people, clock);
        loop = new Loop(vertx);
        loop.every(Bounds.SWEEP_MS, this::sweep);
    }

    /** Takes in a new socket of a session. */
    void open(Wire wire, String session) {
        var visitor = new Visitor(this, wire, session, now());
        loop.run(() -> {
            visitors.add(visitor);
            strangers.add(visitor.address(), visitor);
        });
        wire.listen(bytes -> loop.run(() -> visitor.hear(bytes)), () -> loop.run(() -> leave(visitor)));
    }

    /** Takes in that somebody is a stranger no more. */
    void known(Visitor visitor) {
        strangers.remove(visitor.address(), visitor);
    }

    /** Gives the seat that a token opens in a session, here. */
    Future<String> seat(String session, Object token) {
        return token instanceof String secret
                ? loop.bring(tokens.seat(session, secret))
                : Future.failedFuture(new Rejected("bad-token"));
    }

    /** Forgets a visitor whose socket has ended. */
    void leave(Visitor visitor) {
        known(visitor);
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
