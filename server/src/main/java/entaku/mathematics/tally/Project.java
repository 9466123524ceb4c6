package entaku.mathematics.tally;

/**
 * Something that costs money.
 *
 * @param id unique in its list
 * @param cost in the smallest unit people talk about (yen, or thousand yen), at least 1
 */
public record Project(String id, long cost) {
    /** Keeps sums of thousands of projects far from overflow. */
    public static final long MOST = 1_000_000_000_000L;

    public Project {
        if (cost < 1 || cost > MOST) {
            throw new IllegalArgumentException(id + " costs " + cost + "; a project costs 1 to " + MOST);
        }
    }
}
