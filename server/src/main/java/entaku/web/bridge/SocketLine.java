package entaku.web.bridge;

import entaku.live.LiveSession;
import entaku.live.Viewer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;

/**
 * One connected socket that belongs to a seat. When it cannot take more, what comes is dropped; once it has drained it
 * gets the fresh view; if it never drains it is closed.
 */
final class SocketLine implements Viewer {
    /** How long a socket may stand still before it is closed, ms: a phone that walks through a tunnel comes back anew. */
    private static final long STUCK_MS = 20_000;

    /** Bytes that may wait for one socket: one large board; fifty stuck readers stay below 16 MB. */
    static final int QUEUE = 256 * 1024;

    private final Vertx vertx;
    private final SockJSSocket socket;
    private final Context context;
    private final LiveSession live;
    private final String seat;
    private boolean lagging;
    private boolean missed;
    private boolean closed;

    SocketLine(Vertx vertx, Context context, SockJSSocket socket, LiveSession live, String seat) {
        this.vertx = vertx;
        this.socket = socket;
        this.context = context;
        this.live = live;
        this.seat = seat;
        socket.setWriteQueueMaxSize(QUEUE);
    }

    void watch() {
        live.watch(this);
    }

    void leave() {
        closed = true;
        live.unwatch(this);
    }

    String session() {
        return live.id();
    }

    LiveSession live() {
        return live;
    }

    @Override
    public String seat() {
        return seat;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public void send(Buffer frame) {
        if (closed) return;
        try {
            if (lagging) missed = true;
            else if (socket.writeQueueFull()) lag();
            else socket.write(frame);
        } catch (IllegalStateException e) {
            // The socket closed and its news has not reached the gate yet; nobody else must suffer for it.
            closed = true;
        }
    }

    /** Forgets a viewer that reads nothing. The farewell waits behind what it did not read, so nobody waits for that. */
    private void giveUp() {
        leave();
        socket.close();
        socket.routingContext().request().connection().close();
    }

    private void lag() {
        lagging = true;
        missed = true;
        long stuck = vertx.setTimer(STUCK_MS, t -> {
            if (lagging) giveUp();
        });
        socket.drainHandler(v -> {
            vertx.cancelTimer(stuck);
            lagging = false;
            if (missed && !closed) live.watch(this);
            missed = false;
        });
    }
}
