package entaku.mathematics.tally;

import static entaku.mathematics.tally.InstantRunoff.EqualRanks.EXHAUST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Three public elections in which the rules disagree, or nearly. */
class RealContestsTest {
    private static final BallotFile BALLINA = Contest.read("nsw-ballina-2015.soi");
    private static final BallotFile RYDE = Contest.read("nsw-ryde-2023.soi");
    private static final BallotFile BURLINGTON = Contest.read("burlington-2009.toi");

    @Test
    void each_rule_has_its_winner_in_Burlington() {
        var schulze = Schulze.rank(BURLINGTON.items(), BURLINGTON.ballots());
        assertThat(plurality(BURLINGTON)).contains("Kurt Wright");
        assertThat(runoff(BURLINGTON).winner()).contains("Bob Kiss");
        assertThat(schulze.table().condorcetWinner()).contains("Andy Montroll");
        assertThat(schulze.ranking().items())
                .containsExactly("Andy Montroll", "Bob Kiss", "Kurt Wright", "Dan Smith", "James Simpson", "Write-In");
        assertThat(schulze.table().over("Andy Montroll", "Bob Kiss")).isEqualTo(4067);
        assertThat(schulze.table().over("Bob Kiss", "Andy Montroll")).isEqualTo(3477);
        var borda = Borda.rank(BURLINGTON.items(), BURLINGTON.ballots());
        assertThat(borda.winner()).contains("Andy Montroll");
        assertThat(borda.places().get(0).score()).isEqualTo(30112.0);
        assertThat(listed(BURLINGTON).winner()).contains("Andy Montroll");
    }

    @Test
    void Burlington_counted_as_the_law_treats_overvotes_gives_the_rounds_of_the_city() {
        var count = InstantRunoff.count(BURLINGTON.items(), BURLINGTON.ballots(), EXHAUST, TieRule.open());
        assertThat(count.winner()).contains("Bob Kiss");
        assertThat(count.rounds()).hasSize(5);
        assertThat(count.rounds().get(0).votes())
                .isEqualTo(Map.of(
                        "Kurt Wright", 2951L,
                        "Bob Kiss", 2585L,
                        "Andy Montroll", 2063L,
                        "Dan Smith", 1306L,
                        "Write-In", 36L,
                        "James Simpson", 35L));
        assertThat(count.rounds().get(0).exhausted()).isEqualTo(4);
        assertThat(count.rounds().get(3).votes())
                .isEqualTo(Map.of("Kurt Wright", 3294L, "Bob Kiss", 2981L, "Andy Montroll", 2554L));
        assertThat(count.rounds().get(4).votes()).isEqualTo(Map.of("Bob Kiss", 4313L, "Kurt Wright", 4060L));
        assertThat(count.rounds().get(4).exhausted()).isEqualTo(607);
    }

    @Test
    void Burlington_with_equal_ranks_that_wait_keeps_five_more_ballots() {
        var count = runoff(BURLINGTON);
        assertThat(count.rounds().stream().map(round -> round.dropped()).toList())
                .containsExactly(
                        List.of("James Simpson"),
                        List.of("Write-In"),
                        List.of("Dan Smith"),
                        List.of("Andy Montroll"),
                        List.of());
        assertThat(count.rounds().get(4).votes()).isEqualTo(Map.of("Bob Kiss", 4314L, "Kurt Wright", 4064L));
        assertThat(count.rounds().get(4).exhausted()).isEqualTo(602);
    }

