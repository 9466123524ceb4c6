package entaku.steps.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pcollections.TreePSet;

/**
 * The statements that are shown, those that fewest have answered first: least is known of them, so they are answered
 * next. How people answered decides nothing here: whoever is shown the next one must not be able to tell from it what
 * others chose.
 */
record Unclear(TreePSet<Slot> slots) {
    static final Unclear NONE = new Unclear(TreePSet.empty());

    /** As many are named as somebody may pass over before they answer again. */
    private static final int NEXT = 3;

    /** So many are looked at, however many there are; who has answered all of them goes on in the order of the list. */
    private static final int LOOK = 40;

    /** One statement: how many have answered it, and its place; those without one stand by id, which tells no time. */
    record Slot(int answered, int place, String id) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byCount = Integer.compare(answered, other.answered);
            if (byCount != 0) return byCount;
            int byPlace = Integer.compare(place, other.place);
            return byPlace != 0 ? byPlace : id.compareTo(other.id);
        }
    }

    Unclear plus(Slot slot) {
        return new Unclear(slots.plus(slot));
    }

    Unclear minus(Slot slot) {
        return new Unclear(slots.minus(slot));
    }

    /** Names what somebody is shown next. */
    List<String> next(Predicate<String> answered) {
        var next = new ArrayList<String>();
        int looked = 0;
        for (Slot slot : slots) {
            if (next.size() == NEXT || looked++ == LOOK) break;
            if (!answered.test(slot.id())) next.add(slot.id());
        }
        return List.copyOf(next);
    }
}
