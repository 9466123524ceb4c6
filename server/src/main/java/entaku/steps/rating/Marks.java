package entaku.steps.rating;

import entaku.steps.shared.CountedHands;
import entaku.steps.shared.Progress;
import java.util.Collection;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was given in one vote, and by whom.
 *
 * @param given item → seat → answer, of items that are gone for now too
 * @param sides seat → the side that it rates from
 * @param hands item → people counted in the room at each option
 * @param raised all of these on items that are there
 */
record Marks(
        PMap<String, PMap<String, String>> given,
        PMap<String, String> sides,
        PMap<String, CountedHands> hands,
        int raised,
        Progress progress) {
    static final Marks NONE =
            new Marks(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), 0, Progress.NONE);

    PMap<String, String> on(String item) {
        return given.getOrDefault(item, HashTreePMap.empty());
    }

    String of(String seat, String item) {
        return on(item).get(seat);
    }

    CountedHands handsOn(String item) {
        return hands.getOrDefault(item, CountedHands.NONE);
    }

    /** Gives the answers to an item from one side; null stands for all, where there are no sides. */
    PMap<String, String> cast(String item, String side) {
        PMap<String, String> all = on(item);
        if (side == null) return all;
        PMap<String, String> theirs = HashTreePMap.empty();
        for (var one : all.entrySet())
            if (side.equals(sides.get(one.getKey()))) theirs = theirs.plus(one.getKey(), one.getValue());
        return theirs;
    }

    /** Takes the answer of a seat (null: takes it away) on an item that is there. */
    Marks giving(String item, String seat, String mark) {
        var there = mark == null ? on(item).minus(seat) : on(item).plus(seat, mark);
        int more = there.size() - on(item).size();
        var all = there.isEmpty() ? given.minus(item) : given.plus(item, there);
        return new Marks(all, sides, hands, raised, more == 0 ? progress : progress.counting(seat, more));
    }

    /** Lets a seat rate from a side, with all that it has given. */
    Marks siding(String seat, String side) {
        return new Marks(given, sides.plus(seat, side), hands, raised, progress);
    }

    Marks counting(String item, CountedHands counted) {
        int more = counted.all() - handsOn(item).all();
        return new Marks(given, sides, hands.plus(item, counted), raised + more, progress);
    }

    /** Counts everything anew over the items that are there now; what is on the others waits for their return. */
    Marks over(Collection<String> items) {
        Progress counted = Progress.NONE;
        int all = 0;
        for (String item : items) {
            for (String seat : on(item).keySet()) counted = counted.counting(seat, 1);
            all += handsOn(item).all();
        }
        return new Marks(given, sides, hands, all, counted);
    }
}
