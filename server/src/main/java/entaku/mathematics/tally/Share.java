package entaku.mathematics.tally;

/**
 * So many of so many. A percentage is never kept without the two figures behind it.
 *
 * @param part 0 to whole
 * @param whole 0 or more
 */
public record Share(int part, int whole) {
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is not a share");
        }
    }

    /** Returns the fraction between 0 and 1; 0 when there is nobody. */
    public double fraction() {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
