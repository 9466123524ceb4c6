package entaku.store;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Ties a commit to its predecessor, and to its content without giving the content away.
 *
 * @param prev hash of the commit before it in its stream, {@link #genesis} for the first
 * @param salt 128 random bits in base64url; null once something was erased, so that nobody can try words against the
 *     digest
 * @param digest SHA-256 of salt and content, hex
 */
public record Seal(String prev, String salt, String digest) {
    /** Length of a salt, bytes: as many as nobody can try out. */
    public static final int SALT_BYTES = 16;

    private static final String BEGINNING = "entaku log 1";
    private static final String HEAD = "entaku head 1";

    /** Returns what the first commit of a stream names as its predecessor. */
    public static String genesis(String session, String stream) {
        return TokenHash.of(Canonical.bytes(List.of(BEGINNING, session, stream)));
    }

    /**
     * Returns one hash over the ends of all streams of a session: whoever has it can tell whether any commit was changed
     * or taken away since.
     *
     * @param heads stream → hash of its last commit
     */
    public static String head(String session, Map<String, String> heads) {
        return TokenHash.of(Canonical.bytes(List.of(HEAD, session, heads)));
    }

    /**
     * Seals a content.
     *
     * @param content as {@link EventCodec#content} gives it
     */
    public static Seal of(String prev, String salt, byte[] content) {
        return new Seal(prev, salt, digest(salt, content));
    }

    /** Tells whether this content was sealed; of a seal without salt nobody can tell any more, and it answers false. */
    public boolean fits(byte[] content) {
        return salt != null && digest.equals(digest(salt, content));
    }

    private static String digest(String salt, byte[] content) {
        byte[] before = Base64.getUrlDecoder().decode(salt);
        if (before.length != SALT_BYTES) throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
        byte[] all = new byte[before.length + content.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(content, 0, all, before.length, content.length);
        return TokenHash.of(all);
    }

    /** Returns the hash by which the next commit names the one that this seals. */
    String hash(String session, String stream, long seq, long at, long epoch) {
        return TokenHash.of(Canonical.bytes(List.of(prev, session, stream, seq, at, epoch, digest)));
    }
}
