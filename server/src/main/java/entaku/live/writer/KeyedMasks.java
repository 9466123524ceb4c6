package entaku.live.writer;

import entaku.session.Masks;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Masks people under one key for each step, all of them drawn from the session's own secret, which is kept outside of
 * the log. Used on the session's loop only.
 */
public final class KeyedMasks implements Masks {
    /** Bytes of the secret. */
    public static final int SECRET = 32;

    private final byte[] secret;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    public KeyedMasks(byte[] secret) {
        this.secret = secret.clone();
    }

    @Override
    public String of(String step, String seat) {
        return known.computeIfAbsent(step, s -> new HashMap<>()).computeIfAbsent(seat, s -> mask(step, seat));
    }

    private String mask(String step, String seat) {
        byte[] key = hmac(secret, step);
        String digits = new BigInteger(1, hmac(key, seat)).toString(36);
        // 62 bits: too many for two seats of a session to meet, and short on every note.
        return digits.substring(digits.length() - 12);
    }

    private static byte[] hmac(byte[] key, String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
