package entaku.live;

/**
 * Where a session's writer and show live: one thing after another, never two at once. A Vert.x context in the server,
 * virtual time in a simulation.
 */
public interface Loop {
    /** Runs this later, after everything posted before; may be called from anywhere. */
    void post(Runnable task);

    /** Runs this after so many milliseconds; called from the loop itself. */
    void after(long ms, Runnable task);
}
