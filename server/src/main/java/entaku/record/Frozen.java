package entaku.record;

import java.nio.charset.StandardCharsets;
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

    /** Reads a record that was kept as its canonical JSON. */
    public static Proceedings read(String json) {
        return Json.proceedings(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the canonical JSON as text, for keeping. */
    public String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** Reads the record back. */
    public Proceedings proceedings() {
        return Json.proceedings(json);
    }

    /** Gives the record as plain JSON values. */
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
