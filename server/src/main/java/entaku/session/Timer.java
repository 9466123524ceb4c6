package entaku.session;

/**
 * The server's clock for the current step.
 *
 * @param running whether time is passing
 * @param since when it was last started, paused or changed, epoch milliseconds
 * @param left milliseconds left at {@code since}; negative once overrun
 */
public record Timer(boolean running, long since, long left) {
    public static final Timer NONE = new Timer(false, 0, 0);

    /** Gives the milliseconds left at a moment; negative once overrun. */
    public long leftAt(long at) {
        return running ? left - (at - since) : left;
    }
}
