package entaku.mathematics.opinion;

/** The two tests on shares that decide what is representative, as Polis uses them. Both answers are z values. */
final class Proportion {
    /** One-sided significance at 90 %. */
    static final double SIGNIFICANT = 1.2816;

    private Proportion() {}

    /** Tests whether more than half do it: s = count + 1, N = of + 1, z = 2√N (s/N − ½). */
    static double test(int count, int of) {
        double s = count + 1.0;
        double n = of + 1.0;
        return 2 * Math.sqrt(n) * (s / n - 0.5);
    }

    /**
     * Tests whether the first share is the greater: one is added to all four counts, the shares are compared with a
     * pooled variance. 0 where everybody everywhere does it, since then there is no difference to see.
     */
    static double compare(int count, int of, int otherCount, int otherOf) {
        double s1 = count + 1.0;
        double s2 = otherCount + 1.0;
        double n1 = of + 1.0;
        double n2 = otherOf + 1.0;
        double pooled = (s1 + s2) / (n1 + n2);
        if (pooled >= 1) {
            return 0;
        }
        return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    }
}
