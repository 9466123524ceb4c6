package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BallotFileTest {
    private static final String A = "# ALTERNATIVE NAME 1: Anzu";
    private static final String B = "# ALTERNATIVE NAME 2: Biwa";
    private static final String C = "# ALTERNATIVE NAME 3: 柿";

    @Test
    void equal_ranks_stand_in_braces() {
        var file = BallotFile.read(List.of("# TITLE: Fruit", A, B, C, "", "2: {1, 3},2", "1: 3,{2,1}", "4: 2", "1:"));
        assertThat(file.title()).isEqualTo("Fruit");
        assertThat(file.items()).containsExactly("Anzu", "Biwa", "柿");
        assertThat(file.ballots())
                .containsExactly(
                        new Ballot(2, List.of(List.of("Anzu", "柿"), List.of("Biwa"))),
                        new Ballot(1, List.of(List.of("柿"), List.of("Anzu", "Biwa"))),
                        Ballot.of(4, "Biwa"),
                        new Ballot(1, List.of()));
    }

    @Test
    void a_bad_line_is_named() {
        assertThatThrownBy(() -> BallotFile.read(List.of(A, "x: 1"))).hasMessageContaining("line 2: expected");
        assertThatThrownBy(() -> BallotFile.read(List.of(A, "1: 1,;"))).hasMessageContaining("line 2: cannot read");
        assertThatThrownBy(() -> BallotFile.read(List.of(A, "1: {1")))
                .hasMessageContaining("line 2: cannot read the order from '{1'");
        assertThatThrownBy(() -> BallotFile.read(List.of(A, "1: 7"))).hasMessageContaining("7 has no name");
        assertThatThrownBy(() -> BallotFile.read(List.of(A, B, "1: 1,2,1"))).hasMessageContaining("line 3: a ballot");
        assertThatThrownBy(() -> BallotFile.read(List.of(A, "0: 1"))).hasMessageContaining("line 2");
        assertThatThrownBy(() -> BallotFile.read(List.of(A, "99999999999999999999: 1")))
                .hasMessageContaining("line 2");
    }

    @Test
    void the_shipped_files_are_complete() {
        assertThat(people("nsw-ballina-2015.soi")).isEqualTo(47458);
        assertThat(people("nsw-ryde-2023.soi")).isEqualTo(53840);
        assertThat(people("burlington-2009.toi")).isEqualTo(8980);
        assertThat(Contest.read("burlington-2009.toi").ballots().stream()
                        .filter(ballot -> ballot.tiers().stream().anyMatch(tier -> tier.size() > 1)))
                .hasSize(6);
    }

    private static long people(String file) {
        return Contest.read(file).ballots().stream().mapToLong(Ballot::count).sum();
    }
}
