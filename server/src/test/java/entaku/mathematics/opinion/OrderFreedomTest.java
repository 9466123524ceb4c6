package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The picture owes nothing to the order of votes, rows and people. */
class OrderFreedomTest {

    @ForSeeds(60)
    void anyOrderOfVotesAndStatementsGivesTheSamePictureToTheLastBit(long seed) {
        Draw draw = new Draw(seed);
        int people = draw.between(0, 80);
        int statements = draw.between(1, 25);
        Random random = draw.random();
        List<Vote> votes = SampleVotes.camps(random, people, statements, 1 + random.nextInt(4));
        List<Statement> flags = SampleVotes.flags(random, statements);
        Landscape first = EntakuConversation.of(SampleVotes.matrix(flags, votes));

        Collections.shuffle(votes, random);
        Collections.shuffle(flags, random);
        Landscape second = EntakuConversation.of(SampleVotes.matrix(flags, votes));

        assertThat(second.positions()).isEqualTo(first.positions());
        assertThat(second.inConversation()).isEqualTo(first.inConversation());
        assertThat(second.silhouettes()).isEqualTo(first.silhouettes());
        assertThat(second.statements()).isEqualTo(first.statements());
        assertThat(second.consensus()).isEqualTo(first.consensus());
        assertThat(second.letters()).isEqualTo(first.letters());
        assertThat(representatives(second)).isEqualTo(representatives(first));
    }

    @ForSeeds(40)
    void peopleMayBeRenamedAndTheGroupsOnlyFollowTheNames(long seed) {
        Draw draw = new Draw(seed);
        int people = draw.between(15, 80);
        Random random = draw.random();
        List<Vote> votes = SampleVotes.camps(random, people, 12, 3);
        Landscape first = EntakuConversation.of(SampleVotes.matrix(List.of(), votes));

        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            names.add(i);
        }
        Collections.shuffle(names, random);
        Map<String, String> renamed = new HashMap<>();
        names.forEach(name -> renamed.put("p" + renamed.size(), "p" + name));
        List<Vote> others = new ArrayList<>();
        votes.forEach(v -> others.add(new Vote(renamed.get(v.participant()), v.statement(), v.stance())));
        Collections.shuffle(others, random);
        Landscape second = EntakuConversation.of(SampleVotes.matrix(List.of(), others));

        first.positions()
                .forEach((name, place) ->
                        assertThat(second.positions().get(renamed.get(name))).isEqualTo(place));
        first.letters()
                .forEach((name, letter) -> assertThat(second.letters()).containsEntry(renamed.get(name), letter));
        assertThat(second.letters()).hasSameSizeAs(first.letters());
    }

    @ForSeeds(40)
    void votesTakenInOneByOneMakeTheSamePlaneAsAllAtOnce(long seed) {
        Draw draw = new Draw(seed);
        int people = draw.between(1, 30);
        Random random = draw.random();
        List<Vote> votes = SampleVotes.camps(random, people, 14, 2);
        VoteMatrix growing = new VoteMatrix();
        for (Vote vote : votes) {
            growing.cast(new Vote(vote.participant(), vote.statement(), Stance.PASS));
            Plane.of(growing, EntakuConversation.order(growing));
            growing.cast(vote);
        }
        Landscape atOnce = EntakuConversation.of(SampleVotes.matrix(List.of(), votes));
        assertThat(EntakuConversation.of(growing)).isEqualTo(atOnce);
    }

    @ForSeeds(20)
    void theFirstPictureOnTheWallIsTheOneDrawnFromNothing(long seed) {
        Draw draw = new Draw(seed);
        int people = draw.between(1, 90);
        List<Vote> votes = SampleVotes.camps(draw.random(), people, 12, 3);
        EntakuConversation talk = new EntakuConversation();
        assertThat(talk.update(votes)).isEqualTo(EntakuConversation.of(talk.votes()));
    }

    private static Map<String, Set<Representative>> representatives(Landscape landscape) {
        return landscape.groups().stream()
                .collect(Collectors.toMap(OpinionGroup::letter, group -> Set.copyOf(group.representatives())));
    }
}
