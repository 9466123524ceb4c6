package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entaku's own groups on four real conversations, against the groups that Polis published. */
class EntakuReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"seattle", "brexit", "ssis", "vtaiwan"})
    void withAsManyGroupsAsPublishedTheyAgreeWithThePublishedOnes(String name) {
        PublishedConversation talk = PublishedConversation.load(name);
        Landscape landscape =
                EntakuConversation.of(talk.matrix(), talk.publishedGroups().size());
        assertThat(talk.agreement(landscape)).isGreaterThanOrEqualTo(0.80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seattle", "brexit", "ssis", "vtaiwan"})
    void peopleStandNoFartherFromTheirGroupThanInThePublishedGroups(String name) {
        PublishedConversation talk = PublishedConversation.load(name);
        List<List<String>> published = talk.publishedGroups();
        Landscape landscape = EntakuConversation.of(talk.matrix(), published.size());
        List<List<String>> own =
                landscape.groups().stream().map(OpinionGroup::members).toList();
        Set<String> inBoth = new HashSet<>(landscape.letters().keySet());
        inBoth.retainAll(talk.groups().keySet());

        assertThat(inBoth).hasSizeGreaterThan(100);
        assertThat(sumOfSquares(landscape, own, inBoth))
                .isLessThanOrEqualTo(sumOfSquares(landscape, published, inBoth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seattle", "brexit", "ssis", "vtaiwan"})
    void everyoneInConversationIsInOneGroupAndNoGroupIsTooSmall(String name) {
        Landscape landscape =
                EntakuConversation.of(PublishedConversation.load(name).matrix());
        assertThat(landscape.groups()).isNotEmpty();
        assertThat(landscape.letters().keySet()).isEqualTo(landscape.inConversation());
        int least = Math.max(5, (int) Math.ceil(landscape.inConversation().size() / 10.0));
        assertThat(landscape.groups())
                .allSatisfy(group -> assertThat(group.members()).hasSizeGreaterThanOrEqualTo(least));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seattle", "brexit", "ssis"})
    void realVotesInAnyOrderGiveTheSamePicture(String name) {
        PublishedConversation talk = PublishedConversation.load(name);
        Landscape inOrder = EntakuConversation.of(talk.matrix());
        List<Vote> shuffled = new ArrayList<>(talk.votes());
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            Landscape other = EntakuConversation.of(SampleVotes.matrix(talk.statements(), shuffled));
            assertThat(other.positions()).isEqualTo(inOrder.positions());
            assertThat(other.letters()).isEqualTo(inOrder.letters());
        }
    }

    private static double sumOfSquares(
            Landscape landscape, List<? extends Collection<String>> groups, Set<String> counted) {
        double sum = 0;
        for (Collection<String> group : groups) {
            List<Position> places = group.stream()
                    .filter(counted::contains)
                    .map(landscape.positions()::get)
                    .toList();
            double x = places.stream().mapToDouble(Position::x).average().orElseThrow();
            double y = places.stream().mapToDouble(Position::y).average().orElseThrow();
            for (Position place : places) {
                sum += Math.pow(place.distance(new Position(x, y)), 2);
            }
        }
        return sum;
    }
}
