package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A conversation as a room sees it.
 *
 * <p>Drawn from nothing, the picture depends on who voted what and on nothing else: not on the order of votes, rows
 * or people's ids. While votes arrive it also keeps what is on the wall: groups keep letters and places, the axes never
 * flip, and a new number of groups shows only after it has won four updates running. Below 15 people in
 * conversation there are places, but nothing is called a group. Not safe for use by several threads at once.
 */
public final class EntakuConversation {
    private static final int STARTS = 32;

    private final VoteMatrix votes = new VoteMatrix();
    private final Steadiness steadiness = new Steadiness();

    /** Draws the votes from nothing, with the best number of groups; letters go by size. */
    public static Landscape of(VoteMatrix votes) {
        return of(votes, 0);
    }

    /**
     * Draws the votes from nothing with a given number of groups.
     *
     * @param k 2 to 5, or 0 for the best; there are no groups where k groups of sufficient size are not found
     */
    public static Landscape of(VoteMatrix votes, int k) {
        int[] order = order(votes);
        Plane plane = Plane.of(votes, order);
        Sketch sketch = new Sketch(votes, order, plane, plane.places(votes, order), InConversation.rows(votes));
        if (sketch.inConversation().length < InConversation.ENOUGH_PEOPLE) {
            return sketch.withoutGroups();
        }
        Crowd crowd = sketch.crowd();
        EntakuGrouping grouping = EntakuGrouping.of(crowd, STARTS, 0, Map.of());
        Division division = grouping.divisions().get(k == 0 ? grouping.bestK() : k);
        if (division == null) {
            return sketch.withoutGroups();
        }
        int[] rank = bySize(division, crowd);
        return sketch.landscape(
                sketch.groupOf(crowd, division, rank), Landscape.letters(division.k()), grouping.silhouettes());
    }

    /** Adds a statement or changes its flags; the next update shows it. */
    public void declare(Statement statement) {
        votes.declare(statement);
    }

    /** Takes votes in and draws the picture next to the one before. */
    public Landscape update(Collection<Vote> newVotes) {
        newVotes.forEach(votes::cast);
        return steadiness.next(votes, order(votes));
    }

    /**
     * Draws the groups as from nothing while letters and axes stay: for the moment when voting closes, when the picture
     * that goes into the record should owe nothing to how it came about.
     */
    public Landscape settle() {
        return steadiness.settled(votes, order(votes));
    }

    /** Returns the votes so far. */
    public VoteMatrix votes() {
        return votes;
    }

    Plane plane() {
        return steadiness.plane();
    }

    /** Orders the columns by statement id, so that sums do not depend on which was voted on first. */
    static int[] order(VoteMatrix votes) {
        List<Statement> statements = votes.statements();
        Integer[] columns = new Integer[statements.size()];
        Arrays.setAll(columns, j -> j);
        Arrays.sort(
                columns, Comparator.comparing((Integer j) -> statements.get(j).id()));
        return Arrays.stream(columns).mapToInt(Integer::intValue).toArray();
    }

    /** Ranks groups by size, the greatest first; equals from left to right, then from below. */
    static int[] bySize(Division division, Crowd crowd) {
        int[] sizes = division.sizes(crowd);
        Integer[] sorted = new Integer[division.k()];
        Arrays.setAll(sorted, c -> c);
        Arrays.sort(
                sorted,
                Comparator.comparingInt((Integer c) -> -sizes[c])
                        .thenComparingDouble(c -> division.centres()[c][0])
                        .thenComparingDouble(c -> division.centres()[c][1]));
        int[] rank = new int[sorted.length];
        for (int r = 0; r < sorted.length; r++) {
            rank[sorted[r]] = r;
        }
        return rank;
    }
}
