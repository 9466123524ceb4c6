package entaku.steps.dialogue;

import entaku.session.Limits;
import entaku.session.Text;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a dialogue holds.
 *
 * @param speaking who has the floor; null: nobody
 * @param waiting who asked to speak, longest first
 * @param latest the ids of the latest utterances, oldest first
 * @param utterances id → utterance, the latest; older ones are in the transcript
 * @param count all utterances there have been
 * @param turns how often the floor has passed on, to somebody or to nobody
 */
record DialogueState(
        Text topic,
        String speaking,
        PVector<String> waiting,
        PVector<String> latest,
        PMap<String, Utterance> utterances,
        int count,
        int turns) {

    /** One utterance; {@code speaker} is null where it is not known or not to be known. */
    record Utterance(int n, String text, String original, String speaker, String label, long at, boolean takenDown) {}

    static DialogueState open(Text topic) {
        return new DialogueState(topic, null, TreePVector.empty(), TreePVector.empty(), HashTreePMap.empty(), 0, 0);
    }

    boolean raised(String seat) {
        return waiting.contains(seat);
    }

    /** Gives the utterance that leaves the view when the next one comes, or null. */
    String leaving() {
        return latest.size() < Limits.RECENT_UTTERANCES ? null : latest.get(0);
    }

    DialogueState waiting(String seat, int position) {
        return with(speaking, waiting.plus(Math.min(position, waiting.size()), seat));
    }

    DialogueState lowering(String seat) {
        return with(speaking, waiting.minus(seat));
    }

    /** Gives the floor to a seat, or to nobody (null). */
    DialogueState giving(String seat) {
        return new DialogueState(topic, seat, waiting, latest, utterances, count, turns + 1);
    }

    DialogueState saying(String id, Utterance said) {
        String leaves = leaving();
        var ids = (leaves == null ? latest : latest.minus(0)).plus(id);
        var kept = leaves == null ? utterances : utterances.minus(leaves);
        int n = count + 1;
        var numbered = new Utterance(
                n, said.text(), said.original(), said.speaker(), said.label(), said.at(), said.takenDown());
        return new DialogueState(topic, speaking, waiting, ids, kept.plus(id, numbered), n, turns);
    }

    DialogueState correcting(String id, String words) {
        Utterance was = utterances.get(id);
        if (was == null) return this;
        String first = was.original() == null ? was.text() : was.original();
        var now = new Utterance(was.n(), words, first, was.speaker(), was.label(), was.at(), was.takenDown());
        return new DialogueState(topic, speaking, waiting, latest, utterances.plus(id, now), count, turns);
    }

    DialogueState about(Text other) {
        return new DialogueState(other, speaking, waiting, latest, utterances, count, turns);
    }

    private DialogueState with(String floor, PVector<String> queue) {
        return new DialogueState(topic, floor, queue, latest, utterances, count, turns);
    }
}
