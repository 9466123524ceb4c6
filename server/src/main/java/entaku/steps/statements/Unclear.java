package entaku.steps.statements;

import entaku.steps.shared.ThingList;
import entaku.steps.shared.ThingVote;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePSet;

/**
 * The statements that are shown, those that fewest have answered first: least is known of them, so they are answered
 * next. How people answered decides nothing here: whoever is shown the next one must not be able to tell from it what
 * others chose.
 *
 * @param next seat → what it is shown next, as it stood after its last answer
 */
record Unclear(TreePSet<Slot> slots, PMap<String, List<String>> next) {
    static final Unclear NONE = new Unclear(TreePSet.empty(), HashTreePMap.empty());

    /** As many are named as somebody may pass over before they answer again. */
    private static final int NEXT = 3;

    /** So many are looked at, however many there are; who has answered all of them goes on in the order of the list. */
    private static final int LOOK = 40;

    /** One statement: how many have answered it, and its place; those without one stand by id, which tells no time. */
    record Slot(int answered, int place, String id) implements Comparable<Slot> {
        static Slot of(ThingList list, ThingVote<Answer, ?> vote, String id) {
            return new Slot(vote.on(id).size(), list.place(id), id);
        }

        @Override
        public int compareTo(Slot other) {
            int byCount = Integer.compare(answered, other.answered);
            if (byCount != 0) return byCount;
            int byPlace = Integer.compare(place, other.place);
            return byPlace != 0 ? byPlace : id.compareTo(other.id);
        }
    }

    Unclear plus(ThingList list, ThingVote<Answer, ?> vote, String id) {
        return new Unclear(slots.plus(Slot.of(list, vote, id)), next);
    }

    Unclear minus(ThingList list, ThingVote<Answer, ?> vote, String id) {
        return new Unclear(slots.minus(Slot.of(list, vote, id)), next);
    }

    /** Orders anew what is shown now. */
    Unclear over(ThingList list, ThingVote<Answer, ?> vote) {
        var now = new Unclear(TreePSet.empty(), next);
        for (String id : list.ids()) now = now.plus(list, vote, id);
        return now;
    }

    /** Names what somebody who answers now is shown next. */
    List<String> next(String seat, ThingVote<Answer, ?> vote) {
        var coming = new ArrayList<String>();
        int looked = 0;
        for (Slot slot : slots) {
            if (coming.size() == NEXT || looked++ == LOOK) break;
            if (vote.of(seat, slot.id()) == null) coming.add(slot.id());
        }
        return List.copyOf(coming);
    }

    /** Keeps what somebody is shown next. */
    Unclear telling(String seat, List<String> coming) {
        return new Unclear(slots, coming.isEmpty() ? next.minus(seat) : next.plus(seat, coming));
    }
}
