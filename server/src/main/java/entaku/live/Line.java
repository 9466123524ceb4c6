package entaku.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;

/** One browser's connection, as live sessions see it. */
public interface Line {
    /** Gives the event loop the socket lives on; {@link #send} is called there only. */
    Context context();

    /**
     * Writes one frame, shared with other lines. A line that cannot take it now drops it and later asks by {@link
     * Watch#again}; it never queues without bound.
     */
    void send(Buffer frame);
}
