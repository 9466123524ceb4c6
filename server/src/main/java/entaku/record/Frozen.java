package entaku.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A record that no longer changes: its bytes, and the digest by which anybody can tell that they are the same.
 *
 * @param json canonical JSON in UTF-8: keys in order, no spaces, absent things left out
 * @param sha256 digest of {@code json}, 64 hex digits
 */
public record Frozen(byte[] json, String sha256) {
    /** Freezes a record. The same record gives the same bytes. */
    public static Frozen of(Proceedings proceedings) {
        byte[] json = Json.bytes(proceedings);
        return new Frozen(json, digest(json));
    }

    /** Freezes a record that was kept as plain JSON values, in whatever order its keys come back. */
    public static Frozen of(Map<String, Object> content) {
        return of(Json.proceedings(content));
    }

    /** Reads the record back. */
    public Proceedings proceedings() {
        return Json.proceedings(json);
    }

    /** Gives the record as plain JSON values, for keeping. */
    public Map<String, Object> content() {
        return Json.content(proceedings());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
