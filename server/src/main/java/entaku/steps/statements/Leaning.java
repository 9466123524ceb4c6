package entaku.steps.statements;

import java.util.Comparator;

/** Where a hall stands on one statement, in the order in which it is told; a rule that anybody can count after. */
enum Leaning {
    /** Two thirds or more of all who answered agree. */
    AGREED,
    /** Two thirds or more of all who answered disagree. */
    DISAGREED,
    /** None of the three has so many, and not being sure is not the most frequent. */
    DIVIDED,
    /** More people are not sure than agree, and more than disagree. */
    UNSURE;

    /** Gives where these answers stand; null when there is none. */
    static Leaning of(Three counts) {
        int all = counts.all();
        if (all == 0) return null;
        if (3 * counts.agree() >= 2 * all) return AGREED;
        if (3 * counts.disagree() >= 2 * all) return DISAGREED;
        return counts.unsure() > Math.max(counts.agree(), counts.disagree()) ? UNSURE : DIVIDED;
    }

    /** Orders answers by leaning, the plainest of each first; what is equal stays as it was. */
    static final Comparator<Three> ORDER = Comparator.<Three>comparingInt(
                    counts -> of(counts) == null ? values().length : of(counts).ordinal())
            .thenComparing(
                    (one, other) -> Long.compare((long) plain(other) * one.all(), (long) plain(one) * other.all()));

    /** How many speak for the leaning; of those that divide, how many stand on the smaller side. */
    private static int plain(Three counts) {
        Leaning leaning = of(counts);
        if (leaning == null) return 0;
        return switch (leaning) {
            case AGREED -> counts.agree();
            case DISAGREED -> counts.disagree();
            case DIVIDED -> Math.min(counts.agree(), counts.disagree());
            case UNSURE -> counts.unsure();
        };
    }
}
