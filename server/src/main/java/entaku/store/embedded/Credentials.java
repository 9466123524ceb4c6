package entaku.store.embedded;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Holds what a SCRAM-SHA-256 server keeps of a password (RFC 5802, RFC 7677): it proves both sides, and gives nothing away. */
final class Credentials {
    static final int ITERATIONS = 4096;

    final String user;
    final byte[] salt = new byte[28];
    private final byte[] storedKey;
    private final byte[] serverKey;

    Credentials(String user, String password) {
        this.user = user;
        new SecureRandom().nextBytes(salt);
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            storedKey = sha256(hmac(salted, "Client Key"));
            serverKey = hmac(salted, "Server Key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 and HMAC with SHA-256", e);
        }
    }

    /** Returns the server's signature when the proof is right, null when it is wrong. */
    byte[] verify(String authMessage, byte[] proof) {
        try {
            byte[] signature = hmac(storedKey, authMessage);
            if (proof.length != signature.length) return null;
            byte[] clientKey = new byte[proof.length];
            for (int i = 0; i < proof.length; i++) clientKey[i] = (byte) (proof[i] ^ signature[i]);
            return MessageDigest.isEqual(sha256(clientKey), storedKey) ? hmac(serverKey, authMessage) : null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
