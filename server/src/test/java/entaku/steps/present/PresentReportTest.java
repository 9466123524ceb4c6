package entaku.steps.present;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Ancestry;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What explaining leaves in the record. */
class PresentReportTest {
    private static final Map<String, Object> PARTS = Map.of(
            "parts",
            List.of(Map.of(
                    "id", "river", "title", "川の道", "speaker", "道路課", "link", "https://www.city.example.jp/river")));

    private static Hall hall(Names names) {
        return Hall.with(Hall.step("explain", "present", names, PARTS)).participants(3);
    }

    private static Proceedings record(Hall hall) {
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    private static List<String> lines(Proceedings record) {
        return record.visits().get(0).lines().stream()
                .map(line -> line.act() + " " + line.text())
                .toList();
    }

    @Test
    void every_question_stands_with_how_many_wanted_to_know_and_what_became_of_it() {
        Hall hall = hall(Names.SHOWN);
        hall.leads(new Explaining.TurnTo("river", null));
        String when = hall.naming("when").does("p1", new Asking.Ask("いつですか", false));
        String where = hall.naming("where").does("p2", new Asking.Ask("どこですか", false));
        String who = hall.naming("who").does("p2", new Asking.Ask("だれに言えばよいですか", false));
        hall.naming("why").does("p3", new Asking.Ask("なぜですか", false));
        hall.does("p3", new Asking.Want(when));
        hall.leads(new Settling.Take(when, null));
        hall.leads(new Settling.Answer(when, "春です", null));
        hall.leads(new Settling.Answer(when, "来年の春です", null));
        hall.leads(new Settling.Carry(where, "道路課", "2026-12-24", null));
        hall.leads(new Settling.PassOn(who, "県の土木事務所", null));

        Proceedings record = record(hall);
        assertThat(lines(record))
                .containsExactly(
                        "part 川の道",
                        "question いつですか",
                        "question どこですか",
                        "question だれに言えばよいですか",
                        "question なぜですか",
                        "taken いつですか",
                        "answer いつですか → 春です",
                        "answer いつですか → 来年の春です",
                        "carried-over どこですか",
                        "elsewhere だれに言えばよいですか → 県の土木事務所");
        var ancestry = new Ancestry(record);
        assertThat(ancestry.thing("explain:when"))
                .returns("answered", Told.Thing::state)
                .returns("p1", Told.Thing::who)
                .returns(Map.of("wanted", 2), Told.Thing::numbers);
        assertThat(ancestry.on("explain:when").branches())
                .extracting(branch -> branch.thing().text())
                .containsExactly("来年の春です");
        assertThat(ancestry.thing("explain:why").state()).isEqualTo("open");
        assertThat(record.questions())
                .containsExactly(new Told.Question("explain:where", "どこですか", "道路課", "2026-12-24"));
        assertThat(Minutes.markdown(record, Map.of(), "ja"))
                .contains("- どこですか → 道路課（いつまでに：令和8年12月24日）\n")
                .contains("- 説明: 川の道 <https://www.city.example.jp/river>")
                .contains("（もとの言葉: 春です）");
        assertThat(Minutes.html(record, Map.of(), "ja")).contains("（いつまでに：令和8年12月24日）");
    }

    @Test
    void where_names_are_hidden_nobody_is_named_and_lines_stand_by_question() {
        Hall hall = hall(Names.HIDDEN);
        hall.naming("b").does("p1", new Asking.Ask("いつですか", false));
        hall.naming("a").does("p2", new Asking.Ask("どこですか", false));
        hall.leads(new Settling.Answer("b", "春です", null));
        Proceedings record = record(hall);
        assertThat(lines(record)).containsExactly("question どこですか", "question いつですか", "answer いつですか → 春です");
        assertThat(record.seated()).isEmpty();
    }

    @Test
    void what_was_taken_back_or_held_leaves_no_words_and_what_is_shown_again_leaves_them() {
        Hall hall = hall(Names.SHOWN);
        String gone = hall.does("p1", new Asking.Ask("やめた質問", false));
        String held = hall.does("p2", new Asking.Ask("山田さんは", false));
        hall.leads(new Settling.Answer(held, "お答えできません", null));
        hall.does("p1", new Asking.Withdraw(gone));
        hall.leads(new Asking.HoldQuestion(held));
        assertThat(lines(record(hall))).containsExactly("question-withdrawn null");
        assertThat(record(hall).things()).extracting(Told.Thing::sort).containsExactly("part");
        assertThat(record(hall).stations().get(0).kept()).isEqualTo(Map.of("held", 1));
        hall.undo();
        assertThat(lines(record(hall)))
                .containsExactly("question-withdrawn null", "question 山田さんは", "answer 山田さんは → お答えできません");
        hall.leads(new Settling.Reopen(held, null));
        assertThat(lines(record(hall))).contains("reopened 山田さんは");
    }

    @Test
    void what_is_carried_over_at_a_table_says_which() {
        Hall hall = Hall.with(Hall.step("explain", "present", Names.SHOWN, Among.TABLES, PARTS))
                .seat("p1", entaku.session.Role.PARTICIPANT, "2");
        hall.does("p1", new Asking.Ask("いつですか", false));
        hall.leads(new Settling.Carry(null, null, null, null));
        assertThat(Minutes.markdown(record(hall), Map.of(), "ja")).contains("- いつですか（テーブル2） → 次回の話し合い\n");
    }
}
