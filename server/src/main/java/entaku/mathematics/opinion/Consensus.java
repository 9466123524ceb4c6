package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What most of all participants share.
 *
 * @param agree at most five statements more than half agree with, strongest first
 * @param disagree at most five statements more than half disagree with, strongest first
 */
public record Consensus(List<Entry> agree, List<Entry> disagree) {
    private static final int MOST = 5;

    /**
     * One statement of a list.
     *
     * @param count people on that side
     * @param seen people who answered, passes included
     * @param share (count + 1)/(seen + 2)
     * @param test z of the share being above one half
     */
    public record Entry(String statement, int count, int seen, double share, double test) {}

    /** Lists where share &gt; ½ and z &gt; 1.2816, ordered by share · z; {@code order} decides between equals. */
    static Consensus of(VoteMatrix votes, int[] order) {
        return new Consensus(
                top(votes, order, column -> votes.counts(column).agree()),
                top(votes, order, column -> votes.counts(column).disagree()));
    }

    private static List<Entry> top(VoteMatrix votes, int[] order, ToIntFunction<Integer> counted) {
        return Arrays.stream(order)
                .filter(column -> !votes.silenced(column))
                .mapToObj(column -> {
                    int count = counted.applyAsInt(column);
                    int seen = votes.counts(column).seen();
                    return new Entry(
                            votes.statements().get(column).id(),
                            count,
                            seen,
                            (count + 1.0) / (seen + 2.0),
                            Proportion.test(count, seen));
                })
                .filter(entry -> entry.share > 0.5 && entry.test > Proportion.SIGNIFICANT)
                .sorted(Comparator.comparingDouble((Entry entry) -> -entry.share * entry.test))
                .limit(MOST)
                .toList();
    }
}
