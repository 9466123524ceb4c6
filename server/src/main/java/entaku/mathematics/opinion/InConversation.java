package entaku.mathematics.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who has answered enough to be placed among others. */
final class InConversation {
    /** A group picture below this many people would speak of individuals. */
    static final int ENOUGH_PEOPLE = 15;

    private static final int ENOUGH_VOTES = 7;

    private InConversation() {}

    /** Lists the rows with at least min(7, m) votes, in order of first appearance. */
    static int[] rows(VoteMatrix votes) {
        int enough = Math.min(ENOUGH_VOTES, votes.statements().size());
        return IntStream.range(0, votes.participants().size())
                .filter(row -> votes.votesOf(row) >= enough)
                .toArray();
    }

    /** Lists the same rows, filled up to 15 with those who voted most; the earlier of two equals comes in first. */
    static int[] filledUp(VoteMatrix votes) {
        int[] rows = rows(votes);
        if (rows.length >= ENOUGH_PEOPLE) {
            return rows;
        }
        int enough = Math.min(ENOUGH_VOTES, votes.statements().size());
        List<Integer> busiest = IntStream.range(0, votes.participants().size())
                .filter(row -> votes.votesOf(row) < enough)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -votes.votesOf(row)))
                .limit(ENOUGH_PEOPLE - rows.length)
                .toList();
        return IntStream.concat(IntStream.of(rows), busiest.stream().mapToInt(Integer::intValue))
                .sorted()
                .toArray();
    }
}
