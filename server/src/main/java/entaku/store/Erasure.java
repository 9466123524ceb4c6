package entaku.store;

/**
 * Says that a word was erased from a commit.
 *
 * @param at epoch milliseconds
 * @param by who did it
 * @param why the reason given
 * @param path where the word stood, for example {@code events.0.text}
 */
public record Erasure(long at, String by, String why, String path) {}
