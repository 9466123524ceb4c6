package entaku.steps.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.steps.statements.Setup.Adding;
import entaku.steps.statements.StatementsEvents.Answered;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The largest list and a full hall: what one answer costs does not follow from how much there is. */
class StatementsBoundsTest {
    private static final int PEOPLE = 1_000;
    private static final int MEASURED = 200;

    private static StatementsState hall(int statements) {
        var setup = new Setup("views", true, List.of(), List.of("ideas"), Adding.HELD, true, Limits.LEAST);
        List<Item> items = IntStream.range(0, statements)
                .mapToObj(i -> new Item("i" + i, "文" + i, i))
                .toList();
        StatementsState state = StatementsState.open(setup).over(items);
        for (int p = 0; p < PEOPLE; p++) for (int i = 0; i < statements; i++) state = given(state, "p" + p, i);
        return state;
    }

    private static StatementsState given(StatementsState state, String seat, int statement) {
        Choice choice = Choice.values()[(seat.hashCode() + statement & 0x7fffffff) % 3];
        return new Answered("views", "i" + statement, seat, choice, null).applyTo(state);
    }

    /** Counts the bytes that answers of people who have just come allocate, with all that is shown for them. */
    private static long bytes(StatementsState full) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        StatementsState state = full;
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MEASURED; i++) {
            state = given(state, "late" + i, i % 10);
            assertThat(state.told()).isEqualTo(PEOPLE + i + 1);
        }
        return (thread.getCurrentThreadAllocatedBytes() - before) / MEASURED;
    }

    @Test
    void an_answer_costs_the_same_among_many_statements_as_among_few() {
        StatementsState few = hall(Limits.STATEMENTS / 10);
        StatementsState many = hall(Limits.STATEMENTS);
        // What is loaded and compiled on the way is no answer's.
        bytes(few);
        bytes(many);
        long among = bytes(few);
        assertThat(bytes(many)).as("bytes, where among few it was %d", among).isLessThan(among * 3 / 2);
    }

    @Test
    void the_largest_hall_closes_with_every_answer_counted_once() {
        var closed = hall(Limits.STATEMENTS).closing().closed();
        assertThat(closed.people()).isEqualTo(PEOPLE);
        assertThat(closed.results()).hasSize(Limits.STATEMENTS);
        assertThat(closed.results().values()).allMatch(result -> result.counts().all() == PEOPLE && !result.withheld());
    }
}
