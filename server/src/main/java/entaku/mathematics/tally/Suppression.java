package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Withholds counts so that nobody can tell, for any level, that between 1 and k−1 people stand there.
 *
 * <p>Neighbouring levels are merged into {@link Band}s. Leaving out the small counts would not do: they
 * follow by subtraction from the total. Merging as little as possible would not do either, because
 * whoever knows the rule learns from <em>where</em> it merged which level was small. So the rule merges
 * in a way that looks the same whichever member of a band is the small one: the two top levels are a
 * pair that merges if either is small, the rest is a tail that merges from the strongest objection
 * upwards, and a merged band always holds at least k+1 people. For every published result and every
 * level inside a band there is thus another set of answers with the same publication in which that
 * level has nobody or at least k people; a test checks this against all answers of small groups.
 *
 * <p>How many answered is no secret: they can be counted in the room. Of a scale of two levels a total of
 * exactly k is therefore never told apart, since two small groups would be the only other case.
 *
 * <p>Two results of nearly the same people can be subtracted from each other. Once a result was shown, a later
 * one (of the same question, after it was opened again) is shown only in the same bands, and only when those
 * who answered newly or otherwise could, taken alone, be shown in these bands as well. Results by table and in
 * total are not seen through: publish either.
 *
 * @param k smallest number of people that may be shown, at least 1; 1 shows everything
 */
public record Suppression(int k) {
    /** Three: with two, each of the two would know the other's answer. */
    public static final Suppression DEFAULT = new Suppression(3);

    public Suppression {
        if (k < 1) {
            throw new IllegalArgumentException("a group to be protected has at least 1 member, not " + k);
        }
    }

    /** Tells whether the bare number of people who took part may be shown. */
    public boolean allows(int people) {
        return people == 0 || people >= k;
    }

    /**
     * Tells whether a result of secret ballots may be shown at all: enough took part, and enough of them differ from
     * every result shown before.
     *
     * @param now person → ballot
     * @param shown the ballots behind each result of this question that was shown before
     */
    public <B> boolean allows(Map<String, B> now, Collection<? extends Map<String, B>> shown) {
        return allows(now.size())
                && shown.stream()
                        .allMatch(before -> allows(differing(now, before).size()));
    }

    private static <B> Set<String> differing(Map<String, B> now, Map<String, B> before) {
        var people = new HashSet<>(now.keySet());
        people.addAll(before.keySet());
        people.removeIf(person -> Objects.equals(now.get(person), before.get(person)));
        return people;
    }

    /** Puts the small ones of these categories together; see {@link Pool}. */
    public Pool pool(Map<String, Integer> counts) {
        return Pool.of(counts, this);
    }

    /**
     * Returns the bands that may be shown after other results of the same question, or nothing when this one has to
     * stay hidden.
     *
     * @param levels ids in the order of the scale, best first
     * @param now person → level
     * @param shown the same for each result that was shown before
     */
    public Optional<List<Band>> bands(
            List<String> levels, Map<String, String> now, Collection<? extends Map<String, String>> shown) {
        var bands = bands(levels, counts(levels, now, now.keySet()));
        for (var before : shown) {
            var changed = differing(now, before);
            // Where nobody had answered, nothing was told that could be subtracted.
            if (bands.isEmpty() || before.isEmpty() || changed.isEmpty()) continue;
            var cuts = cuts(bands.get());
            boolean same = bands(levels, counts(levels, before, before.keySet()))
                    .map(Suppression::cuts)
                    .filter(cuts::equals)
                    .isPresent();
            if (!same || !fit(levels, now, changed, cuts) || !fit(levels, before, changed, cuts))
                return Optional.empty();
        }
        return bands;
    }

    /** Tells whether these people alone could be shown in bands that begin at these levels. */
    private boolean fit(List<String> levels, Map<String, String> answers, Set<String> people, Set<String> cuts) {
        int[] counts = counts(levels, answers, people);
        if (sum(counts, 0, counts.length) == 0) return true;
        return bands(levels, counts).filter(own -> cuts(own).containsAll(cuts)).isPresent();
    }

    /** Gives the level at which each band begins. */
    private static Set<String> cuts(List<Band> bands) {
        return bands.stream().map(band -> band.levels().get(0)).collect(Collectors.toSet());
    }

    private static int[] counts(List<String> levels, Map<String, String> answers, Set<String> people) {
        int[] counts = new int[levels.size()];
        for (String person : people) {
            String level = answers.get(person);
            if (level != null) {
                counts[levels.indexOf(level)]++;
            }
        }
        return counts;
    }

    /**
     * Returns the bands that may be shown, in order, or nothing when even the total must stay hidden.
     *
     * @param levels ids in the order of the scale, best first
     * @param counts people per level, same order, none negative
     */
    public Optional<List<Band>> bands(List<String> levels, int[] counts) {
        if (levels.size() != counts.length || levels.isEmpty()) {
            throw new IllegalArgumentException(levels.size() + " levels with " + counts.length + " counts");
        }
        int last = counts.length;
        int all = sum(counts, 0, last);
        if (!safe(counts, 0) || all < k || last == 2 && all == k && k > 1) {
            return Optional.empty();
        }
        var cuts = new ArrayList<Integer>();
        cuts.add(0);
        if (last < 4) {
            cutTail(counts, 0, cuts);
        } else if (safe(counts, 2)) {
            boolean apart = !small(counts[0]) && !small(counts[1]);
            if (apart || counts[0] + counts[1] > k) {
                if (apart) {
                    cuts.add(1);
                }
                cuts.add(2);
                cutTail(counts, 2, cuts);
            }
        } else if (safe(counts, 1) && !small(counts[0])) {
            cuts.add(1);
        }
        cuts.add(last);
        var bands = new ArrayList<Band>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            bands.add(new Band(levels.subList(from, to), sum(counts, from, to)));
        }
        return Optional.of(List.copyOf(bands));
    }

    private void cutTail(int[] counts, int from, List<Integer> cuts) {
        for (int level = from; level + 1 < counts.length; level++) {
            if (small(counts[level]) || !safe(counts, level + 1)) {
                return;
            }
            cuts.add(level + 1);
        }
    }

    private boolean small(int count) {
        return 0 < count && count < k;
    }

    /** Tells whether the levels from here on may be shown together: nobody, more than k, or k alike. */
    private boolean safe(int[] counts, int from) {
        int sum = sum(counts, from, counts.length);
        if (sum != k) {
            return sum == 0 || sum > k;
        }
        for (int level = from; level < counts.length; level++) {
            if (counts[level] == k) {
                return true;
            }
        }
        return false;
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int level = from; level < to; level++) {
            if (counts[level] < 0) {
                throw new IllegalArgumentException("a count is negative");
            }
            sum = Math.addExact(sum, counts[level]);
        }
        return sum;
    }
}
