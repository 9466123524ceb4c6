package entaku.live;

/** One line's look at a session; ends when told. May be called from any context. */
public interface Watch {
    /** Sends the greeting and the layers again; {@code have} as in {@link Live#watch}. */
    void again(String have);

    /** Sends how many seats are connected, now and whenever it changes. */
    void here();

    /** Ends it; nothing is sent any more. */
    void stop();
}
