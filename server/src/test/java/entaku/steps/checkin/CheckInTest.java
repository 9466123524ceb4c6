package entaku.steps.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Who;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckInTest {
    private final Hall hall = Hall.with(Hall.step("hello", "check-in", Names.SHOWN, Map.of()))
            .participants(2)
            .seat("scribe", Role.SCRIBE, "1");

    @Test
    void everybody_says_one_thing_and_may_change_it() {
        String id = hall.does("p1", new CheckIn.Say("sunny", null, false));
        hall.does("p1", new CheckIn.Say("rainy", "雨です", false));
        assertThat(hall.sees("now")).containsEntry("voices", 1);
        assertThat(hall.sees("said/" + id)).containsEntry("word", "雨です").containsEntry("who", new Who("p1"));
        assertThat(hall.own("p1", "mine")).containsEntry("mood", "rainy");
    }

    @Test
    void words_said_aloud_are_entered_for_those_without_a_phone() {
        String first = hall.does("scribe", new CheckIn.Say(null, "元気", true));
        hall.does("scribe", new CheckIn.Say(null, "ねむい", true));
        hall.does("scribe", new CheckIn.Say(null, "わたしも", false));
        assertThat(hall.sees("now")).containsEntry("voices", 3);
        assertThat(hall.sees("said/" + first)).containsEntry("who", null);
        assertThat(hall.refusal("p1", new CheckIn.Say(null, "代わりに", true))).isEqualTo("not-your-role");
    }

    @Test
    void nothing_is_not_a_word() {
        assertThat(hall.refusal("p1", new CheckIn.Say(null, " ", false))).isEqualTo("empty");
        assertThat(hall.refusal("p1", new CheckIn.Say("angry", null, false))).isEqualTo("no-such-mood");
        assertThat(hall.refusal(Hall.FACILITATOR, new CheckIn.Say("sunny", null, false)))
                .isEqualTo("not-your-role");
    }
}
