package entaku.web;

import entaku.live.writer.KeyedMasks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody would try as a key who has everything that is stored: each string of 32 bytes, however it is written. */
final class GuessedKeys {
    private static final Pattern BASE64 = Pattern.compile("(?<![\\w+/=-])[\\w+/-]{43}=?(?![\\w+/=-])");
    private static final Pattern HEX = Pattern.compile("(?<!\\w)[0-9a-fA-F]{64}(?!\\w)");

    private GuessedKeys() {}

    /** Finds them in these documents, and makes those that need nothing from them: none, and digests of what is known. */
    static List<byte[]> in(Collection<String> documents, Collection<String> known) {
        var found = new TreeMap<String, byte[]>();
        for (String document : documents) {
            for (Matcher one = HEX.matcher(document); one.find(); )
                add(found, HexFormat.of().parseHex(one.group()));
            for (Matcher one = BASE64.matcher(document); one.find(); ) add(found, decoded(one.group()));
        }
        add(found, new byte[KeyedMasks.SECRET]);
        for (String one : known) add(found, sha256(one));
        return new ArrayList<>(found.values());
    }

    private static void add(TreeMap<String, byte[]> found, byte[] bytes) {
        if (bytes.length == KeyedMasks.SECRET) found.put(HexFormat.of().formatHex(bytes), bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder()
                    .decode(text.replace('-', '+').replace('_', '/').replace("=", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
