package entaku.steps.statements;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.course.Leading;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What there is to answer: of the template, drawn, added, held back. */
class ListedStatementsTest {
    private final Views views = new Views();
    private final Hall hall = views.hall;

    private void answer(String statement, String answer, String... seats) {
        views.answer(statement, answer, seats);
    }

    private Map<String, Object> result(String statement) {
        return views.result(statement);
    }

    @Test
    void statements_of_the_template_stand_before_those_that_are_drawn() {
        assertThat(hall.sees("statement/views-01"))
                .containsEntry("text", Views.LIT.get(0))
                .containsEntry("place", 1);
        assertThat(hall.sees("statement/bench"))
                .as("the words stand with the item")
                .containsEntry("text", null)
                .containsEntry("words", null)
                .containsEntry("place", 3);
        assertThat(Views.items(hall, "views")).containsExactly("views-01", "views-02", "bench");
    }

    @Test
    void a_step_may_take_no_reasons_and_no_statements() {
        Hall strict = Hall.with(Hall.step(
                        "views", "statements", Names.HIDDEN, Views.settings(Map.of("reasons", false, "add", "never"))))
                .participants(1);
        assertThat(strict.refusal("p1", new Statements.GiveAnswer("views-01", "agree", "坂")))
                .isEqualTo("no-reasons");
        assertThat(strict.refusal("p1", new Statements.GiveAnswer("views-01", "agree", " ")))
                .isNull();
        assertThat(strict.refusal("p1", new Statements.AddStatement("坂が多い", false)))
                .isEqualTo("no-adding");
    }

    @Test
    void what_somebody_adds_is_theirs_alone_until_it_is_shown() {
        String added = hall.does("p1", new Statements.AddStatement("坂が多い", false));
        assertThat(hall.sees("statement/" + added)).isNull();
        assertThat(hall.own("p1", "statement/" + added)).containsEntry("state", "held");
        assertThat(hall.own("p2", "statement/" + added)).isNull();
        assertThat(hall.desk("held/" + added)).containsEntry("words", "坂が多い");
        assertThat(hall.refusal("p2", new Statements.GiveAnswer(added, "agree", null)))
                .isEqualTo("no-such-statement");
        assertThat(hall.refusal("p2", new Statements.WithdrawStatement(added))).isEqualTo("no-such-statement");
        assertThat(hall.refusal("scribe", new Statements.ShowStatement(added))).isEqualTo("not-your-role");
        hall.leads(new Statements.ShowStatement(added));
        assertThat(hall.sees("statement/" + added)).containsEntry("words", "坂が多い");
        assertThat(hall.own("p1", "statement/" + added)).containsEntry("state", "shown");
        assertThat(hall.refusal("p2", new Statements.WithdrawStatement(added))).isEqualTo("not-yours");
        answer(added, "agree", "p1", "p2", "p3");
        hall.leads(new Statements.HoldStatement(added));
        assertThat(hall.sees("now")).as("what is held does not count").containsEntry("respondents", 0);
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("respondents", 3);
        hall.does("p1", new Statements.WithdrawStatement(added));
        assertThat(hall.own("p1", "mine")).containsEntry("statements", List.of());
    }

    @Test
    void what_the_facilitator_enters_from_paper_is_shown_at_once_and_is_nobodys() {
        String paper = hall.leads(new Statements.AddStatement("川べりを歩きたい", true));
        assertThat(hall.sees("statement/" + paper)).containsEntry("paper", true).containsEntry("who", null);
        assertThat(hall.refusal("p1", new Statements.AddStatement("紙", true))).isEqualTo("not-your-role");
        hall.undo();
        assertThat(hall.sees("statement/" + paper)).isNull();
    }

