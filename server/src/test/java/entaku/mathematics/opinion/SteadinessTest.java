package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays when votes arrive. */
class SteadinessTest {

    @Test
    void belowFifteenPeopleNothingIsCalledAGroup() {
        EntakuConversation talk = new EntakuConversation();
        Landscape few = talk.update(camp("a", 7, 1));
        few = talk.update(camp("b", 7, -1));
        assertThat(few.inConversation()).hasSize(14);
        assertThat(few.groups()).isEmpty();
        assertThat(few.statements().get("s0").all()).isEqualTo(new Counts(6, 6, 14));

        Landscape enough = talk.update(camp("c", 1, 1));
        assertThat(enough.groups()).extracting(group -> group.members().size()).containsExactly(8, 7);
    }

    @Test
    void aGroupKeepsItsLetterAndSideWhenTheOtherOutgrowsIt() {
        EntakuConversation talk = new EntakuConversation();
        List<Vote> first = new ArrayList<>(camp("a", 12, 1));
        first.addAll(camp("b", 8, -1));
        Map<String, String> before = talk.update(first).letters();
        double side = talk.update(List.of()).positions().get("a0").x();
        Landscape after = talk.update(camp("more-b", 20, -1));

        assertThat(before).containsEntry("a0", "A").containsEntry("b0", "B");
        assertThat(after.letters()).containsAllEntriesOf(before).containsEntry("more-b3", "B");
        assertThat(Math.signum(after.positions().get("a0").x())).isEqualTo(Math.signum(side));
        assertThat(EntakuConversation.of(talk.votes()).letters()).containsEntry("b0", "A");
        assertThat(talk.settle().letters()).isEqualTo(after.letters());
    }

    @Test
    void axesNeitherFlipNorSwapWhenTheSecondDirectionBecomesTheStronger() {
        EntakuConversation talk = new EntakuConversation();
        talk.update(cross(12, 10));
        Plane before = talk.plane();
        talk.update(cross(12, 16));
        Plane after = talk.plane();
        Plane fresh = Plane.of(talk.votes(), EntakuConversation.order(talk.votes()));

        for (int axis = 0; axis < 2; axis++) {
            assertThat(overlap(before.components()[axis], after.components()[axis]))
                    .isCloseTo(1, within(0.05));
        }
        assertThat(Math.abs(overlap(before.components()[0], fresh.components()[0])))
                .as("the strongest direction is another one now")
                .isLessThan(0.1);
    }

    /** Two questions of four statements each, on which different people divide. */
    private static List<Vote> cross(int onTheFirst, int onTheSecond) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < onTheFirst + onTheSecond; i++) {
            int question = i < onTheFirst ? 0 : 1;
            for (int j = 0; j < 8; j++) {
                int value = j / 4 == question ? (i % 2 == 0 ? 1 : -1) : 0;
                votes.add(new Vote("p" + i, "s" + j, Stance.of(value)));
            }
        }
        return votes;
    }

    private static List<Vote> camp(String name, int people, int leaning) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < 8; j++) {
                votes.add(new Vote(name + i, "s" + j, Stance.of(j == i % 8 ? 0 : leaning)));
            }
        }
        return votes;
    }

    private static double overlap(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
