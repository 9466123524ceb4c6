package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each expected figure is worked by hand in the comment above it. */
class BudgetTest {
    private static final TieRule ALPHABET = TieRule.byFacilitator(List.of("A", "B", "C", "D"));

    /** Six people want A, B and C, four want D; 100 for ten people. */
    private static final List<Project> FOUR =
            List.of(new Project("A", 30), new Project("B", 30), new Project("C", 30), new Project("D", 40));

    private static final List<Set<String>> SIX_AND_FOUR = Stream.concat(
                    Collections.nCopies(6, Set.of("A", "B", "C")).stream(),
                    Collections.nCopies(4, Set.of("D")).stream())
            .toList();

    @Test
    void greedy_lets_the_majority_spend_nearly_everything() {
        // A, B, C have 6 votes each and cost 90 together; D then does not fit into 10.
        var greedy = GreedyBudget.select(FOUR, SIX_AND_FOUR, 100, TieRule.open());
        assertThat(greedy.chosen()).containsExactly("A", "B", "C");
        assertThat(greedy.left()).isEqualTo(10);
        assertThat(greedy.steps().get(3))
                .isEqualTo(new GreedyBudget.Purchase(new Project("D", 40), 4, false, 10, Optional.empty()));
    }

    @Test
    void equal_shares_leave_the_minority_its_part() {
        // Share 10. A, B, C: 30 from six people is 5 each: 6 effective votes. D: 40 from four is 10 each: 4.
        // After A and B the six have nothing left; D takes the four's 40. Spent 100 of 100.
        // Share 11, 12, 13, 14: the six keep 6, 12, 18, 24 in all, never 30. Share 15: C too, 130 > 100.
        var shares = EqualShares.select(FOUR, SIX_AND_FOUR, 100, ALPHABET);
        assertThat(shares.chosen()).containsExactly("A", "B", "D");
        assertThat(shares.spent()).isEqualTo(100);
        assertThat(shares.raise()).isEqualTo(4);
        assertThat(shares.share()).isEqualTo(14);
        assertThat(shares.rounds().get(0))
                .isEqualTo(new EqualShares.Round(new Project("A", 30), 6, 6.0, 5.0, 0, Optional.of("by-facilitator")));
        assertThat(shares.rounds().get(2).highest()).isEqualTo(10);
        assertThat(shares.rounds().get(2).settledBy()).isEmpty();
    }

    @Test
    void a_tie_that_decides_who_is_left_out_is_kept() {
        var open = EqualShares.select(FOUR, SIX_AND_FOUR, 100, TieRule.open());
        assertThat(open.openTie()).map(Tie::items).contains(List.of("A", "B", "C"));
        assertThat(open.chosen()).isEmpty();
    }

    @Test
    void a_supporter_who_cannot_pay_the_full_part_pays_what_is_left() {
        // Four people, 40, share 10. X: 24 from 1, 2, 3: 8 each, 3 effective votes. Y: 12 from 3, 4: 6 each, 2.
        // X first; then 3 has 2 left, so 4 pays 10: 12 / 10 = 1.2 effective votes.
        var projects = List.of(new Project("X", 24), new Project("Y", 12));
        var approvals = List.of(Set.of("X"), Set.of("X"), Set.of("X", "Y"), Set.of("Y"));
        var shares = EqualShares.select(projects, approvals, 40, TieRule.open());
        assertThat(shares.rounds())
                .containsExactly(
                        new EqualShares.Round(projects.get(0), 3, 3.0, 8.0, 0, Optional.empty()),
                        new EqualShares.Round(projects.get(1), 2, 1.2, 10.0, 1, Optional.empty()));
        assertThat(shares.raise()).isZero();
    }

    @Test
    void add1_goes_on_although_nothing_more_would_fit() {
        // Share 2: A has 4 of 7, C has 6 of 7; B: 1.5 each from two people. B for 3; 5 left, A and C cost 7.
        // Share 3: A has 6 of 7; B 1.5 each, 2 votes; C 7/3 each, 3 votes: C. Then 2/3 + 2/3 < 3, 3 + 2/3 < 7.
        // Share 4: C, then B with 5/3 + 5/3 ≥ 3: 10 > 8. So the last affordable result is C with a raise of 1.
        var projects = List.of(new Project("A", 7), new Project("B", 3), new Project("C", 7));
        var approvals = List.of(Set.of("A"), Set.of("B", "C"), Set.of("B", "C"), Set.of("A", "C"));
        var once = EqualShares.selectOnce(projects, approvals, 8, TieRule.open());
        assertThat(once.chosen()).containsExactly("B");
        assertThat(once.spent()).isEqualTo(3);
        var add1 = EqualShares.select(projects, approvals, 8, TieRule.open());
        assertThat(add1.chosen()).containsExactly("C");
        assertThat(add1.raise()).isEqualTo(1);
        assertThat(add1.spent()).isEqualTo(7);
    }

    @Test
    void ties_that_change_nothing_are_not_asked() {
        // Share 10, both wanted by both: 5 each for A, 5 each for B, in either order.
        var projects = List.of(new Project("A", 10), new Project("B", 10), new Project("C", 20));
        var both = List.of(Set.of("A", "B"), Set.of("A", "B"));
        var shares = EqualShares.select(projects.subList(0, 2), both, 20, TieRule.open());
        assertThat(shares.openTie()).isEmpty();
        assertThat(shares.chosen()).containsExactly("A", "B");
        // A third person wants C for 20 and has 10 + raise: enough from a raise of 10, when 40 > 30 is
        // overspent. So the result of raise 9 stands, A before B or B before A.
        var three = List.of(Set.of("A", "B"), Set.of("A", "B"), Set.of("C"));
        var add1 = EqualShares.select(projects, three, 30, TieRule.open());
        assertThat(add1.openTie()).isEmpty();
        assertThat(add1.chosen()).containsExactly("A", "B");
        assertThat(add1.raise()).isEqualTo(9);
    }

