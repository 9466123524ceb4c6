package entaku.steps.statements;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private final Views views = new Views();
    private final Hall hall = views.hall;

    private void answer(String statement, String answer, String... seats) {
        views.answer(statement, answer, seats);
    }

    private Map<String, Object> result(String statement) {
        return views.result(statement);
    }

    @Test
    void three_answers_are_counted_apart_and_only_once_all_are_closed() {
        answer("views-01", "agree", "p1", "p2", "p3");
        answer("views-01", "disagree", "p4");
        answer("views-01", "unsure", "p5", "p6");
        answer("views-01", "disagree", "p3");
        assertThat(result("views-01")).isNull();
        assertThat(hall.desk("result/views-01"))
                .as("not even for the facilitator")
                .isNull();
        assertThat(hall.refusal("p1", new Statements.GiveAnswer("views-01", "maybe", null)))
                .isEqualTo("no-such-answer");
        assertThat(hall.refusal("p1", new Statements.GiveAnswer("views-09", "agree", null)))
                .isEqualTo("no-such-statement");
        assertThat(hall.refusal(Hall.FACILITATOR, new Statements.GiveAnswer("views-01", "agree", null)))
                .isEqualTo("not-your-role");
        views.close();
        assertThat(result("views-01"))
                .containsEntry("agree", 2)
                .containsEntry("disagree", 2)
                .containsEntry("unsure", 2)
                .containsEntry("leaning", "divided");
        assertThat(result("views-02"))
                .as("nobody answered")
                .containsEntry("agree", 0)
                .containsEntry("leaning", null);
        assertThat(hall.refusal("p1", new Statements.GiveAnswer("views-01", "agree", null)))
                .isEqualTo("answers-closed");
    }

    @Test
    void who_passes_has_answered_nothing_and_who_takes_an_answer_back_passes() {
        answer("views-01", "agree", "p1", "p2", "p3");
        hall.does("p3", new Statements.WithdrawAnswer("views-01", null));
        assertThat(hall.own("p3", "answer/views-01")).isNull();
        int before = hall.log().size();
        hall.does("p3", new Statements.WithdrawAnswer("views-01", null));
        assertThat(hall.log()).as("there is nothing more to take back").hasSize(before);
        views.close();
        assertThat(result("views-01")).as("two phones").containsEntry("withheld", true);
    }

    @Test
    void a_statement_that_few_have_answered_is_withheld_beside_others_that_are_shown() {
        answer("views-01", "agree", "p1", "p2", "p3");
        answer("views-02", "unsure", "p1", "p2");
        hall.does("scribe", new Statements.EnterHands("views-02", "agree", 7));
        views.close();
        assertThat(result("views-01")).containsEntry("withheld", false).containsEntry("leaning", "agreed");
        assertThat(result("views-02"))
                .containsEntry("withheld", true)
                .containsEntry("agree", 7)
                .containsEntry("unsure", 0);
    }

    @Test
    void how_many_have_answered_is_told_no_finer_than_is_promised() {
        answer("views-01", "agree", "p1", "p2");
        assertThat(hall.sees("now")).containsEntry("respondents", null).containsEntry("few", true);
        assertThat(hall.desk("desk")).containsEntry("done", null).containsEntry("answers", null);
        assertThat(hall.produced("views")).isEmpty();
        for (String statement : List.of("views-01", "views-02", "bench")) answer(statement, "agree", "p3");
        assertThat(hall.sees("now")).containsEntry("respondents", 3).containsEntry("few", false);
        assertThat(hall.desk("desk")).containsEntry("done", 1).containsEntry("answers", 5);
    }

    @Test
    void what_comes_next_is_what_fewest_have_answered_and_tells_nothing_of_how() {
        answer("views-01", "agree", "p1", "p2");
        assertThat(hall.own("p2", "next")).as("while they are few").isNull();
        answer("views-01", "agree", "p3");
        assertThat(hall.own("p3", "next")).containsEntry("statements", List.of("views-02", "bench"));
        answer("views-02", "disagree", "p1", "p2");
        answer("bench", "unsure", "p1");
        answer("views-01", "agree", "p4");
        assertThat(hall.own("p4", "next")).containsEntry("statements", List.of("bench", "views-02"));
        assertThat(hall.own("p3", "next"))
                .as("it stands as it stood after one's own last answer")
                .containsEntry("statements", List.of("views-02", "bench"));
        answer("views-02", "agree", "p4");
        answer("bench", "agree", "p4");
        assertThat(hall.own("p4", "next")).isNull();
    }

    /** Three puppets and a resident: with the puppets' own answers known, a second result would tell the resident's. */
    @Test
    void once_a_result_was_shown_taking_it_back_begins_another_vote() {
        answer("views-01", "agree", "p1", "p2", "p3");
        hall.does("scribe", new Statements.EnterHands("views-02", "unsure", 4));
        views.close();
        hall.undo();
        assertThat(hall.sees("now"))
                .containsEntry("closed", false)
                .containsEntry("vote", 2)
                .containsEntry("respondents", 0)
                .containsEntry("hands", null);
        assertThat(hall.own("p1", "answer/views-01")).isNull();
        assertThat(hall.own("scribe", "hands/views-02")).isNull();
        assertThat(hall.refusal("p1", new Statements.GiveAnswer("views-01", "agree", null, 1)))
                .as("an answer to the vote before, sent late")
                .isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Statements.CloseAnswers(1)))
                .isEqualTo("stale");
        answer("views-01", "agree", "p1", "p2", "p3");
        answer("views-01", "disagree", "p4");
        views.close();
        assertThat(result("views-01")).containsEntry("withheld", true);
        hall.undo();
        assertThat(hall.sees("now")).as("nothing new was shown").containsEntry("vote", 2);
        assertThat(hall.own("p4", "answer/views-01")).containsEntry("answer", "disagree");
    }

    @Test
    void people_counted_in_the_room_count_once_and_can_be_put_right_when_who_counted_them_is_gone() {
        hall.does("scribe", new Statements.EnterHands("views-01", "agree", 4));
        hall.does("scribe", new Statements.EnterHands("views-01", "agree", 5));
        hall.does("recorder", new Statements.EnterHands("views-01", "disagree", 2));
        assertThat(hall.desk("hands/views-01")).containsEntry("agree", 5).containsEntry("disagree", 2);
        assertThat(hall.sees("now")).containsEntry("hands", 7);
        assertThat(hall.refusal("p1", new Statements.EnterHands("views-01", "agree", 1)))
                .isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new Statements.EnterHands("views-01", "agree", -1)))
                .isEqualTo("out-of-range");
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        hall.does("recorder", new Statements.TakeOverHands());
        assertThat(hall.own("recorder", "hands/views-01"))
                .containsEntry("agree", 5)
                .containsEntry("disagree", 2);
        hall.does("recorder", new Statements.EnterHands("views-01", "agree", 3));
        views.close();
        assertThat(result("views-01")).containsEntry("agree", 3).containsEntry("disagree", 2);
        assertThat(result("views-01").get("byHand").toString()).contains("agree=3", "disagree=2");
    }
}
