package entaku.web.bridge;

import entaku.live.Line;
import entaku.web.door.Bounds;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;

/**
 * One browser's socket. When it cannot take more, what is shown is dropped; once it has drained it asks for what it
 * missed; if it never drains it is closed.
 */
final class SocketLine implements Line {
    private final Loop loop;
    private final SockJSSocket socket;
    private final Runnable drained;
    private final Runnable stuck;
    private boolean lagging;
    private boolean closed;

    /**
     * @param drained called when it can take frames again after some were dropped
     * @param stuck called when it never does
     */
    SocketLine(Loop loop, SockJSSocket socket, Runnable drained, Runnable stuck) {
        this.loop = loop;
        this.socket = socket;
        this.drained = drained;
        this.stuck = stuck;
        socket.setWriteQueueMaxSize(Bounds.QUEUE);
    }

    @Override
    public Context context() {
        return loop.context();
    }

    @Override
    public void send(Buffer frame) {
        if (closed || lagging) return;
        if (isFull()) lag();
        else write(frame);
    }

    /** Writes a short answer to what this very socket asked: there are so many under way and no more, so none is dropped. */
    void answer(Buffer frame) {
        if (!closed) write(frame);
    }

    /** Writes what can be asked for again; who does not read gets none. */
    void offer(Buffer frame) {
        if (!closed && !isFull()) write(frame);
    }

    boolean isFull() {
        return !closed && socket.writeQueueFull();
    }

    /** Forgets the socket, whose other side has closed it. */
    void closed() {
        closed = true;
    }

    /** Closes. The farewell waits behind what was not read, so nobody waits for that. */
    void end() {
        if (closed) return;
        closed = true;
        socket.close();
        if (lagging) socket.routingContext().request().connection().close();
    }

    private void write(Buffer frame) {
        try {
            socket.write(frame);
        } catch (IllegalStateException e) {
            // The socket closed and its news has not reached the gate yet; nobody else must suffer for it.
            closed = true;
        }
    }

    private void lag() {
        lagging = true;
        long patience = loop.after(Bounds.STUCK_MS, this::giveUp);
        socket.drainHandler(v -> loop.run(() -> {
            loop.cancel(patience);
            if (!lagging) return;
            lagging = false;
            if (!closed) drained.run();
        }));
    }

    private void giveUp() {
        if (lagging) stuck.run();
    }
}
