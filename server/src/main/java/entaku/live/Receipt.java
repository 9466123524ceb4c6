package entaku.live;

/**
 * Answers a command: it is durable.
 *
 * @param seq place in its stream (for a command that changed nothing: the last place taken)
 * @param at the server's clock when it was decided, epoch milliseconds
 */
public record Receipt(long seq, long at) {}
