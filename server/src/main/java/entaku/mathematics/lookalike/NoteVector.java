package entaku.mathematics.lookalike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * One note as a vector of length 1 over its words (TF-IDF: how often here × how rare elsewhere), and
 * its character pairs.
 */
final class NoteVector {
    private static final int REASONS = 3;
    /** Shared often, telling little: named as a reason only after all others. */
    private static final Set<String> LIGHT =
            Set.of("する", "なる", "ある", "いる", "ない", "できる", "やる", "行く", "来る", "思う", "ほしい", "いい", "よい");

    private final int[] words;
    private final double[] weight;
    private final Bigrams bigrams;
    private final String text;

    private record Reason(String word, double strength) {}

    private NoteVector(int[] words, double[] weight, Bigrams bigrams, String text) {
        this.words = words;
        this.weight = weight;
        this.bigrams = bigrams;
        this.text = text;
    }

    /**
     * Makes the vector.
     *
     * @param counts word number → how often; sorted, which makes sums the same in any order of notes
     * @param rarity weight per word number
     */
    static NoteVector of(String text, SortedMap<Integer, Integer> counts, double[] rarity) {
        int[] words = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] weight = new double[words.length];
        double length = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = counts.get(words[i]) * rarity[words[i]];
            length += weight[i] * weight[i];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= Math.sqrt(length);
        }
        return new NoteVector(words, weight, Bigrams.of(text), text);
    }

    /** Tells whether the dictionary found no word that carries meaning. */
    boolean wordless() {
        return words.length == 0;
    }

    /** Returns the cosine of the two vectors, rounded to nine places so that ties are ties; 0 to 1. */
    double likeness(NoteVector other) {
        if (text.equals(other.text)) {
            return text.isEmpty() ? 0 : 1;
        }
        double sum = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int order = Integer.compare(words[i], other.words[j]);
            sum += order == 0 ? weight[i] * other.weight[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return Math.min(1, Math.rint(sum * 1e9) / 1e9);
    }

    /** Returns the share of common character pairs, 0 to 1. */
    double letters(NoteVector other) {
        return bigrams.likeness(other.bigrams);
    }

    /** Returns the shared words that add most to the cosine, strongest first. */
    List<String> shared(NoteVector other, List<String> vocabulary) {
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < words.length; i++) {
            int j = Arrays.binarySearch(other.words, words[i]);
            if (j >= 0) {
                reasons.add(new Reason(vocabulary.get(words[i]), weight[i] * other.weight[j]));
            }
        }
        return reasons.stream()
                .sorted(Comparator.<Reason, Boolean>comparing(reason -> LIGHT.contains(reason.word()))
                        .thenComparing(
                                Comparator.comparingDouble(Reason::strength).reversed())
                        .thenComparing(reason -> -reason.word().length())
                        .thenComparing(Reason::word))
                .limit(REASONS)
                .map(Reason::word)
                .toList();
    }
}
