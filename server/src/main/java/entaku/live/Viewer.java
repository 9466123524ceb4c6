package entaku.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;

/** One connected screen. */
public interface Viewer {
    /** Names the seat this screen belongs to. */
    String seat();

    /** Gives the event loop the socket lives on; {@link #send} is called there only. */
    Context context();

    /**
     * Writes one frame, shared with other viewers. A viewer that cannot take it now drops it and later asks for the
     * fresh view by {@link LiveSession#refresh}; it never queues without bound.
     */
    void send(Buffer frame);
}
