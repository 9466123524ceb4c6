package entaku.mathematics.opinion;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Decides which statement a person is shown next. */
public final class Routing {
    private static final double META = 49;

    private Routing() {}

    /**
     * Weighs a statement: importance = (1 − (P+1)/(S+2))·(E+1)·((A+1)/(S+2)), priority =
     * (importance·(1 + 8·2^(−S/5)))². New and dividing statements come up, those that many pass sink.
     *
     * @param counts votes of everyone in a group (of everyone, where there are no groups)
     * @param extremity distance from the middle of the plane, votes
     * @return a positive weight; 49 for a meta statement
     */
    public static double priority(boolean meta, Counts counts, double extremity) {
        if (meta) {
            return META;
        }
        double answered = counts.seen() + 2.0;
        double importance = (1 - (counts.pass() + 1) / answered) * (extremity + 1) * counts.agreeShare();
        double boosted = importance * (1 + 8 * Math.pow(2, counts.seen() / -5.0));
        return boosted * boosted;
    }

    /**
     * Draws one statement that the person has not answered and that is not moderated out, with chances in proportion
     * to priority. Someone unknown has answered nothing.
     *
     * @return empty when nothing is left to show
     */
    public static Optional<String> next(
            VoteMatrix votes, String participant, ToDoubleFunction<String> priority, RandomGenerator random) {
        int row = votes.row(participant);
        List<Statement> statements = votes.statements();
        double[] upTo = new double[statements.size()];
        double total = 0;
        int last = -1;
        for (int column = 0; column < upTo.length; column++) {
            Statement statement = statements.get(column);
            if (!statement.moderatedOut() && (row < 0 || !votes.seen(row, column))) {
                total += priority.applyAsDouble(statement.id());
                last = column;
            }
            upTo[column] = total;
        }
        if (last < 0) {
            return Optional.empty();
        }
        double drawn = random.nextDouble() * total;
        for (int column = 0; column < last; column++) {
            if (drawn < upTo[column]) {
                return Optional.of(statements.get(column).id());
            }
        }
        return Optional.of(statements.get(last).id());
    }
}
