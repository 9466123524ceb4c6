package entaku.live;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the ids of what a command creates: the same for a command decided again, telling nothing of whom or when. */
final class Ids {
    private Ids() {}

    /** Gives 12 characters of base 36 (about 62 bits) from the session and the sender's own random command id. */
    static String of(String session, String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((session + "/" + key).getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(36);
            return digits.substring(digits.length() - 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
