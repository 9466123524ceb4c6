package entaku.live.writer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the ids of what a command creates: the same for a command decided again, telling nothing of whom or when. */
final class Ids {
    private Ids() {}

    /**
     * Without it, whoever knows the seats could try them out against a note's id, as many clients number their commands.
     * It need not outlive the process: what was stored is never decided again.
     */
    private static final SecretKeySpec SECRET = secret();

    /**
     * Characters of an id, base 36: about 46 bits. It stands in every key, so each character is paid for by every phone
     * at every change. Of the 20,000 things that the largest session makes, two have the same id in one of 500,000 such
     * sessions; and without the secret nobody can try ids out, however short they are.
     */
    static final int LENGTH = 9;

    /** Gives an id from the session and the sender's own command id. */
    static String of(String session, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(SECRET);
            byte[] hash = mac.doFinal((session + "/" + key).getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(36);
            return digits.substring(digits.length() - LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static SecretKeySpec secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
