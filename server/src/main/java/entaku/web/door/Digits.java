package entaku.web.door;

import java.text.Normalizer;

/** Reads numbers as people type them on a Japanese keyboard. */
public final class Digits {
    private Digits() {}

    /**
     * Reads exactly that many digits out of full-width digits, spaces, hyphens and long marks.
     *
     * @return the plain digits, or null when there is anything else
     */
    static String read(String typed, int count) {
        if (typed == null || typed.length() > 40) return null;
        // A phone's Japanese keyboard gives the long mark ー for the hyphen key.
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}ー−·.]", "");
        return plain.matches("[0-9]{" + count + "}") ? plain : null;
    }
}
