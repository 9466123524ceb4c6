package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which statement comes next. */
class RoutingTest {

    @Test
    void priorityIsTheOneWorkedByHand() {
        // S = 5: 1 + 8/2 = 5; (1 − 2/7)·(1 + 1)·(4/7) = 40/49
        assertThat(Routing.priority(false, new Counts(3, 1, 5), 1)).isCloseTo(Math.pow(200 / 49.0, 2), within(1e-12));
        // Nobody has seen it: (½ · 1 · ½ · 9)²
        assertThat(Routing.priority(false, Counts.NONE, 0)).isCloseTo(Math.pow(9 / 4.0, 2), within(1e-12));
        assertThat(Routing.priority(true, new Counts(3, 1, 5), 1)).isEqualTo(49);
    }

    @Test
    void statementsAreDrawnInProportionToPriority() {
        VoteMatrix votes = SampleVotes.matrix(
                List.of(
                        Statement.open("seen"),
                        Statement.open("one"),
                        new Statement("out", true, false),
                        Statement.open("three")),
                List.of(new Vote("p", "seen", Stance.PASS)));
        Map<String, Double> priority = Map.of("seen", 100.0, "one", 1.0, "out", 100.0, "three", 3.0);
        Map<String, Integer> drawn = new HashMap<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 4000; i++) {
            drawn.merge(Routing.next(votes, "p", priority::get, random).orElseThrow(), 1, Integer::sum);
        }
        assertThat(drawn).containsOnlyKeys("one", "three");
        assertThat(drawn.get("three")).isBetween(2900, 3100);
    }

    @Test
    void aNewcomerMayBeShownAnythingAndWhoHasSeenAllNothing() {
        VoteMatrix votes = SampleVotes.matrix(List.of(), List.of(new Vote("p", "s", Stance.PASS)));
        Landscape landscape = EntakuConversation.of(votes);
        SplittableRandom random = new SplittableRandom(1);
        assertThat(Routing.next(votes, "p", landscape::priority, random)).isEmpty();
        assertThat(Routing.next(votes, "newcomer", landscape::priority, random)).contains("s");
    }
}
