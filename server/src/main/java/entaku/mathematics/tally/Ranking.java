package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order that a tally arrives at, best place first. Items that are level share one place and stay
 * together until {@link #settle} applies a rule that the facilitator names.
 *
 * @param places best first; every item stands in exactly one place
 * @param settledBy names of the rules applied so far, in order; empty while no tie was decided
 */
public record Ranking(List<Place> places, List<String> settledBy) {

    /**
     * Items that share a rank.
     *
     * @param rank 1 for the best; a place of two items at 1 is followed by rank 3, as at a sports day
     * @param items in alphabetical order, so that level items never look ordered by chance
     * @param score points, votes or median, in the unit of the tally; level items that a rule has
     *     separated keep the same score
     */
    public record Place(int rank, List<String> items, double score) {
        public Place {
            items = List.copyOf(items);
        }

        /** Tells whether more than one item stands here. */
        public boolean tied() {
            return items.size() > 1;
        }
    }

    public Ranking {
        places = List.copyOf(places);
        settledBy = List.copyOf(settledBy);
    }

    /** Ranks items by score, greatest first; equal scores share a place. Scores must be finite. */
    public static Ranking byScore(Map<String, ? extends Number> scores) {
        var byScore = new TreeMap<Double, TreeSet<String>>();
        scores.forEach((item, number) -> {
            double score = number.doubleValue() + 0.0;
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("score of " + item + " is not a number");
            }
            byScore.computeIfAbsent(score, s -> new TreeSet<>()).add(item);
        });
        var places = new ArrayList<Place>();
        int rank = 1;
        for (var entry : byScore.descendingMap().entrySet()) {
            places.add(new Place(rank, List.copyOf(entry.getValue()), entry.getKey()));
            rank += entry.getValue().size();
        }
        return new Ranking(places, List.of());
    }

    /** Returns the only item in first place, or nothing when first place is shared or nobody stands. */
    public Optional<String> winner() {
        return first().size() == 1 ? Optional.of(first().get(0)) : Optional.empty();
    }

    /** Returns everything in first place; empty when there was nothing to rank. */
    public List<String> first() {
        return places.isEmpty() ? List.of() : places.get(0).items();
    }

    /** Returns the items best first, level items in alphabetical order. */
    public List<String> items() {
        return places.stream().flatMap(place -> place.items().stream()).toList();
    }

    /** Tells whether any place is shared. */
    public boolean tied() {
        return places.stream().anyMatch(Place::tied);
    }

    /** Applies a rule to every shared place; what the rule leaves level stays level. */
    public Ranking settle(TieRule rule) {
        var settled = new ArrayList<Place>();
        boolean changed = false;
        int rank = 1;
        for (Place place : places) {
            var groups = place.tied() ? rule.order(new Tie(place.items(), List.of())) : List.of(place.items());
            changed |= groups.size() > 1;
            for (var group : groups) {
                settled.add(new Place(rank, List.copyOf(new TreeSet<>(group)), place.score()));
                rank += group.size();
            }
        }
        var names = new LinkedHashSet<>(settledBy);
        if (changed) {
            names.add(rule.name());
        }
        return new Ranking(settled, List.copyOf(names));
    }
}
