package entaku.steps.dialogue;

import entaku.session.Limits;
import entaku.session.Text;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a dialogue holds.
 *
 * @param queues place → who speaks and who waits
 * @param raised seat → the place where it waits
 * @param speaking seats that have the floor somewhere
 * @param talks place → its latest utterances
 * @param utterances id → utterance, the latest of each place; older ones are in the transcript
 * @param count all utterances there have been
 */
record DialogueState(
        Text topic,
        boolean byTable,
        PMap<String, Queue> queues,
        PMap<String, String> raised,
        PSet<String> speaking,
        PMap<String, Talk> talks,
        PMap<String, Utterance> utterances,
        int count) {

    /** Who has the floor (null: nobody), and who waits, longest first. */
    record Queue(String speaking, PVector<String> waiting) {
        static final Queue EMPTY = new Queue(null, TreePVector.empty());
    }

    /** The ids of the latest utterances at one place, and how many there have been. */
    record Talk(PVector<String> latest, int count) {
        static final Talk NONE = new Talk(TreePVector.empty(), 0);
    }

    /** One utterance; {@code speaker} is null where it is not known or not to be known. */
    record Utterance(
            String place,
            int n,
            String text,
            String original,
            String speaker,
            String label,
            long at,
            boolean takenDown) {}

    static DialogueState open(Text topic, boolean byTable) {
        MapPSet<String> none = HashTreePSet.empty();
        return new DialogueState(
                topic,
                byTable,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                none,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                0);
    }

    Queue queue(String place) {
        return queues.getOrDefault(place, Queue.EMPTY);
    }

    Talk talk(String place) {
        return talks.getOrDefault(place, Talk.NONE);
    }

    /** Gives the utterance that leaves the view when the next one comes, or null. */
    String leaving(String place) {
        PVector<String> latest = talk(place).latest();
        return latest.size() < Limits.RECENT_UTTERANCES ? null : latest.get(0);
    }

    DialogueState waiting(String seat, String place, int position) {
        Queue queue = queue(place);
        int at = Math.min(position, queue.waiting().size());
        var longer = queue.waiting().plus(at, seat);
        return with(queues.plus(place, new Queue(queue.speaking(), longer)), raised.plus(seat, place), speaking);
    }

    DialogueState lowering(String seat) {
        String place = raised.get(seat);
        if (place == null) return this;
        Queue queue = queue(place);
        var shorter = queue.waiting().minus(seat);
        return with(queues.plus(place, new Queue(queue.speaking(), shorter)), raised.minus(seat), speaking);
    }

    /** Gives the floor of a place to a seat, or to nobody (null). */
    DialogueState giving(String place, String seat) {
        Queue queue = queue(place);
        var floor = queue.speaking() == null || elsewhere(queue.speaking(), place)
                ? speaking
                : speaking.minus(queue.speaking());
        if (seat != null) floor = floor.plus(seat);
        return with(queues.plus(place, new Queue(seat, queue.waiting())), raised, floor);
    }

    private boolean elsewhere(String seat, String place) {
        return queues.entrySet().stream()
                .anyMatch(e ->
                        !e.getKey().equals(place) && seat.equals(e.getValue().speaking()));
    }

    DialogueState saying(String id, Utterance said) {
        String place = said.place();
        Talk talk = talk(place);
        String leaves = leaving(place);
        var latest = (leaves == null ? talk.latest() : talk.latest().minus(0)).plus(id);
        var kept = leaves == null ? utterances : utterances.minus(leaves);
        int n = talk.count() + 1;
        var numbered = new Utterance(
                place, n, said.text(), said.original(), said.speaker(), said.label(), said.at(), said.takenDown());
        return new DialogueState(
                topic,
                byTable,
                queues,
                raised,
                speaking,
                talks.plus(place, new Talk(latest, n)),
                kept.plus(id, numbered),
                count + 1);
    }

    DialogueState correcting(String id, String words) {
        Utterance was = utterances.get(id);
        if (was == null) return this;
        String first = was.original() == null ? was.text() : was.original();
        var now = new Utterance(
                was.place(), was.n(), words, first, was.speaker(), was.label(), was.at(), was.takenDown());
        return new DialogueState(topic, byTable, queues, raised, speaking, talks, utterances.plus(id, now), count);
    }

    private DialogueState with(PMap<String, Queue> q, PMap<String, String> r, PSet<String> s) {
        return new DialogueState(topic, byTable, q, r, s, talks, utterances, count);
    }
}
