package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one item was rated on a scale of whole numbers. Median and spread come first: a mean of 3 can be
 * thirty people at 3 or fifteen each at 1 and 5, and a meeting must see which. Levels are an order before they are
 * numbers, and the middle of an order does not depend on how far apart its levels are thought to be (S. S. Stevens, On
 * the Theory of Scales of Measurement, 1946). The quartiles are those of D. S. Moore and G. P. McCabe (Introduction to
 * the Practice of Statistics, 1989).
 *
 * @param counts level → people, every level of the scale, lowest first
 * @param people how many rated this item, at least 1
 * @param median the middle answer; halfway between the two middle ones when they differ
 * @param lowerQuartile the median of the lower half (the middle answer belongs to neither half)
 * @param upperQuartile the median of the upper half
 * @param mean the arithmetic mean, for completeness
 * @param deviation the mean distance from the median, in levels: 0 when all agree
 */
public record Rating(
        Map<Integer, Integer> counts,
        int people,
        double median,
        double lowerQuartile,
        double upperQuartile,
        double mean,
        double deviation) {

    /** Returns the distance between the quartiles, in levels: how far apart the middle half of the room is. */
    public double spread() {
        return upperQuartile - lowerQuartile;
    }

    /** Summarises ratings between {@code lowest} and {@code highest}; nothing when nobody rated. */
    public static Optional<Rating> of(Collection<Integer> ratings, int lowest, int highest) {
        if (lowest > highest || (long) highest - lowest > 1000) {
            throw new IllegalArgumentException("a scale from " + lowest + " to " + highest + " is not a scale");
        }
        var counts = new TreeMap<Integer, Integer>();
        for (int level = lowest; level <= highest; level++) {
            counts.put(level, 0);
        }
        for (int rating : ratings) {
            if (rating < lowest || rating > highest) {
                throw new IllegalArgumentException(rating + " is not between " + lowest + " and " + highest);
            }
            counts.merge(rating, 1, Integer::sum);
        }
        return ofCounts(counts);
    }

    /**
     * Summarises what was counted level by level, such as sheets and phones together; nothing when nobody rated.
     *
     * @param counted level → people, every level of the scale
     */
    public static Optional<Rating> ofCounts(Map<Integer, Integer> counted) {
        var counts = new TreeMap<>(counted);
        int n = 0;
        double sum = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException(entry.getValue() + " people at " + entry.getKey());
            }
            n = Math.addExact(n, entry.getValue());
            sum += (double) entry.getKey() * entry.getValue();
        }
        if (n == 0) {
            return Optional.empty();
        }
        double median = median(counts, 0, n);
        double distance = 0;
        for (var entry : counts.entrySet()) {
            distance += Math.abs(entry.getKey() - median) * entry.getValue();
        }
        int half = n / 2;
        double lower = n == 1 ? median : median(counts, 0, half);
        double upper = n == 1 ? median : median(counts, n - half, n);
        return Optional.of(
                new Rating(Collections.unmodifiableMap(counts), n, median, lower, upper, sum / n, distance / n));
    }

    /**
     * Returns how far groups that rated the same item lie apart: the distance between the highest and the lowest of
     * their medians, in levels. It says nothing of how far people within a group do; {@link #spread} does.
     */
    public static double apart(Collection<Rating> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("there is no group");
        }
        var medians = groups.stream().mapToDouble(Rating::median).summaryStatistics();
        return medians.getMax() - medians.getMin();
    }

    /**
     * Ranks items by median; items nobody rated are left out. Equal medians share a place;
     * {@link #byBalance} can separate them.
     */
    public static Ranking rank(Map<String, Rating> ratings) {
        var medians = new HashMap<String, Double>();
        ratings.forEach((item, rating) -> medians.put(item, rating.median()));
        return Ranking.byScore(medians);
    }

    /**
     * Prefers, among equal medians, the item with the greater surplus of people above the median over
     * people below it, as a share of its raters (the idea of majority judgement: M. Balinski and
     * R. Laraki, 2007, in the difference form of A. Fabre, 2021).
     */
    public static TieRule byBalance(Map<String, Rating> ratings) {
        return TieRule.named("by-balance", tie -> {
            var groups = new TreeMap<Double, List<String>>();
            for (String item : tie.items()) {
                var rating = ratings.get(item);
                double balance = rating == null ? -1 : rating.balance();
                groups.computeIfAbsent(-balance + 0.0, b -> new ArrayList<>()).add(item);
            }
            return List.copyOf(groups.values());
        });
    }

    private double balance() {
        int surplus = counts.entrySet().stream()
                .mapToInt(entry -> (int) Math.signum(entry.getKey() - median) * entry.getValue())
                .sum();
        return (double) surplus / people;
    }

    /** Finds the middle of the answers from one place in their order up to, not including, another. */
    private static double median(TreeMap<Integer, Integer> counts, int from, int to) {
        int middle = from + (to - from) / 2;
        boolean odd = (to - from) % 2 == 1;
        return odd ? at(counts, middle) : (at(counts, middle - 1) + at(counts, middle)) / 2.0;
    }

    /** Finds the answer at a place in the order of all, from 0. */
    private static int at(TreeMap<Integer, Integer> counts, int place) {
        int passed = 0;
        for (var entry : counts.entrySet()) {
            passed += entry.getValue();
            if (place < passed) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("nobody is at " + place);
    }
}
