package entaku.mathematics.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Remembers what is shown, so that the next picture continues it. */
final class Steadiness {
    private static final int FIRST_STARTS = 32;
    private static final int STARTS = 3;

    /** Other starts are tried at each update, and the first ones again after this many. */
    private static final int TURNS = 12;

    private static final int UPDATES_TO_WIN = 4;

    /** A division that leaves less than this share of the scatter is worth moving people for at once … */
    private static final double FAR_BETTER = 0.98;

    /** … and one that leaves less than this, when it has done so for many updates running. */
    private static final double BETTER = 0.999;

    private static final int MANY = 48;

    private final Persistence shownK = new Persistence(UPDATES_TO_WIN);
    private Plane plane;
    private Map<String, String> letterOf = Map.of();
    private Map<Integer, Division> divisions = Map.of();
    private int updates;
    private int divisionDoubted;
    private int numberDoubted;

    /** Draws the next picture so that it continues the one before. */
    Landscape next(VoteMatrix votes, int[] order) {
        Plane fresh = Plane.of(votes, order);
        plane = plane == null ? fresh : fresh.turnedTo(plane);
        Sketch sketch = sketch(votes, order, plane);
        return draw(sketch, sketch, (crowd, before) -> {
            EntakuGrouping found = divisions.isEmpty()
                    ? EntakuGrouping.of(crowd, FIRST_STARTS, 0, divisions)
                    : EntakuGrouping.of(crowd, STARTS, STARTS * (updates++ % TURNS), divisions);
            divisions = found.divisions();
            EntakuGrouping grouping = keeping(before.continued(crowd), found, crowd);
            int winner = winner(grouping, before.known().size());
            shownK.shown(winner, grouping.divisions().keySet());
            return grouping;
        });
    }

    /** Draws the groups as from nothing; letters and axes still continue. */
    Landscape settled(VoteMatrix votes, int[] order) {
        Plane fresh = Plane.of(votes, order);
        plane = plane == null ? fresh : fresh.turnedTo(plane);
        // Divided on the axes nobody has turned: on others, equal sums would end in other bits.
        return draw(sketch(votes, order, plane), sketch(votes, order, fresh), (crowd, before) -> {
            EntakuGrouping found = EntakuGrouping.of(crowd, FIRST_STARTS, 0, Map.of());
            divisions = Map.of();
            shownK.settle(found.bestK());
            return found;
        });
    }

    private static Sketch sketch(VoteMatrix votes, int[] order, Plane plane) {
        return new Sketch(votes, order, plane, plane.places(votes, order), InConversation.rows(votes));
    }

    private Landscape draw(Sketch shown, Sketch divided, BiFunction<Crowd, Lettering, EntakuGrouping> grouped) {
        if (shown.inConversation().length < InConversation.ENOUGH_PEOPLE) {
            return shown.withoutGroups();
        }
        Crowd crowd = divided.crowd();
        Lettering before = Lettering.of(divided, letterOf);
        EntakuGrouping grouping = grouped.apply(crowd, before);
        Division division = grouping.divisions().get(shownK.shown());
        if (division == null) {
            return shown.withoutGroups();
        }
        List<String> letters = before.letters(division, crowd);
        List<String> sorted = letters.stream().sorted().toList();
        int[] number = letters.stream().mapToInt(sorted::indexOf).toArray();
        Landscape landscape = shown.landscape(shown.groupOf(crowd, division, number), sorted, grouping.silhouettes());
        letterOf = new HashMap<>(landscape.letters());
        return landscape;
    }

    private EntakuGrouping keeping(Division onTheWall, EntakuGrouping found, Crowd crowd) {
        if (onTheWall == null || !EntakuGrouping.shows(onTheWall, crowd, onTheWall.k())) {
            return found;
        }
        divisionDoubted = found.improves(onTheWall, BETTER) ? divisionDoubted + 1 : 0;
        boolean moves = found.improves(onTheWall, FAR_BETTER) || divisionDoubted >= MANY;
        return moves ? found : found.with(onTheWall, crowd);
    }

    private int winner(EntakuGrouping grouping, int onTheWall) {
        numberDoubted = grouping.bestK() == onTheWall ? 0 : numberDoubted + 1;
        return numberDoubted >= MANY ? grouping.bestK() : grouping.bestKAfter(onTheWall);
    }

    /** The axes shown last; null before the first picture. */
    Plane plane() {
        return plane;
    }
}
