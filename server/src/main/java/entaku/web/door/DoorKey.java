package entaku.web.door;

import entaku.files.Private;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The door's own key, which is in no store and in no copy of one: what is hashed under it cannot be tried out by whoever
 * has those, however short it is.
 */
public final class DoorKey {
    /** Characters of a key that is given: what 128 random bits take in hex. */
    public static final int LEAST = 32;

    private static final String NAME = "door.key";
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private DoorKey(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    public static DoorKey of(String secret) {
        if (secret.length() < LEAST) throw new IllegalArgumentException("the key is too short");
        return new DoorKey(secret);
    }

    /**
     * Reads the key kept in a directory, or makes one there that only its owner reads.
     *
     * @throws IOException with a sentence for the operator when it cannot be kept to its owner, or is none
     */
    public static DoorKey in(Path directory) throws IOException {
        Private.directory(directory);
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Private.write(file, HexFormat.of().formatHex(fresh) + "\n");
        }
        Private.open(file).close();
        String secret = Files.readString(file).strip();
        if (secret.length() < LEAST)
            throw new IOException(file.toAbsolutePath() + " holds no key. Delete it, and the numbers with which people"
                    + " return to their seats are void; or put the right one there.");
        return of(secret);
    }

    /** Returns the keyed hash of some words in lower-case hex; which words they are is part of it. */
    String hash(String... words) {
        return HexFormat.of().formatHex(bytes(words));
    }

    /** Returns 32 bytes that nobody can foresee without the key, and that are the same for the same words. */
    byte[] bytes(String... words) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (String word : words) {
                byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
                // With its length, so that no two lists of words are the same bytes.
                mac.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(utf8);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
