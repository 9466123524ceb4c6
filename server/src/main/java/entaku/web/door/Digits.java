package entaku.web.door;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads numbers as people type them on a Japanese keyboard. */
public final class Digits {
    /** What may stand between digits: a phone's Japanese keyboard gives the long mark ー for the hyphen key. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}ー−_·・.,|¦│┃/\\\\]");

    private Digits() {}

    /**
     * Reads exactly that many digits out of full-width digits, spaces, hyphens, bars and long marks.
     *
     * @return the plain digits, or null when there is anything else
     */
    static String read(String typed, int count) {
        if (typed == null || typed.length() > 60) return null;
        String plain = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return plain.matches("[0-9]{" + count + "}") ? plain : null;
    }
}
