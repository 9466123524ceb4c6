package entaku.web.door;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws what nobody may guess. A token is {@code <kind><expiry, seconds in base 36>.<256 random bits>}; since only the
 * hash of the whole is stored, a changed expiry or kind opens nothing.
 */
public final class Secret {
    /** What a token opens; the letter it starts with tells where its hash is looked up. */
    public enum Kind {
        SEAT('s'),
        STAFF('a'),
        ONCE('o');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("([sao])([0-9a-z]{6,8})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Draws a token of 256 bits that ends after the lifetime. */
    public static String token(Kind kind, long now, Duration lifetime) {
        return token(kind, now + lifetime.toMillis(), random(32));
    }

    /** Makes a token of 32 bytes that nobody can foresee. */
    static String token(Kind kind, long ends, byte[] drawn) {
        return kind.letter + Long.toString(ends / 1000, 36) + "." + words(drawn);
    }

    /** Tells whether the token has the shape of its kind and its time has not run out. */
    public static boolean stands(String token, Kind kind, long now) {
        Matcher m = TOKEN.matcher(token);
        return m.matches() && m.group(1).charAt(0) == kind.letter && now < Long.parseLong(m.group(2), 36) * 1000;
    }

    /** Tells whether the time that is written in the token has run out. */
    public static boolean isOver(String token, long now) {
        Matcher m = TOKEN.matcher(token);
        return m.matches() && now >= Long.parseLong(m.group(2), 36) * 1000;
    }

    /** Draws an id of 128 bits: for a session or a seat, which others see but must not foresee. */
    public static String id() {
        return words(random(16));
    }

    /** Makes an id of bytes that nobody can foresee. */
    static String id(byte[] drawn) {
        return words(drawn);
    }

    /** Draws a join code: six digits. */
    public static String code() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    private static String words(byte[] drawn) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
