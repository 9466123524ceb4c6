package entaku.steps.rating;

import entaku.mathematics.tally.Ranking;
import entaku.mathematics.tally.Rating;
import entaku.steps.shared.ThingVote.Cast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the ratings once, when a vote closes: those by phone are secret, hands raised in the room are not.
 *
 * <p>Where sides are counted apart there is no sum over them: with it, a side that is withheld could be subtracted.
 */
final class RatingCount {
    private RatingCount() {}

    /**
     * What came of one thing.
     *
     * @param rank null where there is nothing to compare it by; equal ones share it
     * @param apart how far the medians of the sides lie apart; null where there are no sides, or not all have one
     * @param parts what each side gave, in the order of the sides; one where there are none
     */
    record Result(Integer rank, boolean tied, Double apart, List<Part> parts) {}

    /**
     * What one side gave, phones and hands together; of a part withheld the hands alone.
     *
     * @param side null where all are counted together
     * @param counts people at each level, level 1 first
     * @param hands how many of all these were counted in the room
     * @param withheld the ratings by phone stay hidden
     * @param figure median and spread of the levels; null where nobody chose one
     */
    record Part(String side, List<Integer> counts, int unsure, int hands, boolean withheld, Rating figure) {
        int people() {
            return unsure + counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Map<String, Result> of(RatingState state, Map<String, Cast<String>> cast) {
        var parts = new LinkedHashMap<String, List<Part>>();
        for (String item : state.list().ids())
            parts.put(
                    item,
                    state.scale().parts().stream()
                            .map(side -> part(state, item, side, cast.get(part(item, side))))
                            .toList());
        var scores = new HashMap<String, Double>();
        parts.forEach((item, all) -> {
            Double score = score(all);
            if (score != null) scores.put(item, score);
        });
        var places = new HashMap<String, Ranking.Place>();
        for (Ranking.Place place : Ranking.byScore(scores).places())
            place.items().forEach(item -> places.put(item, place));
        var order = new ArrayList<>(parts.keySet());
        // Stable: what is level keeps the order of the list, and what cannot be compared comes last.
        order.sort(Comparator.comparingInt(
                item -> places.containsKey(item) ? places.get(item).rank() : Integer.MAX_VALUE));
        var results = new LinkedHashMap<String, Result>();
        for (String item : order) {
            List<Part> all = parts.get(item);
            var place = places.get(item);
            results.put(
                    item,
                    new Result(
                            place == null ? null : place.rank(),
                            place != null && place.tied(),
                            all.size() > 1 ? score(all) : null,
                            all));
        }
        return results;
    }

    /** Gives the median, or how far those of the sides lie apart; null where one is missing or of the hands alone. */
    private static Double score(List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.withheld() || part.figure() == null)) return null;
        List<Rating> figures = parts.stream().map(Part::figure).toList();
        return figures.size() == 1 ? (Double) figures.get(0).median() : (Double) Rating.apart(figures);
    }

    private static Part part(RatingState state, String item, String side, Cast<String> cast) {
        int[] hands = raised(state, item, side);
        int[] counts = hands.clone();
        cast.counted().forEach(mark -> counts[state.scale().level(mark)]++);
        var levels = new LinkedHashMap<Integer, Integer>();
        for (int level = 1; level < counts.length; level++) levels.put(level, counts[level]);
        return new Part(
                side,
                List.copyOf(levels.values()),
                counts[0],
                Arrays.stream(hands).sum(),
                cast.withheld(),
                Rating.ofCounts(levels).orElse(null));
    }

    /** Gives the people counted in the room: those who are not sure first, then those at each level. */
    private static int[] raised(RatingState state, String item, String side) {
        var counted = state.vote().handsOn(item);
        int[] hands = new int[state.scale().top() + 1];
        hands[0] = counted.on(Scale.option(side, Scale.UNSURE));
        for (int level = 1; level < hands.length; level++)
            hands[level] = counted.on(Scale.option(side, Integer.toString(level)));
        return hands;
    }

    /** Names what one side gave on a thing. */
    static String part(String item, String side) {
        return side == null ? item : item + "/" + side;
    }
}
