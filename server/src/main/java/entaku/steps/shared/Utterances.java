package entaku.steps.shared;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What was said, in the order in which it was said or taken down. The latest are kept; older ones are in the transcript.
 *
 * @param most so many are kept
 * @param latest the ids of those that are kept, oldest first
 * @param kept id → utterance
 * @param count all there have been
 */
public record Utterances(int most, PVector<String> latest, PMap<String, Utterance> kept, int count) {

    /**
     * One utterance; {@code n} is its place among all, {@code original} its first words if it was corrected, and
     * {@code speaker} is null where it is not known or not to be known.
     */
    public record Utterance(
            int n, String text, String original, String speaker, String label, long at, boolean takenDown) {
        public static Utterance of(String text, String speaker, String label, long at, boolean takenDown) {
            return new Utterance(0, text, null, speaker, label, at, takenDown);
        }
    }

    /** Begins with none. */
    public static Utterances keeping(int most) {
        return new Utterances(most, TreePVector.empty(), HashTreePMap.empty(), 0);
    }

    /** Gives one that is kept, or null. */
    public Utterance of(String id) {
        return id == null ? null : kept.get(id);
    }

    /** Gives the id of the one that is no longer kept when the next one comes, or null. */
    public String leaving() {
        return latest.size() < most ? null : latest.get(0);
    }

    public Utterances saying(String id, Utterance said) {
        String leaves = leaving();
        var ids = (leaves == null ? latest : latest.minus(0)).plus(id);
        var rest = leaves == null ? kept : kept.minus(leaves);
        int n = count + 1;
        var numbered = new Utterance(
                n, said.text(), said.original(), said.speaker(), said.label(), said.at(), said.takenDown());
        return new Utterances(most, ids, rest.plus(id, numbered), n);
    }

    /** Puts words in the place of those that stand there; the first ones stay beside them. */
    public Utterances correcting(String id, String words) {
        Utterance was = kept.get(id);
        if (was == null) return this;
        String first = was.original() == null ? was.text() : was.original();
        var now = new Utterance(was.n(), words, first, was.speaker(), was.label(), was.at(), was.takenDown());
        return new Utterances(most, latest, kept.plus(id, now), count);
    }
}
