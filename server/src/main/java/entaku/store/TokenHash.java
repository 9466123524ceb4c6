package entaku.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes long secrets before they are stored, so that a stolen copy of the store opens no door. Short ones, which could be
 * tried out, are hashed under a key of the door.
 */
public final class TokenHash {
    private TokenHash() {}

    /** Returns the SHA-256 of the UTF-8 bytes in lower-case hex, 64 characters. */
    public static String of(String token) {
        return of(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 of the bytes in lower-case hex, 64 characters. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
