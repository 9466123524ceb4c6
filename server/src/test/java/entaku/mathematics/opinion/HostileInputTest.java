package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Nothing that people can vote makes a picture fail, or puts a number in it that is none. */
class HostileInputTest {

    @ForSeeds(300)
    void anyVotesGiveFiniteNumbersInBothModes(long seed) {
        Draw draw = new Draw(seed);
        assertSound(draw.list(0, 250, () -> vote(draw)), draw.list(0, 6, () -> flag(draw)));
    }

    private static Vote vote(Draw draw) {
        return new Vote("p" + draw.between(0, 30), "s" + draw.between(0, 9), draw.one(List.of(Stance.values())));
    }

    private static Statement flag(Draw draw) {
        boolean out = draw.between(1, 3) == 1;
        boolean meta = draw.between(1, 3) == 1;
        return new Statement("s" + draw.between(0, 12), out, meta);
    }

    @Test
    void noVotesAtAllGiveAnEmptyPicture() {
        assertSound(List.of(), List.of());
        assertSound(List.of(), List.of(Statement.open("s0"), new Statement("s1", true, false)));
    }

    @Test
    void oneVoterIsPlacedAndNotGrouped() {
        List<Vote> votes = List.of(new Vote("p0", "s0", Stance.AGREE), new Vote("p0", "s1", Stance.DISAGREE));
        assertSound(votes, List.of());
        Landscape landscape = EntakuConversation.of(SampleVotes.matrix(List.of(), votes));
        assertThat(landscape.groups()).isEmpty();
        assertThat(landscape.positions()).containsEntry("p0", new Position(0, 0));
    }

    @Test
    void peopleWhoAllVoteTheSameAreOneCrowdWithoutGroups() {
        for (Stance stance : Stance.values()) {
            List<Vote> votes = everybody(40, 12, (i, j) -> stance);
            assertSound(votes, List.of());
            Landscape landscape = EntakuConversation.of(SampleVotes.matrix(List.of(), votes));
            assertThat(landscape.inConversation()).hasSize(40);
            assertThat(landscape.groups()).isEmpty();
        }
    }

    @Test
    void oneStatementIsEnoughForTwoGroups() {
        List<Vote> votes = everybody(40, 1, (i, j) -> i < 15 ? Stance.AGREE : Stance.DISAGREE);
        assertSound(votes, List.of());
        Landscape landscape = EntakuConversation.of(SampleVotes.matrix(List.of(), votes));
        assertThat(landscape.groups()).hasSize(2);
        assertThat(landscape.groups().get(1).members()).hasSize(15);
    }

    @Test
    void everyStatementSilencedLeavesEveryoneInTheMiddle() {
        List<Vote> votes = SampleVotes.camps(new Random(1), 30, 3, 2);
        List<Statement> flags = List.of(
                new Statement("s0", true, false), new Statement("s1", false, true), new Statement("s2", true, true));
        assertSound(votes, flags);
        assertThat(PolisConversation.of(SampleVotes.matrix(flags, votes))
                        .positions()
                        .values())
                .containsOnly(new Position(0, 0));
    }

    private static void assertSound(List<Vote> votes, List<Statement> flags) {
        VoteMatrix matrix = SampleVotes.matrix(flags, votes);
        Finite.check(PolisConversation.of(matrix));
        Finite.check(EntakuConversation.of(matrix));
        PolisConversation polis = new PolisConversation();
        EntakuConversation entaku = new EntakuConversation();
        flags.forEach(polis::declare);
        flags.forEach(entaku::declare);
        Finite.check(polis.update(List.of()));
        Finite.check(entaku.update(List.of()));
        for (int from = 0; from < votes.size(); from += 25) {
            List<Vote> arriving = votes.subList(from, Math.min(votes.size(), from + 25));
            Finite.check(polis.update(arriving));
            Finite.check(entaku.update(arriving));
        }
    }

    private static List<Vote> everybody(int people, int statements, BiFunction<Integer, Integer, Stance> stance) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < statements; j++) {
                votes.add(new Vote("p" + i, "s" + j, stance.apply(i, j)));
            }
        }
        return votes;
    }
}
