package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the Polis-compatible mode that four real conversations do not reach, worked by hand. */
class PolisRulesTest {

    @Test
    void silencedStatementsMoveNobodyButCountAsAnsweredByEverybody() {
        List<Vote> votes = votes("a: s0+ s1+", "b: s0- s1-", "c: s0+", "d: s1- s2+");
        VoteMatrix matrix = SampleVotes.matrix(
                List.of(
                        Statement.open("s0"),
                        Statement.open("s1"),
                        new Statement("s2", true, false),
                        new Statement("s3", false, true)),
                votes);
        Plane plane = Plane.of(matrix, Plane.arrival(matrix));

        assertThat(plane.centre()).containsExactly(new double[] {1 / 3.0, -1 / 3.0, 0, 0}, within(1e-15));
        assertThat(plane.components()[0][2]).isZero();
        assertThat(plane.components()[0][3]).isZero();
        double along0 = 2 / 3.0 * plane.components()[0][0];
        assertThat(plane.place(matrix, matrix.row("c"), Plane.arrival(matrix))[0])
                .isCloseTo(along0 * Math.sqrt(4 / 3.0), within(1e-15));
        assertThat(plane.extremity(2)).isZero();
    }

    @Test
    void silencedStatementsAreInNoListAndMetaOnesComeUpWithPriority49() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            votes.addAll(votes("p" + i + ": out+ meta+ s0+ s1" + (i < 12 ? "+" : "-") + " s2" + (i < 12 ? "-" : "+")));
        }
        Landscape landscape = PolisConversation.of(SampleVotes.matrix(
                List.of(new Statement("out", true, false), new Statement("meta", false, true)), votes));

        assertThat(landscape.groups()).hasSize(2);
        assertThat(landscape.groups())
                .allSatisfy(group -> assertThat(group.representatives())
                        .extracting(Representative::statement)
                        .contains("s1")
                        .doesNotContain("out", "meta"));
        assertThat(landscape.consensus().agree())
                .extracting(Consensus.Entry::statement)
                .contains("s0")
                .doesNotContain("out", "meta");
        assertThat(landscape.statements().get("meta").priority()).isEqualTo(49);
        // Raw votes: (12+1)/(12+2) · (18+1)/(18+2) although the column is zero in the picture.
        assertThat(landscape.statements().get("out").groupAwareConsensus())
                .isCloseTo(13 / 14.0 * 19 / 20.0, within(1e-15));
    }

    @Test
    void aRoomOfFewIsFilledUpToFifteenWithThoseWhoVotedMostTheEarlierFirst() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int many = i == 19 ? 9 : i == 18 ? 4 : 3;
            for (int j = 0; j < many; j++) {
                votes.add(new Vote("p" + i, "s" + j, Stance.of((i + j) % 3 - 1)));
            }
        }
        Set<String> inConversation =
                PolisConversation.of(SampleVotes.matrix(List.of(), votes)).inConversation();
        assertThat(inConversation)
                .hasSize(15)
                .contains("p19", "p18", "p0", "p12")
                .doesNotContain("p13");
    }

    @Test
    void asManyGroupsAreTriedAsTheBaseClustersAllow() {
        assertThat(PolisGrouping.of(onALine(1)).silhouettes()).containsExactly(Map.entry(2, 0.0));
        assertThat(PolisGrouping.of(onALine(11)).silhouettes()).containsOnlyKeys(2);
        assertThat(PolisGrouping.of(onALine(12)).silhouettes()).containsOnlyKeys(2, 3);
        assertThat(PolisGrouping.of(onALine(36)).silhouettes()).containsOnlyKeys(2, 3, 4, 5);
        assertThat(PolisGrouping.of(onALine(300)).silhouettes()).containsOnlyKeys(2, 3, 4, 5);
        assertThat(PolisGrouping.of(new double[0][]).bestK()).isZero();
    }

    @Test
    void ofTwoEquallyGoodNumbersOfGroupsTheLargerWins() {
        assertThat(new PolisGrouping(Map.of(), Map.of(2, 0.5, 3, 0.5, 4, 0.1)).bestK())
                .isEqualTo(3);
    }

    @Test
    void threeCampsAreThreeGroups() {
        List<Vote> votes = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < 90; i++) {
            for (int j = 0; j < 18; j++) {
                int leaning = i % 3 == j % 3 ? 1 : -1;
                votes.add(new Vote("p" + i, "s" + j, Stance.of(random.nextInt(6) == 0 ? 0 : leaning)));
            }
        }
        Landscape landscape = PolisConversation.of(SampleVotes.matrix(List.of(), votes));
        assertThat(landscape.groups())
                .hasSize(3)
                .allSatisfy(group -> assertThat(group.members()).hasSize(30));
    }

    @Test
    void aNewBestNumberOfGroupsShowsAfterFourUpdatesInARow() {
        Persistence shown = new Persistence(4);
        Set<Integer> possible = Set.of(2, 3, 4);
        assertThat(shown.shown(2, possible)).isEqualTo(2);
        assertThat(shown.shown(3, possible)).isEqualTo(2);
        assertThat(shown.shown(3, possible)).isEqualTo(2);
        assertThat(shown.shown(3, possible)).isEqualTo(2);
        assertThat(shown.shown(2, possible)).isEqualTo(2);
        for (int update = 1; update <= 4; update++) {
            assertThat(shown.shown(3, possible)).isEqualTo(update < 4 ? 2 : 3);
        }
        assertThat(shown.shown(2, Set.of(2))).isEqualTo(2);
    }

    @Test
    void theTestsOnSharesAreThoseWorkedByHand() {
        // 7 of 9 → 8 of 10: 2·√10·(0.8 − 0.5)
        assertThat(Proportion.test(7, 9)).isCloseTo(0.6 * Math.sqrt(10), within(1e-15));
        // 8 of 10 against 2 of 10, pooled one half: 0.6 / √(0.25·0.2)
        assertThat(Proportion.compare(7, 9, 1, 9)).isCloseTo(0.6 / Math.sqrt(0.05), within(1e-14));
        assertThat(Proportion.compare(5, 5, 3, 3)).isZero();
    }

    @Test
    void aVoteCanBeChangedAndOnlyTheLastOneCounts() {
        PolisConversation changed = new PolisConversation();
        changed.update(votes("a: s0+ s1-", "b: s0- s1+", "c: s0- s1-"));
        Landscape after = changed.update(votes("a: s0-", "b: s0+ s1-"));
        Landscape atOnce =
                PolisConversation.of(SampleVotes.matrix(List.of(), votes("a: s0- s1-", "b: s0+ s1-", "c: s0- s1-")));
        assertThat(after).isEqualTo(atOnce);
        assertThat(changed.votes().counts(0)).isEqualTo(new Counts(1, 2, 3));
    }

    private static double[][] onALine(int points) {
        double[][] line = new double[points][];
        for (int i = 0; i < points; i++) {
            line[i] = new double[] {i * 0.5, i % 7};
        }
        return line;
    }

    /** Reads “person: statement+ statement- statement0”. */
    private static List<Vote> votes(String... lines) {
        List<Vote> votes = new ArrayList<>();
        for (String line : lines) {
            String person = line.substring(0, line.indexOf(':'));
            for (String word : line.substring(line.indexOf(':') + 2).split(" ")) {
                Stance stance = word.endsWith("+") ? Stance.AGREE : word.endsWith("-") ? Stance.DISAGREE : Stance.PASS;
                votes.add(new Vote(person, word.substring(0, word.length() - 1), stance));
            }
        }
        return votes;
    }
}
