package entaku.steps.statements;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Told;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a step of statements leaves in the record. */
class StatementsRecordTest {
    private final Views views = new Views();
    private final Hall hall = views.hall;

    private void answer(String statement, String answer, String... seats) {
        views.answer(statement, answer, seats);
    }

    private Map<String, Object> result(String statement) {
        return views.result(statement);
    }

    @Test
    void reasons_stand_beside_no_answer_and_nobody_and_are_withheld_with_the_answers() {
        hall.does("p1", new Statements.GiveAnswer("views-01", "disagree", "橋の下が暗い"));
        hall.does("p2", new Statements.GiveAnswer("views-01", "agree", "街灯がふえた"));
        hall.does("p1", new Statements.GiveAnswer("views-02", "agree", "朝だけなら"));
        answer("views-01", "agree", "p3");
        views.close();
        assertThat(result("views-01")).containsEntry("reasons", List.of("橋の下が暗い", "街灯がふえた"));
        assertThat(result("views-02")).containsEntry("reasons", null);
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        assertThat(record.toString()).contains("橋の下が暗い").doesNotContain("朝だけなら");
        assertThat(record.visits().stream()
                        .flatMap(visit -> visit.lines().stream())
                        .filter(line -> line.act().equals("reason")))
                .as("names are shown here, and not of this")
                .allMatch(line -> line.who() == null && line.numbers().isEmpty());
    }

    @Test
    void the_record_has_a_table_of_all_statements_with_every_answer_and_no_single_figure() {
        hall.does("p5", new Statements.AddStatement("だれにも見せない文", false));
        answer("views-01", "agree", "p1", "p2", "p3");
        answer("views-01", "disagree", "p4");
        answer("views-02", "unsure", "p1");
        hall.does("scribe", new Statements.EnterHands("views-01", "unsure", 2));
        views.close();
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        assertThat(record.things())
                .filteredOn(thing -> thing.id().equals("views:views-01"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.numbers())
                        .isEqualTo(Map.of("agree", 3, "disagree", 1, "unsure", 2, "without-phone", 2)));
        assertThat(record.station("views").orElseThrow().kept()).containsEntry("held", 1);
        String minutes = Minutes.markdown(record, Map.of(), "ja");
        assertThat(minutes)
                .contains("| 文 | 賛成 | 反対 | 分からない | うち挙手・紙 | |")
                .contains("| 夜の道は明るい | 3 | 1 | 2 | 2 | 分かれた |")
                .contains("| バスは足りている | ― | ― | ― | ― | スマートフォンの答えは出さない |")
                .doesNotContain("だれにも見せない文", "%");
        assertThat(Minutes.html(record, Map.of(), "ja")).contains("<table class=\"tabled\">");
    }

    @Test
    void the_record_says_that_answers_were_taken_again_and_drops_what_was_held_back() {
        String named = hall.leads(new Statements.AddStatement("佐藤さんの家がうるさい", true));
        answer("views-01", "agree", "p1", "p2", "p3");
        for (String seat : List.of("p1", "p2", "p3"))
            hall.does(seat, new Statements.GiveAnswer(named, "unsure", "佐藤さんとは話していない"));
        views.close();
        hall.undo();
        answer("views-01", "disagree", "p4", "p5", "p6");
        views.close();
        hall.leads(new Statements.HoldStatement(named));
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        assertThat(record.visits().stream().flatMap(visit -> visit.lines().stream()))
                .extracting(Told.Passage::act)
                .containsSubsequence("answers-closed", "result", "answers-renewed", "answers-closed", "result");
        assertThat(record.toString()).doesNotContain("佐藤");
    }
}
