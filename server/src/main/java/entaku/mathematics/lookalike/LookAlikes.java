package entaku.mathematics.lookalike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which notes look alike, and by which word. The answer depends on the notes alone, never on their
 * order. It is a suggestion for the person who sorts: nothing is merged or grouped by it.
 */
public final class LookAlikes {
    /** How near two notes must be in words to be called near-duplicates. */
    private static final double NEAR = 0.6;
    /** A little less will do when the letters agree as well. */
    private static final double NEAR_WITH_LETTERS = 0.42;

    private static final double LETTERS = 0.3;
    /** Notes without words the dictionary knows are compared by letters alone. */
    private static final double LETTERS_ALONE = 0.8;
    /** Below this, common letters are chance and not worth a suggestion. */
    private static final double LETTERS_AT_ALL = 0.1;

    private static final int SHOWN = 3;

    private final List<String> ids;
    private final List<NoteVector> vectors = new ArrayList<>();
    private final List<String> vocabulary;

    /**
     * A note that is near another.
     *
     * @param id the other note
     * @param likeness cosine of the word vectors, 0 (no word in common) to 1
     * @param letters share of common character pairs, 0 to 1; decides between equal likeness
     * @param because up to three shared words, the strongest reason first; empty if only letters agree
     */
    public record Neighbour(String id, double likeness, double letters, List<String> because) {
        private Neighbour because(List<String> words) {
            return new Neighbour(id, likeness, letters, words);
        }
    }

    /**
     * Two notes that say nearly the same.
     *
     * @param one the id that sorts first
     * @param other the id that sorts last
     * @param likeness as in {@link Neighbour}
     * @param letters as in {@link Neighbour}
     * @param because as in {@link Neighbour}
     */
    public record Pair(String one, String other, double likeness, double letters, List<String> because) {}

    private LookAlikes(Map<String, String> textById) {
        var reader = new Words();
        var texts = new TreeMap<String, String>();
        var words = new TreeMap<String, List<String>>();
        textById.forEach((id, text) -> {
            texts.put(id, Words.normalise(text));
            words.put(id, reader.of(texts.get(id)));
        });
        vocabulary = words.values().stream()
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .toList();
        var number = new HashMap<String, Integer>();
        vocabulary.forEach(word -> number.put(word, number.size()));
        double[] rarity = new double[vocabulary.size()];
        words.values().forEach(list -> list.stream().distinct().forEach(word -> rarity[number.get(word)]++));
        // Inverse document frequency, smoothed so that a word in every note still counts a little.
        Arrays.setAll(rarity, word -> 1 + Math.log((1.0 + texts.size()) / (1 + rarity[word])));
        texts.forEach((id, text) -> {
            var counts = new TreeMap<Integer, Integer>();
            words.get(id).forEach(word -> counts.merge(number.get(word), 1, Integer::sum));
            vectors.add(NoteVector.of(text, counts, rarity));
        });
        ids = List.copyOf(texts.keySet());
    }

    /** Reads n notes (id → text); O(n · length). Blank notes are like nothing. */
    public static LookAlikes among(Map<String, String> textById) {
        return new LookAlikes(textById);
    }

    /** Loads the dictionary and runs the code warm, which otherwise happens with the first notes. */
    public static void warmUp() {
        var notes = new HashMap<String, String>();
        for (int i = 0; i < 200; i++) {
            notes.put("n" + i, i % 3 + "丁目の集会所で話し合いを続ける" + i % 7 + "つの約束を決めた。" + i % 5 + "年後の公園を想像したい");
        }
        var alike = among(notes);
        alike.nearDuplicates();
        notes.keySet().forEach(alike::nearest);
    }

    /** Returns the three notes nearest to one, best first; fewer when fewer have anything in common with it. */
    public List<Neighbour> nearest(String id) {
        int me = Collections.binarySearch(ids, id);
        if (me < 0) {
            throw new IllegalArgumentException("there is no note " + id);
        }
        var note = vectors.get(me);
        double[] likeness = new double[vectors.size()];
        Arrays.setAll(likeness, other -> other == me ? -1 : note.likeness(vectors.get(other)));
        double[] sorted = likeness.clone();
        Arrays.sort(sorted);
        // Letters take longer than words and are looked at only where they can decide.
        double third = sorted[Math.max(0, sorted.length - SHOWN)];
        var near = new ArrayList<Neighbour>();
        for (int other = 0; other < likeness.length; other++) {
            if (likeness[other] >= Math.max(0, third)) {
                double letters = note.letters(vectors.get(other));
                if (likeness[other] > 0 || letters >= LETTERS_AT_ALL) {
                    near.add(new Neighbour(ids.get(other), likeness[other], letters, List.of()));
                }
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Neighbour::likeness)
                        .thenComparingDouble(Neighbour::letters)
                        .reversed()
                        .thenComparing(Neighbour::id))
                .limit(SHOWN)
                .map(best -> best.because(note.shared(vectors.get(Collections.binarySearch(ids, best.id)), vocabulary)))
                .toList();
    }

    /** Returns the pairs of notes that say nearly the same, nearest first; O(n²) in the number of notes. */
    public List<Pair> nearDuplicates() {
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < ids.size(); a++) {
            var one = vectors.get(a);
            for (int b = a + 1; b < ids.size(); b++) {
                var other = vectors.get(b);
                double likeness = one.likeness(other);
                if (near(one, other, likeness)) {
                    pairs.add(new Pair(
                            ids.get(a), ids.get(b), likeness, one.letters(other), one.shared(other, vocabulary)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .thenComparingDouble(Pair::letters)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        return List.copyOf(pairs);
    }

    private static boolean near(NoteVector one, NoteVector other, double likeness) {
        if (one.wordless() || other.wordless()) {
            return one.letters(other) >= LETTERS_ALONE;
        }
        return likeness >= NEAR || likeness >= NEAR_WITH_LETTERS && one.letters(other) >= LETTERS;
    }
}
