package entaku.mathematics.tally;

/**
 * What one person answered in secret.
 *
 * @param level id of the level
 * @param words why; empty when the person gave no reason
 */
public record Reply(String level, String words) {
    public Reply {
        words = words == null ? "" : words.strip();
    }
}