    @Test
    void greedy_keeps_a_tie_only_when_not_all_of_it_fits() {
        var projects = List.of(new Project("A", 6), new Project("B", 6), new Project("C", 1));
        var approvals = List.of(Set.of("A", "B", "C"), Set.of("A", "B", "C"), Set.of("C"));
        var open = GreedyBudget.select(projects, approvals, 8, TieRule.open());
        assertThat(open.chosen()).containsExactly("C");
        assertThat(open.openTie()).map(Tie::items).contains(List.of("A", "B"));
        var settled = GreedyBudget.select(projects, approvals, 8, TieRule.byFacilitator(List.of("B")));
        assertThat(settled.chosen()).containsExactly("C", "B");
        assertThat(GreedyBudget.select(projects, approvals, 13, TieRule.open()).chosen())
                .containsExactly("C", "A", "B");
        assertThat(GreedyBudget.select(projects, approvals, 5, TieRule.open()).openTie())
                .isEmpty();
    }

    @Test
    void empty_and_impossible_budgets_are_answered_or_refused() {
        assertThat(EqualShares.select(List.of(), List.of(), 0, TieRule.open()).chosen())
                .isEmpty();
        assertThat(EqualShares.select(FOUR, List.of(), 100, TieRule.open()).chosen())
                .isEmpty();
        assertThat(EqualShares.select(FOUR, List.of(Set.of("D")), 39, TieRule.open())
                        .chosen())
                .isEmpty();
        assertThat(EqualShares.select(FOUR, List.of(Set.of("D")), 40, TieRule.open())
                        .chosen())
                .containsExactly("D");
        assertThatThrownBy(() -> new Project("A", 0)).hasMessageContaining("A costs 0");
        assertThatThrownBy(() -> EqualShares.select(FOUR, List.of(), -1, ALPHABET))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> GreedyBudget.select(FOUR, List.of(), -1, ALPHABET))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> EqualShares.select(FOUR, List.of(Set.of("Z")), 1, ALPHABET))
                .hasMessageContaining("on Z");
    }

    /** Add1 as it is told: everybody's share is raised step by step, until the total would not pay any more. */
    private static EqualShares oneByOne(
            List<Project> projects, List<Set<String>> approvals, long budget, TieRule rule, long step) {
        var purchase = new SharePurchase(projects, approvals, budget, rule);
        var best = purchase.run(Fraction.of(budget, approvals.size()));
        long raise = 0;
        while (best.openTie().isEmpty() && best.chosen().size() < purchase.wanted()) {
            var next = purchase.run(Fraction.of(budget, approvals.size()).plus(Fraction.of(raise + step, 1)));
            if (next.openTie().isPresent() || next.spent() > budget) {
                return new EqualShares(best.rounds(), best.chosen(), best.spent(), 0, raise, next.openTie());
            }
            best = next;
            raise += step;
        }
        return new EqualShares(best.rounds(), best.chosen(), best.spent(), 0, raise, best.openTie());
    }

    @ForSeeds(150)
    void leaps_over_raises_end_where_raising_step_by_step_ends(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 12);
        long budget = draw.between(20, 400);
        var projects = IntStream.range(0, draw.between(1, 6))
                .mapToObj(i -> new Project("p" + i, draw.between(1, (int) budget)))
                .toList();
        List<Set<String>> approvals = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            var wanted = new TreeSet<String>();
            for (Project project : projects) if (draw.between(0, 2) == 0) wanted.add(project.id());
            approvals.add(wanted);
        }
        var rule = draw.between(0, 1) == 0 ? TieRule.open() : TieRule.byLot("dice " + seed);
        long step = draw.between(1, 3);
        var slow = oneByOne(projects, approvals, budget, rule, step);
        var fast = EqualShares.select(projects, approvals, budget, rule, step);
        assertThat(fast.chosen()).isEqualTo(slow.chosen());
        assertThat(fast.openTie()).isEqualTo(slow.openTie());
        assertThat(fast.raise()).isEqualTo(slow.raise());
        assertThat(fast.rounds()).isEqualTo(slow.rounds());
    }

    @Test
    void a_budget_in_yen_is_divided_at_once() {
        var draw = new Draw(7);
        var projects = IntStream.range(0, 12)
                .mapToObj(i -> new Project("p" + (char) ('a' + i), 100_000 + 40_000L * draw.between(0, 20)))
                .toList();
        List<Set<String>> approvals = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            var wanted = new TreeSet<String>();
            for (Project project : projects) if (draw.between(0, 2) == 0) wanted.add(project.id());
            approvals.add(wanted);
        }
        long began = System.nanoTime();
        var shares = EqualShares.select(projects, approvals, 3_000_000, TieRule.byLot("4 2"), 300);
        assertThat(System.nanoTime() - began).as("ns").isLessThan(5_000_000_000L);
        assertThat(shares.spent()).isBetween(1_500_000L, 3_000_000L);
    }
}
