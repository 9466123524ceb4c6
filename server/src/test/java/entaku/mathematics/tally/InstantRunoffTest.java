package entaku.mathematics.tally;

import static entaku.mathematics.tally.InstantRunoff.EqualRanks.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstantRunoffTest {
    private static final List<String> ABC = List.of("A", "B", "C");

    @Test
    void a_tie_for_last_place_stops_the_count_until_a_rule_is_named() {
        var ballots = List.of(Ballot.of(4, "A"), Ballot.of(3, "B", "C"), Ballot.of(3, "C", "B"));
        var open = InstantRunoff.count(ABC, ballots);
        assertThat(open.winner()).isEmpty();
        assertThat(open.openTie()).map(Tie::items).contains(List.of("B", "C"));
        assertThat(open.rounds()).hasSize(1);

        var decided = InstantRunoff.count(ABC, ballots, WAIT, TieRule.byFacilitator(List.of("C", "B")));
        assertThat(decided.winner()).contains("C");
        assertThat(decided.rounds().get(0).dropped()).containsExactly("B");
        assertThat(decided.rounds().get(0).settledBy()).contains("by-facilitator");
    }

    @Test
    void a_tie_that_cannot_matter_needs_no_decision() {
        var ballots = List.of(Ballot.of(5, "A"), Ballot.of(4, "B"), Ballot.of(1, "C"), Ballot.of(1, "D"));
        var count = InstantRunoff.count(List.of("A", "B", "C", "D", "E"), ballots);
        assertThat(count.rounds().get(0).dropped()).containsExactly("E");
        assertThat(count.rounds().get(1).dropped()).containsExactly("C", "D");
        assertThat(count.winner()).contains("A");
    }

    @Test
    void a_tie_below_a_majority_does_not_keep_the_winner_waiting() {
        var ballots = List.of(Ballot.of(7, "A"), Ballot.of(3, "B"), Ballot.of(3, "C"));
        assertThat(InstantRunoff.count(ABC, ballots).winner()).contains("A");
    }

    @Test
    void ballots_resting_at_an_equal_rank_can_still_come_back() {
        var ballots = List.of(
                Ballot.of(6, "A"),
                Ballot.of(4, "D"),
                Ballot.of(1, "B"),
                Ballot.of(1, "C"),
                new Ballot(9, List.of(List.of("B", "C"))));
        var open = InstantRunoff.count(List.of("A", "B", "C", "D"), ballots);
        assertThat(open.openTie()).map(Tie::items).contains(List.of("B", "C"));
        var lot = InstantRunoff.count(
                List.of("A", "B", "C", "D"), ballots, WAIT, TieRule.byFacilitator(List.of("B", "C")));
        assertThat(lot.rounds().get(1).votes()).containsEntry("B", 10L);
        assertThat(lot.rounds().get(0).transfers().get(InstantRunoff.RESTING)).isEqualTo(Map.of("B", 9L));
        assertThat(lot.winner()).contains("B");
    }

    @Test
    void earlier_rounds_can_decide() {
        var rule = TieRule.byEarlierRound();
        var tie = new Tie(List.of("B", "C"), List.of(Map.of("B", 2L, "C", 3L), Map.of("B", 4L, "C", 4L)));
        assertThat(rule.order(tie)).containsExactly(List.of("C"), List.of("B"));
        assertThat(rule.order(new Tie(List.of("B", "C"), List.of()))).containsExactly(List.of("B", "C"));
    }

    @Test
    void nothing_at_all_is_counted_without_complaint() {
        assertThat(InstantRunoff.count(List.of(), List.of()).rounds()).isEmpty();
        assertThat(InstantRunoff.count(List.of("A"), List.of()).winner()).contains("A");
        var blank = InstantRunoff.count(ABC, List.of(new Ballot(3, List.of())));
        assertThat(blank.openTie()).map(Tie::items).contains(ABC);
        assertThat(blank.rounds().get(0).exhausted()).isEqualTo(3);
        assertThat(blank.rounds().get(0).margin()).isZero();
        assertThat(blank.winner()).isEqualTo(Optional.empty());
    }

    @Test
    void ballots_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Ballot.of("A", "A")).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Ballot(1, List.of(List.of("A", "A")))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Ballot(1, List.of(List.of()))).hasMessageContaining("empty rank");
        assertThatThrownBy(() -> new Ballot(0, List.of())).hasMessageContaining("not 0");
        assertThatThrownBy(() -> InstantRunoff.count(ABC, List.of(Ballot.of("Z"))))
                .hasMessageContaining("Z, which is not on the list");
        assertThatThrownBy(() -> InstantRunoff.count(List.of("A", "A"), List.of()))
                .hasMessageContaining("twice");
    }
}
