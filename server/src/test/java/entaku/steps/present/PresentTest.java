package entaku.steps.present;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.Who;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.dotvote.DotVote;
import entaku.view.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresentTest {
    private static final Map<String, Object> PARTS = Map.of(
            "parts",
            List.of(
                    Map.of("id", "river", "title", Map.of("ja", "川の道", "en", "The river path"), "minutes", 5),
                    Map.of("id", "costs", "title", "費用", "link", "https://www.city.example.jp/costs")));

    private final Hall hall = hall(Names.SHOWN, PARTS);

    private static Hall hall(Names names, Map<String, Object> settings) {
        return Hall.with(Hall.step("explain", "present", names, settings))
                .participants(3)
                .seat("host", Role.TABLE_HOST, "1")
                .seat("scribe", Role.SCRIBE, "1")
                .seat("observer", Role.OBSERVER, null);
    }

    private String asked() {
        return hall.does("p1", new Asking.Ask("車いすでも通れますか", false));
    }

    private Object outcome(String question) {
        return hall.sees("question/" + question).get("outcome");
    }

    private static String minutes(Hall hall) {
        return Minutes.markdown(Proceedings.of(hall.log(), new Steps(), Map.of()), Map.of(), "ja");
    }

    // ---- what is explained

    @Test
    void the_room_looks_at_one_part_after_another_and_back() {
        assertThat(hall.sees("on")).containsEntry("part", null).containsEntry("turns", 0);
        hall.leads(new Explaining.TurnTo("river", 0));
        assertThat(hall.refusal(Hall.FACILITATOR, new Explaining.TurnTo("costs", 0)))
                .as("pressed twice")
                .isEqualTo("stale");
        hall.does("host", new Explaining.TurnTo("costs", 1));
        assertThat(hall.sees("on")).containsEntry("part", "costs").containsEntry("turns", 2);
        hall.leads(new Explaining.TurnTo(null, 2));
        assertThat(hall.sees("on")).containsEntry("part", null);
        hall.undo();
        assertThat(hall.sees("on")).containsEntry("part", "costs");
        assertThat(hall.refusal("p1", new Explaining.TurnTo("river", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Explaining.TurnTo("nowhere", null)))
                .isEqualTo("part-gone");
    }

    @Test
    void a_question_taken_up_stands_before_the_part_until_the_room_is_turned_back() {
        hall.leads(new Explaining.TurnTo("river", null));
        String question = asked();
        hall.leads(new Settling.Take(question, 1));
        assertThat(hall.sees("on")).containsEntry("part", "river").containsEntry("question", question);
        hall.leads(new Explaining.TurnTo("river", 2));
        assertThat(hall.sees("on")).containsEntry("part", "river").containsEntry("question", null);
        hall.undo();
        assertThat(hall.sees("on")).containsEntry("question", question);
        hall.does("p1", new Asking.Withdraw(question));
        assertThat(hall.sees("on")).containsEntry("question", null);
    }

    @Test
    void parts_are_added_changed_and_taken_away_while_they_are_explained_and_all_of_it_taken_back() {
        String more = hall.leads(new Explaining.AddPart("予定", "来年の春から", "https://www.city.example.jp/when"));
        assertThat(hall.sees("part/" + more)).containsEntry("order", 3).containsEntry("title", Text.ja("予定"));
        hall.leads(new Explaining.ChangePart(more, null, "", "https://www.city.example.jp/later", null));
        assertThat(hall.sees("part/" + more))
                .containsEntry("title", Text.ja("予定"))
                .containsEntry("text", null)
                .containsEntry("link", "https://www.city.example.jp/later");
        assertThat(hall.refusal(Hall.FACILITATOR, new Explaining.ChangePart(more, "ほか", null, null, 0)))
                .as("somebody has changed it meanwhile")
                .isEqualTo("stale");
        hall.leads(new Explaining.TurnTo(more, null));
        hall.leads(new Explaining.RemovePart(more, 1));
        assertThat(hall.sees("part/" + more)).isNull();
        assertThat(hall.sees("on")).containsEntry("part", null);
        hall.undo();
        assertThat(hall.sees("on")).containsEntry("part", more);
        hall.undo().undo();
        assertThat(hall.sees("part/" + more)).containsEntry("text", Text.ja("来年の春から"));
        hall.undo();
        assertThat(hall.sees("part/" + more)).isNull();
    }

    @Test
    void a_part_that_is_changed_in_one_place_keeps_its_languages_in_the_others() {
        hall.leads(new Explaining.ChangePart("river", "川の道", "春から広げます", null, null));
        assertThat(hall.sees("part/river"))
                .containsEntry("title", new Text(Map.of("ja", "川の道", "en", "The river path")));
    }

    @Test
    void an_address_begins_with_https_and_leads_where_it_says() {
        for (String link : List.of(
                "http://www.city.example.jp/", "www.city.example.jp", "https://city@example.jp/", "https://市.jp/"))
            assertThat(hall.refusal(Hall.FACILITATOR, new Explaining.AddPart("資料", null, link)))
                    .as(link)
                    .isEqualTo("not-https");
        String long1 = "https://www.city.example.jp/" + "x".repeat(Limits.ADDRESS);
        assertThat(hall.refusal(Hall.FACILITATOR, new Explaining.AddPart("資料", null, long1)))
                .isEqualTo("too-long");
        for (int i = 2; i < Limits.LISTED; i++) hall.leads(new Explaining.AddPart("資料" + i, null, null));
        assertThat(hall.refusal(Hall.FACILITATOR, new Explaining.AddPart("もう一つ", null, null)))
                .isEqualTo("too-many-parts");
    }

    // ---- questions

    @Test
    void the_floor_asks_and_each_may_want_to_know_as_well_once_and_take_it_back() {
        String question = asked();
        assertThat(hall.sees("question/" + question)).containsEntry("who", new Who("p1"));
        assertThat(hall.sees("n/" + question)).as("who asked").isNull();
        hall.does("p2", new Asking.Want(question));
        hall.does("p2", new Asking.Want(question));
        hall.does("p1", new Asking.Want(question));
        assertThat(hall.sees("n/" + question)).containsEntry("n", 2).containsEntry("hands", null);
        assertThat(hall.own("p2", "wants")).containsEntry("questions", List.of(question));
        hall.does("p2", new Asking.WantNoLonger(question));
        assertThat(hall.sees("n/" + question)).isNull();
        assertThat(hall.own("p2", "wants")).isNull();
        assertThat(hall.refusal("observer", new Asking.Want(question))).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Asking.Ask("なぜですか", false)))
                .isEqualTo("not-your-role");
    }

    @Test
    void who_wants_to_know_is_told_to_nobody_else() {
        hall.seat("curious", Role.PARTICIPANT, null);
        String question = asked();
        hall.does("curious", new Asking.Want(question));
        Stage stage = new Stage(hall.state().currentStep(), null);
        for (Layer layer : Hall.layers(hall.state())) {
            String seen = View.ofStage(hall.state(), stage, layer, "").toString();
            assertThat(seen).as("%s", layer).doesNotContain("curious");
            assertThat(seen.contains("Wants")).isEqualTo(layer.equals(Layer.own("curious")));
        }
        Proceedings record = Proceedings.of(hall.log(), new Steps(), Map.of());
        assertThat(Minutes.html(record, Map.of(), "ja")).contains("聞きたい人 2人");
        assertThat(record.seated()).doesNotContainKey("curious");
    }

    @Test
    void the_same_words_stay_two_questions() {
        hall.does("p1", new Asking.Ask("いつですか", false));
        hall.does("p2", new Asking.Ask("いつですか", false));
        assertThat(hall.sees("now")).containsEntry("asked", 2);
    }

    @Test
    void paper_and_hands_count_as_phones_do() {
        String paper = hall.does("scribe", new Asking.Ask("紙の質問", true));
        assertThat(hall.sees("question/" + paper)).containsEntry("who", null).containsEntry("paper", true);
        hall.does("scribe", new Asking.Want(paper));
        hall.does("host", new Asking.EnterHands(paper, 4, 0));
        assertThat(hall.sees("n/" + paper)).containsEntry("n", 6).containsEntry("hands", 4);
        assertThat(hall.refusal("scribe", new Asking.EnterHands(paper, 7, 0))).isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Asking.EnterHands(paper, -1, 4))).isEqualTo("out-of-range");
        assertThat(hall.refusal("p1", new Asking.EnterHands(paper, 1, 4))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Asking.Ask("代わりに", true))).isEqualTo("not-your-role");
        hall.does("host", new Asking.Withdraw(paper));
        assertThat(hall.sees("now")).containsEntry("asked", 0);
        assertThat(hall.own("scribe", "wants")).isNull();
    }

    @Test
    void a_step_can_take_no_questions_and_nobody_asks_without_end() {
        Hall quiet = hall(Names.SHOWN, Map.of("questions", false));
        assertThat(quiet.sees("form")).containsEntry("questions", false);
        assertThat(quiet.refusal("p1", new Asking.Ask("なぜですか", false))).isEqualTo("no-questions-here");
        for (int i = 0; i < Limits.ASKED_PER_SEAT; i++) hall.does("p1", new Asking.Ask("なぜですか" + i, false));
        assertThat(hall.refusal("p1", new Asking.Ask("なぜですか", false))).isEqualTo("asked-too-much");
        assertThat(hall.refusal("p2", new Asking.Ask("なぜですか", false))).isNull();
    }

    @Test
    void ones_own_question_is_taken_back_and_no_others() {
        String question = asked();
        assertThat(hall.refusal("p2", new Asking.Withdraw(question))).isEqualTo("not-yours");
        assertThat(hall.refusal("scribe", new Asking.Withdraw(question))).isEqualTo("not-yours");
        hall.does("p1", new Asking.Withdraw(question));
        assertThat(hall.sees("question/" + question)).isNull();
        assertThat(hall.refusal("p2", new Asking.Want(question))).isEqualTo("question-gone");
    }

    @Test
    void a_held_question_is_its_askers_and_the_facilitators() {
        String question = asked();
        hall.does("p2", new Asking.Want(question));
        hall.leads(new Settling.Take(question, null));
        hall.leads(new Asking.HoldQuestion(question));
        for (Layer layer : Hall.layers(hall.state())) {
            boolean may = layer.equals(Layer.DESK) || layer.equals(Layer.own("p1"));
            assertThat(View.all(hall.state(), layer).toString().contains("車いす"))
                    .as("%s", layer)
                    .isEqualTo(may);
        }
        assertThat(hall.own("p1", "question/" + question)).containsEntry("held", true);
        assertThat(hall.sees("on")).containsEntry("question", null);
        assertThat(hall.sees("now")).containsEntry("held", 1);
        assertThat(hall.refusal("p3", new Asking.Want(question))).isEqualTo("question-gone");
        assertThat(hall.refusal("host", new Asking.ReleaseQuestion(question))).isEqualTo("not-your-role");
        assertThat(minutes(hall)).doesNotContain("車いす");
        hall.undo();
        assertThat(hall.sees("n/" + question)).containsEntry("n", 2);
    }

    // ---- what becomes of them

    @Test
    void each_of_what_becomes_of_a_question_can_follow_any_other_and_be_taken_back() {
        String question = asked();
        hall.leads(new Settling.Answer(question, "通れます", 0));
        assertThat(outcome(question)).isEqualTo(new PresentState.Outcome("answered", "通れます", null, null));
        assertThat(hall.refusal("p2", new Asking.Want(question))).isEqualTo("question-settled");
        hall.leads(new Settling.Carry(question, "道路課", "2026-12-24", 1));
        assertThat(outcome(question)).isEqualTo(new PresentState.Outcome("carried", null, "道路課", "2026-12-24"));
        hall.leads(new Settling.PassOn(question, "県の土木事務所", 2));
        assertThat(hall.sees("now")).containsEntry("replies", null).containsEntry("carried", null);
        assertThat(hall.refusal("scribe", new Settling.Answer(question, "はい", 0)))
                .isEqualTo("stale");
        hall.undo().undo();
        assertThat(outcome(question)).isEqualTo(new PresentState.Outcome("answered", "通れます", null, null));
        hall.leads(new Settling.Reopen(question, null));
        assertThat(outcome(question)).isNull();
        assertThat(hall.sees("question/" + question)).as("the question stays").containsEntry("text", "車いすでも通れますか");
    }

    @Test
    void those_who_enter_take_down_an_answer_and_those_who_lead_decide_the_rest() {
        String question = asked();
        for (String seat : List.of("scribe", "host"))
            assertThat(hall.refusal(seat, new Settling.Answer(question, "答え " + seat, null)))
                    .isNull();
        assertThat(hall.refusal("p1", new Settling.Answer(question, "はい", null)))
                .isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new Settling.Carry(question, null, null, null)))
                .isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new Settling.Reopen(question, null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("host", new Settling.PassOn(question, " ", null)))
                .isEqualTo("empty");
        assertThat(hall.refusal("host", new Settling.Carry(question, "道路課", "2026-01-01", null)))
                .isEqualTo("date-past");
    }

    @Test
    void all_that_is_open_is_carried_over_at_once_and_comes_back_at_once() {
        String answered = asked();
        hall.leads(new Settling.Answer(answered, "通れます", null));
        String held = hall.does("p2", new Asking.Ask("山田さんは", false));
        hall.leads(new Asking.HoldQuestion(held));
        for (String seat : List.of("p1", "p2")) hall.does(seat, new Asking.Ask("いつですか", false));
        hall.leads(new Settling.Carry(null, null, null, null));
        assertThat(hall.sees("now")).containsEntry("carried", 2).containsEntry("replies", 1);
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("carried", null);
    }

    // ---- what follows

    @Test
    void later_steps_draw_from_the_questions_that_are_shown_or_from_those_alone_that_are_open() {
        for (String later : List.of("all", "open")) {
            Hall room = Hall.with(
                            Hall.step("explain", "present", Names.HIDDEN, Map.of("later", later)),
                            Hall.step("weight", "dot-vote", Names.HIDDEN, Map.of("from", "explain")))
                    .participants(2);
            String open = room.does("p1", new Asking.Ask("いつですか", false));
            String answered = room.does("p1", new Asking.Ask("どこですか", false));
            String held = room.does("p2", new Asking.Ask("だれですか", false));
            room.leads(new Settling.Answer(answered, "駅前です", null));
            room.leads(new Asking.HoldQuestion(held));
            room.next();
            assertThat(room.refusal("p2", new DotVote.PlaceDot(open))).isNull();
            assertThat(room.refusal("p2", new DotVote.PlaceDot(answered)))
                    .isEqualTo(later.equals("all") ? null : "no-such-item");
            assertThat(room.refusal("p2", new DotVote.PlaceDot(held))).isEqualTo("no-such-item");
        }
    }

    @Test
    void where_names_are_hidden_nobody_is_named_and_no_place_in_time_is_told() {
        Hall room = hall(Names.HIDDEN, Map.of());
        String question = room.does("p1", new Asking.Ask("いつですか", false));
        assertThat(room.sees("question/" + question)).containsEntry("who", null).containsEntry("order", 0);
        assertThat(room.own("p1", "mine")).containsEntry("questions", List.of(question));
        String paper = room.does("scribe", new Asking.Ask("どこですか", true));
        String own = room.does("scribe", new Asking.Ask("だれですか", false));
        assertThat(room.own("scribe", "mine")).containsEntry("questions", List.of(own, paper));
        room.does("scribe", new Asking.Withdraw(paper));
        assertThat(room.own("scribe", "mine")).containsEntry("questions", List.of(own));
    }

    @Test
    void each_table_has_questions_of_its_own_and_its_host_takes_them_up() {
        Hall room = Hall.with(Hall.step("explain", "present", Names.SHOWN, Among.TABLES, PARTS))
                .seat("p1", Role.PARTICIPANT, "1")
                .seat("host", Role.TABLE_HOST, "1")
                .seat("far", Role.PARTICIPANT, "2");
        String question = room.does("p1", new Asking.Ask("いつですか", false));
        room.does("host", new Settling.Take(question, null));
        assertThat(room.at("1", "on")).containsEntry("question", question);
        assertThat(room.at("2", "on")).containsEntry("question", null);
        assertThat(room.refusal("far", new Asking.Want(question))).isEqualTo("question-gone");
        room.leads(new Explaining.TurnTo("river", null));
        assertThat(room.at("1", "on")).containsEntry("part", "river").containsEntry("question", null);
        assertThat(room.at("2", "on")).containsEntry("part", "river");
        assertThat(room.produced("explain")).containsEntry("asked", 1);
    }
}
