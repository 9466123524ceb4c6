package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void dots_give_places_and_keep_ties() {
        var ranking = Dots.rank(Map.of("benches", 7, "lamps", 4, "trees", 7, "signs", 0));
        assertThat(ranking.places())
                .containsExactly(
                        new Ranking.Place(1, List.of("benches", "trees"), 7),
                        new Ranking.Place(3, List.of("lamps"), 4),
                        new Ranking.Place(4, List.of("signs"), 0));
        assertThat(ranking.winner()).isEmpty();
        assertThat(ranking.tied()).isTrue();
    }

    @Test
    void a_lot_is_drawn_in_a_way_that_everybody_can_check() {
        var ranking = Dots.rank(Map.of("benches", 7, "trees", 7, "lamps", 7));
        var settled = ranking.settle(TieRule.byLot("dice 4 2 6"));
        // printf 'dice 4 2 6:lamps' | sha256sum begins with 3f, trees with 40, benches with 71.
        assertThat(settled.tied()).isFalse();
        assertThat(settled.settledBy()).containsExactly("by-lot");
        assertThat(settled).isEqualTo(ranking.settle(TieRule.byLot("dice 4 2 6")));
        assertThat(settled.items()).containsExactly("lamps", "trees", "benches");
    }

    @Test
    void rules_are_asked_one_after_the_other() {
        var ranking = Dots.rank(Map.of("A", 3, "B", 3, "C", 3));
        var rule = TieRule.byMost("by-first-preferences", Map.of("A", 1L, "B", 2L, "C", 1L))
                .then(TieRule.byLeast("by-lower-cost", Map.of("A", 500L, "B", 10L, "C", 300L)));
        assertThat(ranking.settle(rule).items()).containsExactly("B", "C", "A");
        assertThat(ranking.settle(rule).settledBy()).containsExactly("by-first-preferences+by-lower-cost");
        assertThat(ranking.settle(TieRule.open())).isEqualTo(ranking);
    }

    @Test
    void duels_can_separate_what_dots_could_not() {
        var ballots = List.of(Ballot.of(2, "B", "A", "C"), Ballot.of(1, "C", "B", "A"));
        var table = PairwiseTable.of(List.of("A", "B", "C"), ballots);
        var settled = Dots.rank(Map.of("A", 3, "B", 3, "C", 3)).settle(TieRule.byDuels(table));
        assertThat(settled.items()).containsExactly("B", "A", "C");
    }

    @Test
    void more_dots_than_allowed_are_refused() {
        var items = List.of("A", "B");
        assertThat(Dots.rank(items, List.of(Map.of("A", 2, "B", 1), Map.of("B", 2)), 3, 2)
                        .items())
                .containsExactly("B", "A");
        assertThatThrownBy(() -> Dots.rank(items, List.of(Map.of("A", 2, "B", 2)), 3, 2))
                .hasMessageContaining("4 dots of 3");
        assertThatThrownBy(() -> Dots.rank(items, List.of(Map.of("A", 3)), 3, 2))
                .hasMessageContaining("3 dots on A");
        assertThatThrownBy(() -> Dots.rank(items, List.of(Map.of("A", -1)), 3, 2))
                .hasMessageContaining("-1 dots");
        assertThatThrownBy(() -> Dots.rank(items, List.of(Map.of("Z", 1)), 3, 2))
                .hasMessageContaining("on Z");
        assertThatThrownBy(() -> Dots.rank(Map.of("A", -1))).hasMessageContaining("-1 dots");
        assertThatThrownBy(() -> Ranking.byScore(Map.of("A", Double.NaN))).hasMessageContaining("not a number");
    }

    @Test
    void approval_counts_each_name_once() {
        var ranking = Dots.approval(List.of("A", "B", "C"), List.of(List.of("A", "A"), Set.of("A", "B"), Set.of()));
        assertThat(ranking.places())
                .containsExactly(
                        new Ranking.Place(1, List.of("A"), 2),
                        new Ranking.Place(2, List.of("B"), 1),
                        new Ranking.Place(3, List.of("C"), 0));
    }

    @Test
    void a_room_that_is_split_shows_in_the_spread_and_not_in_the_median() {
        var split = Rating.of(List.of(1, 1, 1, 3, 5, 5, 5), 1, 5).orElseThrow();
        var calm = Rating.of(List.of(3, 3, 3, 3, 3, 3, 3), 1, 5).orElseThrow();
        assertThat(split.median()).isEqualTo(calm.median()).isEqualTo(3);
        assertThat(split.mean()).isEqualTo(calm.mean());
        assertThat(split.spread()).isEqualTo(4);
        assertThat(split.deviation()).isEqualTo(12.0 / 7);
        assertThat(calm.spread()).isZero();
        assertThat(split.counts())
                .containsExactly(Map.entry(1, 3), Map.entry(2, 0), Map.entry(3, 1), Map.entry(4, 0), Map.entry(5, 3));
    }

    @Test
    void ratings_are_ranked_by_median_and_balance_can_separate_them() {
        var ratings = Map.of(
                "A", Rating.of(List.of(2, 3, 3, 3, 5), 1, 5).orElseThrow(),
                "B", Rating.of(List.of(3, 3, 3, 4, 5), 1, 5).orElseThrow(),
                "C", Rating.of(List.of(4, 5), 1, 5).orElseThrow());
        var ranking = Rating.rank(ratings);
        assertThat(ranking.places())
                .containsExactly(new Ranking.Place(1, List.of("C"), 4.5), new Ranking.Place(2, List.of("A", "B"), 3));
        assertThat(ranking.settle(Rating.byBalance(ratings)).items()).containsExactly("C", "B", "A");
        assertThat(Rating.of(List.of(), 1, 5)).isEmpty();
        assertThat(Rating.of(List.of(4), 1, 5).orElseThrow().spread()).isZero();
        assertThatThrownBy(() -> Rating.of(List.of(6), 1, 5)).hasMessageContaining("not between");
        assertThatThrownBy(() -> Rating.of(List.of(), 5, 1)).hasMessageContaining("not a scale");
    }

    @Test
    void what_was_counted_level_by_level_gives_the_same_as_the_ratings_one_by_one() {
        var counted = new TreeMap<>(Map.of(1, 3, 2, 0, 3, 1, 4, 0, 5, 3));
        assertThat(Rating.ofCounts(counted)).isEqualTo(Rating.of(List.of(1, 1, 1, 3, 5, 5, 5), 1, 5));
        assertThat(Rating.ofCounts(Map.of(1, 0, 2, 0))).isEmpty();
        assertThat(Rating.ofCounts(Map.of(1, 40_000, 5, 40_000)).orElseThrow().median())
                .isEqualTo(3);
        assertThatThrownBy(() -> Rating.ofCounts(Map.of(1, -1))).hasMessageContaining("-1 people at 1");
    }

    /** Moore and McCabe leave the middle answer out of both halves: of 1 to 9 the quartiles are 2.5 and 7.5. */
    @Test
    void the_middle_answer_belongs_to_neither_half() {
        var odd = Rating.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 1, 9).orElseThrow();
        assertThat(odd.lowerQuartile()).isEqualTo(2.5);
        assertThat(odd.upperQuartile()).isEqualTo(7.5);
        var even = Rating.of(List.of(1, 2, 3, 4, 5, 6, 7, 8), 1, 8).orElseThrow();
        assertThat(even.lowerQuartile()).isEqualTo(2.5);
        assertThat(even.median()).isEqualTo(4.5);
        assertThat(even.upperQuartile()).isEqualTo(6.5);
    }

    @Test
    void groups_that_rate_the_same_item_lie_as_far_apart_as_their_medians() {
        var residents = Rating.of(List.of(1, 2, 2, 5), 1, 5).orElseThrow();
        var office = Rating.of(List.of(4, 5), 1, 5).orElseThrow();
        assertThat(Rating.apart(List.of(residents, office))).isEqualTo(2.5);
        assertThat(Rating.apart(List.of(office, residents))).isEqualTo(2.5);
        assertThat(Rating.apart(List.of(office))).isZero();
        assertThatThrownBy(() -> Rating.apart(List.of())).hasMessageContaining("no group");
    }
}
