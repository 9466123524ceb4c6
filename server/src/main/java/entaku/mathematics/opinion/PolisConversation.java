package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A conversation as Polis draws it, for comparison with groups published elsewhere.
 *
 * <p>Its groups depend on the order in which people first voted; what is shown to a room comes from
 * {@link EntakuConversation}. Every update starts k-means anew, as the published formulas say. Not safe for use by
 * several threads at once.
 */
public final class PolisConversation {
    private static final int UPDATES_TO_WIN = 4;

    private final VoteMatrix votes = new VoteMatrix();
    private final Persistence shownK = new Persistence(UPDATES_TO_WIN);

    /** Draws the votes from nothing, with the best number of groups at once. */
    public static Landscape of(VoteMatrix votes) {
        return draw(votes, new Persistence(1));
    }

    /** Adds a statement or changes its flags; the next update shows it. */
    public void declare(Statement statement) {
        votes.declare(statement);
    }

    /** Takes votes in and draws the picture; a new best number of groups shows after winning four updates running. */
    public Landscape update(Collection<Vote> newVotes) {
        newVotes.forEach(votes::cast);
        return draw(votes, shownK);
    }

    /** Returns the votes so far. */
    public VoteMatrix votes() {
        return votes;
    }

    private static Landscape draw(VoteMatrix votes, Persistence persistence) {
        int[] order = Plane.arrival(votes);
        Plane plane = Plane.of(votes, order);
        double[][] places = plane.places(votes, order);
        int[] rows = InConversation.filledUp(votes);
        PolisGrouping grouping = PolisGrouping.of(
                Arrays.stream(rows).mapToObj(row -> places[row]).toArray(double[][]::new));
        Sketch sketch = new Sketch(votes, order, plane, places, rows);
        int[] groupOf = new int[places.length];
        Arrays.fill(groupOf, -1);
        if (rows.length == 0) {
            return sketch.landscape(groupOf, List.of(), Map.of());
        }
        int k = persistence.shown(grouping.bestK(), grouping.clusterings().keySet());
        int[] clustering = grouping.clusterings().get(k);
        for (int i = 0; i < rows.length; i++) {
            groupOf[rows[i]] = clustering[i];
        }
        int groups = 1 + Arrays.stream(clustering).max().orElse(0);
        return sketch.landscape(groupOf, Landscape.letters(groups), grouping.silhouettes());
    }
}
