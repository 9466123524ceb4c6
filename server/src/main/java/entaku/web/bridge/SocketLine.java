package entaku.web.bridge;

import entaku.live.Line;
import entaku.web.door.Bounds;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;

/**
 * One browser's socket. When it cannot take more, what is shown is dropped; once it has drained it asks for what it
 * missed; if it never drains it is closed.
 */
final class SocketLine implements Line {
    private final Loop loop;
    private final Wire wire;
    private final Runnable drained;
    private final Runnable stuck;
    private boolean lagging;
    private boolean closed;

    /**
     * @param drained called when it can take frames again after some were dropped
     * @param stuck called when it never does
     */
    SocketLine(Loop loop, Wire wire, Runnable drained, Runnable stuck) {
        this.loop = loop;
        this.wire = wire;
        this.drained = drained;
        this.stuck = stuck;
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
        return !closed && wire.isFull();
    }

    /** Forgets the socket, whose other side has closed it. */
    void closed() {
        closed = true;
    }

    /** Closes. The farewell waits behind what was not read, so nobody waits for that. */
    void end() {
        if (closed) return;
        boolean full = isFull();
        closed = true;
        wire.close();
        if (lagging || full) wire.cut();
    }

    private void write(Buffer frame) {
        try {
            wire.write(frame);
        } catch (IllegalStateException e) {
            // The socket closed and its news has not reached the gate yet; nobody else must suffer for it.
            closed = true;
        }
    }

    private void lag() {
        lagging = true;
        long patience = loop.after(Bounds.STUCK_MS, this::giveUp);
        wire.onDrain(() -> loop.run(() -> {
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