    @Test
    void the_leader_of_the_first_count_loses_Ballina() {
        assertThat(plurality(BALLINA)).contains("BEAVIS Kris");
        assertThat(listed(BALLINA).winner()).contains("BEAVIS Kris");
        var count = runoff(BALLINA);
        assertThat(count.winner()).contains("SMITH Tamara");
        assertThat(count.rounds().stream().map(round -> round.dropped()).toList())
                .containsExactly(
                        List.of("ZYLBER Greg"),
                        List.of("STOTT Vyvyan"),
                        List.of("HARTLEY Matthew"),
                        List.of("JOHNSON Jeff"),
                        List.of("SPOONER Paul"),
                        List.of());
        assertThat(count.rounds().get(0).votes())
                .containsEntry("BEAVIS Kris", 17392L)
                .containsEntry("SMITH Tamara", 12824L)
                .containsEntry("SPOONER Paul", 11738L);
        assertThat(count.rounds().get(4).votes())
                .isEqualTo(Map.of("BEAVIS Kris", 18267L, "SMITH Tamara", 14554L, "SPOONER Paul", 12296L));
        assertThat(count.rounds().get(5).votes()).isEqualTo(Map.of("SMITH Tamara", 21528L, "BEAVIS Kris", 18996L));
        assertThat(count.rounds().get(5).exhausted()).isEqualTo(6934);
        var schulze = Schulze.rank(BALLINA.items(), BALLINA.ballots());
        assertThat(schulze.ranking().winner()).contains("SMITH Tamara");
        assertThat(schulze.table().condorcetWinner()).contains("SMITH Tamara");
        assertThat(schulze.table().over("SMITH Tamara", "BEAVIS Kris")).isEqualTo(21528);
        assertThat(Borda.rank(BALLINA.items(), BALLINA.ballots()).winner()).contains("SMITH Tamara");
    }

    @Test
    void Ryde_is_decided_by_54_ballots_and_Borda_sees_it_the_other_way_round() {
        var count = runoff(RYDE);
        assertThat(count.winner()).contains("LANE Jordan");
        assertThat(count.rounds()).hasSize(4);
        assertThat(count.rounds().get(0).votes())
                .isEqualTo(Map.of(
                        "LANE Jordan", 24383L,
                        "HOWISON Lyndal", 21004L,
                        "EDINGTON Sophie", 5772L,
                        "JELFS Bradley", 1357L,
                        "DEVINE Barry", 1324L));
        var last = count.rounds().get(3);
        assertThat(last.votes()).isEqualTo(Map.of("LANE Jordan", 25431L, "HOWISON Lyndal", 25377L));
        assertThat(last.margin()).isEqualTo(54);
        assertThat(count.rounds().get(2).transfers().get("EDINGTON Sophie"))
                .isEqualTo(Map.of("LANE Jordan", 544L, "HOWISON Lyndal", 3882L, InstantRunoff.USED_UP, 1765L));
        assertThat(plurality(RYDE)).contains("LANE Jordan");
        assertThat(listed(RYDE).winner()).contains("LANE Jordan");
        assertThat(Schulze.rank(RYDE.items(), RYDE.ballots()).ranking().winner())
                .contains("LANE Jordan");
        assertThat(Borda.rank(RYDE.items(), RYDE.ballots()).winner()).contains("HOWISON Lyndal");
    }

    @Test
    void every_ballot_is_somewhere_in_every_round() {
        for (var contest : List.of(BALLINA, RYDE, BURLINGTON)) {
            long people = contest.ballots().stream().mapToLong(Ballot::count).sum();
            assertThat(runoff(contest).rounds())
                    .allSatisfy(round -> assertThat(round.exhausted()
                                    + round.votes().values().stream()
                                            .mapToLong(v -> v)
                                            .sum())
                            .isEqualTo(people));
        }
    }

    private static InstantRunoff runoff(BallotFile contest) {
        return InstantRunoff.count(contest.items(), contest.ballots());
    }

    private static Optional<String> plurality(BallotFile contest) {
        return Dots.firstPreferences(contest.items(), contest.ballots()).winner();
    }

    /** Approval, where listing a candidate at all is read as approving. */
    private static Ranking listed(BallotFile contest) {
        return Dots.approval(
                contest.items(),
                contest.ballots().stream()
                        .flatMap(
                                ballot -> Collections.nCopies(
                                        (int) ballot.count(),
                                        ballot.tiers().stream()
                                                .flatMap(List::stream)
                                                .toList())
                                        .stream())
                        .toList());
    }
}
