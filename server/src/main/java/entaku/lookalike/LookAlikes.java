package entaku.lookalike;

import java.util.ArrayList;
import java.util.Comparator;
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

    private final Map<String, NoteVector> notes = new TreeMap<>();

    /**
     * A note that is near another.
     *
     * @param id the other note
     * @param likeness cosine of the word vectors, 0 (no word in common) to 1
     * @param letters share of common character pairs, 0 to 1; decides between equal likeness
     * @param because up to three shared words, the strongest reason first; empty if only letters agree
     */
    public record Neighbour(String id, double likeness, double letters, List<String> because) {}

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
        var words = new Words();
        var texts = new TreeMap<String, String>();
        var counts = new TreeMap<String, Map<String, Integer>>();
        var notesWith = new TreeMap<String, Integer>();
        new TreeMap<>(textById).forEach((id, text) -> {
            String normalised = Words.normalise(text);
            texts.put(id, normalised);
            var count = new TreeMap<String, Integer>();
            words.of(normalised).forEach(word -> count.merge(word, 1, Integer::sum));
            count.keySet().forEach(word -> notesWith.merge(word, 1, Integer::sum));
            counts.put(id, count);
        });
        var weights = new TreeMap<String, Double>();
        // Inverse document frequency, smoothed so that a word in every note still counts a little.
        notesWith.forEach((word, df) -> weights.put(word, 1 + Math.log((1.0 + texts.size()) / (1 + df))));
        texts.forEach((id, text) -> notes.put(id, NoteVector.of(text, counts.get(id), weights)));
    }

    /** Reads n notes (id → text); O(n · length). Blank notes are like nothing. */
    public static LookAlikes among(Map<String, String> textById) {
        return new LookAlikes(textById);
    }

    /** Loads the dictionary, which otherwise happens with the first note. */
    public static void warmUp() {
        new Words().of("話し合い");
    }

    /** Returns the three notes nearest to one, best first; fewer when fewer have anything in common with it. */
    public List<Neighbour> nearest(String id) {
        var note = notes.get(id);
        if (note == null) {
            throw new IllegalArgumentException("there is no note " + id);
        }
        var candidates = new ArrayList<Neighbour>();
        notes.forEach((otherId, other) -> {
            double likeness = otherId.equals(id) ? 0 : note.likeness(other);
            double letters = otherId.equals(id) ? 0 : note.letters(other);
            if (likeness > 0 || letters >= LETTERS_AT_ALL) {
                candidates.add(new Neighbour(otherId, likeness, letters, List.of()));
            }
        });
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Neighbour::likeness)
                        .thenComparingDouble(Neighbour::letters)
                        .reversed()
                        .thenComparing(Neighbour::id))
                .limit(3)
                .map(near ->
                        new Neighbour(near.id(), near.likeness(), near.letters(), note.shared(notes.get(near.id()))))
                .toList();
    }

    /** Returns the pairs of notes that say nearly the same, nearest first; O(n²) in the number of notes. */
    public List<Pair> nearDuplicates() {
        var ids = List.copyOf(notes.keySet());
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < ids.size(); a++) {
            var one = notes.get(ids.get(a));
            for (int b = a + 1; b < ids.size(); b++) {
                var other = notes.get(ids.get(b));
                double likeness = one.likeness(other);
                if (near(one, other, likeness)) {
                    pairs.add(new Pair(ids.get(a), ids.get(b), likeness, one.letters(other), one.shared(other)));
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
