package entaku.store;

import java.nio.charset.StandardCharsets;

/**
 * Holds the record of a closed session, never changed again.
 *
 * @param session id of the session
 * @param json the record as canonical JSON
 * @param sha256 digest of its UTF-8 bytes, hex
 * @param frozenAt epoch milliseconds
 */
public record FrozenRecord(String session, String json, String sha256, long frozenAt) {
    /** @throws IllegalArgumentException when the digest is not the one of the JSON */
    public FrozenRecord {
        if (!sha256.equals(TokenHash.of(json)))
            throw new IllegalArgumentException("the digest is not that of the record of " + session);
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
