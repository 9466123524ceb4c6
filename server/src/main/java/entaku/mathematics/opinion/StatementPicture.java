package entaku.mathematics.opinion;

/**
 * Where one statement stands.
 *
 * @param all votes of everyone who answered
 * @param position where a person would stand who agreed to this and had seen nothing else
 * @param extremity distance of that place from the middle
 * @param groupAwareConsensus Π over the groups of (A + 1)/(S + 2), raw votes; in [0, 1]
 * @param priority weight in the lottery for the next statement
 */
public record StatementPicture(
        Statement statement,
        Counts all,
        Position position,
        double extremity,
        double groupAwareConsensus,
        double priority) {}
