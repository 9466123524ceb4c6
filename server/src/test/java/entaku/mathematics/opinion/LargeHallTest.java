package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More people and statements than any hall will see. */
class LargeHallTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void tenThousandPeopleAndFiveHundredStatementsAreDrawn() {
        Random random = new Random(7);
        VoteMatrix votes = new VoteMatrix();
        String[] ids = new String[500];
        for (int j = 0; j < ids.length; j++) {
            ids[j] = "s" + j;
        }
        for (int i = 0; i < 10_000; i++) {
            String person = "p" + i;
            for (int j = 0; j < ids.length; j++) {
                int leaning = (i % 3 == j % 3) ? 1 : -1;
                votes.cast(
                        new Vote(person, ids[j], Stance.of(random.nextInt(3) == 0 ? random.nextInt(3) - 1 : leaning)));
            }
        }
        Landscape own = EntakuConversation.of(votes);
        Finite.check(own);
        assertThat(own.groups()).hasSize(3);
        Finite.check(PolisConversation.of(votes));
    }
}
