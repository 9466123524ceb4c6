package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * <p>This protects one publication. Two results of nearly the same people, an hour apart or by table and
 * in total, can still be subtracted from each other: publish a result once, when its step closes.
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
        if (!safe(counts, 0) || sum(counts, 0, last) < k) {
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
