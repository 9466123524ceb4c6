package entaku.steps.dialogue;

import entaku.session.Limits;
import entaku.session.Text;
import entaku.steps.shared.Utterances;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a dialogue holds.
 *
 * @param speaking who has the floor; null: nobody
 * @param waiting who asked to speak, longest first
 * @param turns how often the floor has passed on, to somebody or to nobody
 */
record DialogueState(Text topic, String speaking, PVector<String> waiting, Utterances said, int turns) {

    static DialogueState open(Text topic) {
        return new DialogueState(topic, null, TreePVector.empty(), Utterances.keeping(Limits.RECENT_UTTERANCES), 0);
    }

    boolean raised(String seat) {
        return waiting.contains(seat);
    }

    DialogueState waiting(String seat, int position) {
        return with(speaking, waiting.plus(Math.min(position, waiting.size()), seat));
    }

    DialogueState lowering(String seat) {
        return with(speaking, waiting.minus(seat));
    }

    /** Gives the floor to a seat, or to nobody (null). */
    DialogueState giving(String seat) {
        return new DialogueState(topic, seat, waiting, said, turns + 1);
    }

    DialogueState said(Utterances all) {
        return new DialogueState(topic, speaking, waiting, all, turns);
    }

    DialogueState about(Text other) {
        return new DialogueState(other, speaking, waiting, said, turns);
    }

    private DialogueState with(String floor, PVector<String> queue) {
        return new DialogueState(topic, floor, queue, said, turns);
    }
}
