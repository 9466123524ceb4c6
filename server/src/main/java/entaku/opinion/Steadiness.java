package entaku.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what is shown, so that the next picture continues it. */
final class Steadiness {
    private static final int FIRST_STARTS = 32;
    private static final int STARTS = 3;

    /** Other starts are tried at each update, and the first ones again after this many. */
    private static final int TURNS = 12;

    private static final int UPDATES_TO_WIN = 4;

    /** A better division is worth moving people for only from here on. */
    private static final double WORTH_MOVING = 0.98;

    private final Persistence shownK = new Persistence(UPDATES_TO_WIN);
    private Plane plane;
    private Map<String, String> letterOf = Map.of();
    private Map<Integer, Division> divisions = Map.of();
    private int updates;

    Landscape next(VoteMatrix votes, int[] order) {
        Plane fresh = Plane.of(votes, order);
        plane = plane == null ? fresh : fresh.turnedTo(plane);
        Sketch sketch = new Sketch(votes, order, plane, plane.places(votes, order), InConversation.rows(votes));
        if (sketch.inConversation().length < InConversation.ENOUGH_PEOPLE) {
            return sketch.withoutGroups();
        }
        Crowd crowd = sketch.crowd();
        Lettering before = Lettering.of(sketch, letterOf);
        EntakuGrouping found = divisions.isEmpty()
                ? EntakuGrouping.of(crowd, FIRST_STARTS, 0, divisions)
                : EntakuGrouping.of(crowd, STARTS, STARTS * (updates++ % TURNS), divisions);
        divisions = found.divisions();
        EntakuGrouping grouping = found.keeping(before.continued(crowd), crowd, WORTH_MOVING);
        int k = shownK.shown(
                grouping.bestKAfter(before.known().size()), grouping.divisions().keySet());
        if (k == 0) {
            return sketch.withoutGroups();
        }
        Division division = grouping.divisions().get(k);
        List<String> letters = before.letters(division, crowd);
        List<String> sorted = letters.stream().sorted().toList();
        int[] number = letters.stream().mapToInt(sorted::indexOf).toArray();
        Landscape landscape = sketch.landscape(sketch.groupOf(crowd, division, number), sorted, grouping.silhouettes());
        letterOf = new HashMap<>(landscape.letters());
        return landscape;
    }

    /** The axes shown last; null before the first picture. */
    Plane plane() {
        return plane;
    }
}
