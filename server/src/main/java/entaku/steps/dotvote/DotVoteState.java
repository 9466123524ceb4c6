package entaku.steps.dotvote;

import entaku.session.Rejected;
import entaku.steps.shared.SecretVote;
import java.util.Map;
import org.pcollections.PMap;

/**
 * What a dot vote holds.
 *
 * @param dots how many each has
 * @param max how many of them one may put on one item
 * @param votes who put how many on what
 */
record DotVoteState(String from, int dots, int max, SecretVote votes) {
    static DotVoteState open(String from, int dots, int max, int least) {
        return new DotVoteState(from, dots, max, SecretVote.open(least));
    }

    DotVoteState with(SecretVote next) {
        return new DotVoteState(from, dots, max, next);
    }

    /** Refuses unless this vote is open; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        votes.requireNow(named);
        Rejected.unless(votes.closed() == null, "vote-closed");
    }

    void requireOpen(String item, Integer named) {
        requireOpen(named);
        votes.requireItem(item);
    }

    int dots(String seat, String item) {
        return votes.ballot(seat).getOrDefault(item, 0);
    }

    int left(String seat) {
        return dots - sum(votes.counted(seat));
    }

    /** Counts the dots that a seat has not placed anywhere, not even on something that is gone now. */
    int unused(String seat) {
        return dots - sum(votes.ballot(seat));
    }

    /** Gives an item that is gone but still has a dot of this seat, or null. */
    String stale(String seat) {
        return votes.ballot(seat).keySet().stream()
                .filter(item -> !votes.choices().containsKey(item))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static int sum(Map<String, Integer> dots) {
        return dots.values().stream().mapToInt(Integer::intValue).sum();
    }

    DotVoteState dotting(String seat, String item, int change) {
        PMap<String, Integer> ballot = votes.ballot(seat);
        int now = ballot.getOrDefault(item, 0) + change;
        return with(votes.balloting(seat, now > 0 ? ballot.plus(item, now) : ballot.minus(item)));
    }
}