    @Test
    void one_seat_adds_so_many_and_no_more() {
        for (int i = 0; i < Limits.STATEMENTS_PER_SEAT; i++)
            hall.does("p1", new Statements.AddStatement("文" + i, false));
        assertThat(hall.refusal("p1", new Statements.AddStatement("もう一つ", false)))
                .isEqualTo("too-many-statements");
        assertThat(hall.refusal("p2", new Statements.AddStatement("ほかの人の文", false)))
                .isNull();
        assertThat(hall.refusal("p2", new Statements.AddStatement("長".repeat(141), false)))
                .isEqualTo("too-long");
    }

    @Test
    void nothing_is_shown_beside_results_that_could_not_be_answered_and_what_was_held_returns_with_its_result() {
        String early = hall.leads(new Statements.AddStatement("坂が多い", true));
        String late = hall.does("p2", new Statements.AddStatement("川が近い", false));
        answer(early, "agree", "p1", "p2", "p3");
        views.close();
        assertThat(hall.refusal(Hall.FACILITATOR, new Statements.ShowStatement(late)))
                .isEqualTo("answers-closed");
        hall.leads(new Statements.HoldStatement(early));
        assertThat(result(early)).isNull();
        assertThat(Views.items(hall, "views")).doesNotContain(early);
        hall.leads(new Statements.ShowStatement(early));
        assertThat(result(early)).containsEntry("agree", 3);
    }

    @Test
    void the_plainest_agreement_comes_first_and_what_is_equal_keeps_its_order() {
        String added = hall.leads(new Statements.AddStatement("坂が多い", true));
        answer("views-01", "unsure", "p1", "p2", "p3");
        answer("views-02", "agree", "p1", "p2", "p3");
        answer("views-02", "disagree", "p4");
        answer("bench", "agree", "p1", "p2", "p3", "p4");
        answer(added, "agree", "p3", "p4", "p5");
        assertThat(Views.items(hall, "views")).containsExactly("views-01", "views-02", "bench", added);
        views.close();
        assertThat(Views.items(hall, "views")).containsExactly("bench", added, "views-02", "views-01");
        assertThat(result("views-01")).containsEntry("leaning", "unsure");
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of("bench", added, "views-02", "views-01"));
    }

    @Test
    void what_a_drawn_statement_is_may_leave_and_come_back_with_its_answers() {
        answer("bench", "agree", "p1", "p2", "p3");
        hall.conduct(new Leading.Back(null));
        hall.leads(new Board.HoldNote("bench"));
        hall.next();
        assertThat(hall.sees("statement/bench")).isNull();
        assertThat(hall.sees("now")).containsEntry("respondents", 0);
        hall.conduct(new Leading.Back(null));
        hall.leads(new Board.ReleaseNote("bench"));
        hall.next();
        assertThat(hall.sees("now")).containsEntry("respondents", 3);
        views.close();
        assertThat(result("bench")).containsEntry("agree", 3);
    }

    @Test
    void each_table_has_answers_of_its_own_to_the_same_statements() {
        Hall cafe = Hall.with(
                Hall.step("views", "statements", Names.HIDDEN, Among.TABLES, Views.settings(Map.of("add", "open"))),
                Hall.step("all", "statements", Names.SHOWN, Map.of("from", "views", "add", "never")));
        for (int i = 1; i <= 8; i++) cafe.seat("p" + i, Role.PARTICIPANT, i <= 5 ? "1" : "2");
        for (int i = 1; i <= 8; i++) cafe.does("p" + i, new Statements.GiveAnswer("views-01", "agree", null));
        String added = cafe.does("p1", new Statements.AddStatement("坂が多い", false));
        assertThat(cafe.at("1", "statement/" + added))
                .as("without names nothing stands in the order in which it came")
                .containsEntry("order", 0)
                .containsEntry("who", null);
        assertThat(cafe.at("2", "statement/" + added)).isNull();
        cafe.leads(new Statements.CloseAnswers());
        assertThat(cafe.at("1", "result/views-01")).containsEntry("agree", 5);
        assertThat(cafe.at("2", "result/views-01")).containsEntry("agree", 3);
        cafe.next();
        var drawn = Views.items(cafe, "all");
        assertThat(drawn).containsExactlyInAnyOrder("views-01", "views-02", added);
    }
}
