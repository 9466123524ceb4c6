package entaku.mathematics.lookalike;

import java.util.Arrays;

/**
 * The set of neighbouring character pairs of a text, without spaces and punctuation. Sees likeness where
 * the dictionary does not: names, misspellings, other languages, emoji.
 *
 * @param pairs two code points each in one long, sorted, without repeats
 */
record Bigrams(long[] pairs) {

    /** Collects the pairs of a normalised text; a single character pairs with nothing. */
    static Bigrams of(String normalised) {
        int[] letters = normalised.codePoints().filter(Bigrams::counts).toArray();
        if (letters.length == 0) {
            letters = normalised.codePoints().toArray();
        }
        int[] all = letters;
        if (all.length == 1) {
            return new Bigrams(new long[] {all[0]});
        }
        long[] pairs = new long[Math.max(0, all.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) all[i] << 32 | all[i + 1];
        }
        return new Bigrams(Arrays.stream(pairs).sorted().distinct().toArray());
    }

    /** Returns Dice's coefficient: twice the shared pairs over all pairs, 0 to 1; 0 when one has none. */
    double likeness(Bigrams other) {
        int shared = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            int order = Long.compare(pairs[i], other.pairs[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared == 0 ? 0 : 2.0 * shared / (pairs.length + other.pairs.length);
    }

    private static boolean counts(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint) || type == Character.OTHER_SYMBOL;
    }
}
