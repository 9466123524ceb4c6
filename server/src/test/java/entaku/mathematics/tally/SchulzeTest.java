package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchulzeTest {
    private static final List<String> ABCDE = List.of("A", "B", "C", "D", "E");

    /** The 45 voters of Schulze 2011, example 1. */
    private static final List<Ballot> FORTY_FIVE = List.of(
            Ballot.of(5, "A", "C", "B", "E", "D"),
            Ballot.of(5, "A", "D", "E", "C", "B"),
            Ballot.of(8, "B", "E", "D", "A", "C"),
            Ballot.of(3, "C", "A", "B", "E", "D"),
            Ballot.of(7, "C", "A", "E", "B", "D"),
            Ballot.of(2, "C", "B", "A", "D", "E"),
            Ballot.of(7, "D", "C", "E", "B", "A"),
            Ballot.of(8, "E", "B", "A", "D", "C"));

    @Test
    void the_published_example_comes_out() {
        var schulze = Schulze.rank(ABCDE, FORTY_FIVE);
        assertThat(schulze.ranking().items()).containsExactly("E", "A", "C", "B", "D");
        assertThat(schulze.ranking().tied()).isFalse();
        assertThat(schulze.table().over("A", "C")).isEqualTo(26);
        assertThat(schulze.strength("A", "B")).isEqualTo(28);
        assertThat(schulze.strength("E", "A")).isEqualTo(25);
        assertThat(schulze.strength("A", "E")).isEqualTo(24);
        assertThat(schulze.strength("C", "D")).isEqualTo(29);
        assertThat(schulze.chain("A", "B")).containsExactly("A", "D", "C", "B");
        assertThat(schulze.chain("A", "A")).isEmpty();
        assertThat(schulze.table().condorcetWinner()).isEmpty();
        assertThat(schulze.table().smithSet()).isEqualTo(ABCDE);
    }

    @Test
    void a_perfect_circle_is_a_tie_of_all() {
        var circle = List.of(Ballot.of("A", "B", "C"), Ballot.of("B", "C", "A"), Ballot.of("C", "A", "B"));
        var schulze = Schulze.rank(List.of("A", "B", "C"), circle);
        assertThat(schulze.ranking().first()).containsExactly("A", "B", "C");
        assertThat(Borda.rank(List.of("A", "B", "C"), circle).first()).containsExactly("A", "B", "C");
    }

    @Test
    void equal_and_missing_ranks_count_half_in_Borda() {
        var items = List.of("A", "B", "C", "D");
        var ranking = Borda.rank(items, List.of(new Ballot(1, List.of(List.of("A"), List.of("B", "C")))));
        assertThat(ranking.places())
                .containsExactly(
                        new Ranking.Place(1, List.of("A"), 3),
                        new Ranking.Place(2, List.of("B", "C"), 1.5),
                        new Ranking.Place(4, List.of("D"), 0));
        assertThat(Borda.rank(items, List.of(Ballot.of("D"))).places())
                .containsExactly(
                        new Ranking.Place(1, List.of("D"), 3), new Ranking.Place(2, List.of("A", "B", "C"), 1));
    }

    @Test
    void no_ballots_leave_all_level_and_no_items_leave_nothing() {
        assertThat(Schulze.rank(ABCDE, List.of()).ranking().first()).isEqualTo(ABCDE);
        assertThat(Schulze.rank(List.of(), List.of()).ranking().places()).isEmpty();
        assertThat(Schulze.rank(List.of(), List.of()).table().condorcetWinner()).isEmpty();
        assertThat(Borda.rank(List.of(), List.of()).winner()).isEmpty();
        assertThatThrownBy(() -> Schulze.rank(ABCDE, List.of()).strength("A", "Z"))
                .hasMessageContaining("Z is not in the table");
    }
}
