package entaku.mathematics.opinion;

/**
 * How many people agree, disagree and have answered at all.
 *
 * @param seen all answers, passes included, so never less than {@code agree + disagree}
 */
public record Counts(int agree, int disagree, int seen) {
    static final Counts NONE = new Counts(0, 0, 0);

    /** Counts those who passed. */
    public int pass() {
        return seen - agree - disagree;
    }

    Counts plus(Counts other) {
        return new Counts(agree + other.agree, disagree + other.disagree, seen + other.seen);
    }

    /** Estimates the share that agrees, with one imagined agreement and one imagined refusal: (n + 1)/(s + 2). */
    public double agreeShare() {
        return (agree + 1.0) / (seen + 2.0);
    }

    /** Estimates the share that disagrees in the same way. */
    public double disagreeShare() {
        return (disagree + 1.0) / (seen + 2.0);
    }
}
