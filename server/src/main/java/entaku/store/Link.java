package entaku.store;

import java.util.Map;

/**
 * Describes a link that works once.
 *
 * @param tokenHash {@link TokenHash} of the token in the link
 * @param purpose a word of the caller's, for example {@code facilitate}
 * @param details what it opens, as plain JSON values
 * @param expiresAt epoch milliseconds, exclusive
 */
public record Link(String tokenHash, String purpose, Map<String, Object> details, long expiresAt) {}
