package entaku.web.bridge;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** Carries messages to one browser and back, by whichever transport. Used on the loop of its socket alone. */
interface Wire {
    /** Gives where it comes from. */
    String address();

    /**
     * Begins to hear.
     *
     * @param gone called when the other side has closed it, or broke it
     */
    void listen(Consumer<Buffer> heard, Runnable gone);

    /** Writes one message. Throws {@link IllegalStateException} when it is closed. */
    void write(Buffer message);

    /** Tells whether more waits to be taken than shall wait. */
    boolean isFull();

    void onDrain(Runnable drained);

    /** Closes with a farewell, which waits behind what was not read. */
    void close();

    /** Breaks it off at once. */
    void cut();
}
