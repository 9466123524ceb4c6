package entaku.live.log;

import entaku.store.Seal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Draws salts from the machine's secure random. */
public final class Salts implements Supplier<String> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] salt = new byte[Seal.SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }
}
