package entaku.live;

/**
 * Answers a command: it is durable.
 *
 * @param seq place in its stream (for a command that changed nothing: the last place taken)
 * @param at the server's clock when it was decided, epoch milliseconds
 * @param unchanged whether it changed nothing: the place is somebody else's
 */
public record Receipt(long seq, long at, boolean unchanged) {
    public Receipt(long seq, long at) {
        this(seq, at, false);
    }
}
