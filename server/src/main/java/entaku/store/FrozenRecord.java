package entaku.store;

import java.util.Map;

/**
 * Holds the record of a closed session, never changed again.
 *
 * @param session id of the session
 * @param content the record as plain JSON values; the order of keys is kept
 * @param sha256 digest of the caller's bytes, hex
 * @param frozenAt epoch milliseconds
 */
public record FrozenRecord(String session, Map<String, Object> content, String sha256, long frozenAt) {}
