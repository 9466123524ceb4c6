package entaku.steps.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.view.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final String FAIR = "yearly-fair";
    private static final String PATROL = "yearly-patrol";

    private final Yearly yearly = new Yearly();
    private final Hall hall = yearly.hall;

    @Test
    void each_answers_one_decision_an_activity_and_all_are_counted_once_they_are_closed() {
        yearly.decide(FAIR, "keep", "p1", "p2", "p3", "p4");
        yearly.decide(FAIR, "lighten", "p4", "p5");
        yearly.decide("paper", "stop", "p1", "p2", "p3");
        assertThat(yearly.result(FAIR)).isNull();
        assertThat(hall.desk("result/" + FAIR))
                .as("not even for the facilitator")
                .isNull();
        yearly.close();
        assertThat(yearly.result(FAIR).get("counts"))
                .isEqualTo(Map.of("keep", 3, "lighten", 2, "merge", 0, "hand-over", 0, "stop", 0));
        assertThat(yearly.result(FAIR)).containsEntry("most", List.of("keep")).containsEntry("withheld", false);
        assertThat(yearly.result("paper")).containsEntry("most", List.of("stop"));
        assertThat(hall.refusal("p1", new Inventory.GiveDecision(FAIR, "keep", null)))
                .isEqualTo("decisions-closed");
    }

    @Test
    void equal_counts_tie_and_nobody_is_most_where_nobody_answered() {
        yearly.decide(FAIR, "keep", "p1", "p2");
        yearly.decide(FAIR, "stop", "p3", "p4");
        yearly.close();
        assertThat(yearly.result(FAIR)).containsEntry("most", List.of("keep", "stop"));
        assertThat(yearly.result(PATROL)).containsEntry("most", List.of());
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThat(hall.refusal("p1", new Inventory.GiveDecision("yearly-gone", "keep", null)))
                .isEqualTo("no-such-activity");
        assertThat(hall.refusal("p1", new Inventory.GiveDecision(null, "keep", null)))
                .isEqualTo("no-such-activity");
        assertThat(hall.refusal("p1", new Inventory.GiveDecision(FAIR, "forget", null)))
                .isEqualTo("no-such-decision");
        assertThat(hall.refusal("p1", new Inventory.GiveDecision(FAIR, "undecided", null)))
                .as("that is a verdict, and no answer")
                .isEqualTo("no-such-decision");
        assertThat(hall.refusal("p1", new Gathering.AddActivity("盆おどり", false))).isEqualTo("not-gathering");
        assertThat(hall.refusal("p1", new Inventory.GiveDecision(FAIR, "keep", null, 2)))
                .isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Gathering.TellFact(FAIR, 2, "市から", true, null)))
                .isEqualTo("no-such-field");
        assertThat(hall.refusal(Hall.FACILITATOR, new Inventory.GiveVerdict(FAIR, "keep", null, null)))
                .isEqualTo("decisions-open");
    }

    @Test
    void what_was_answered_on_an_activity_that_vanished_counts_for_nothing() {
        hall.naming("dance").does("scribe", new Gathering.AddActivity("盆おどり", true));
        yearly.decide("dance", "keep", "p1", "p2", "p3");
        assertThat(hall.sees("now")).containsEntry("respondents", 3);
        hall.does("recorder", new Gathering.WithdrawActivity("dance"));
        assertThat(hall.sees("now")).containsEntry("respondents", 0).containsEntry("activities", 3);
        assertThat(hall.own("p1", "answer/dance")).isNull();
        assertThat(hall.refusal("p1", new Inventory.GiveDecision("dance", "keep", null)))
                .isEqualTo("no-such-activity");
        yearly.close();
        assertThat(hall.refusal(Hall.FACILITATOR, new Inventory.GiveVerdict("dance", "keep", null, null)))
                .isEqualTo("no-such-activity");
    }

    @Test
    void what_is_left_out_shows_nowhere_until_it_is_taken_up_again_with_its_answers() {
        yearly.decide(FAIR, "keep", "p1", "p2", "p3");
        hall.leads(new Gathering.LeaveOut(FAIR));
        assertThat(hall.sees("activity/" + FAIR)).isNull();
        assertThat(hall.desk("left/" + FAIR)).isNotNull();
        assertThat(hall.sees("now")).containsEntry("respondents", 0);
        assertThat(hall.refusal("p4", new Inventory.GiveDecision(FAIR, "keep", null)))
                .isEqualTo("no-such-activity");
        hall.leads(new Gathering.TakeUp(FAIR));
        assertThat(hall.sees("now")).containsEntry("respondents", 3);
        hall.leads(new Gathering.LeaveOut(PATROL));
        yearly.close();
        assertThat(hall.refusal(Hall.FACILITATOR, new Gathering.TakeUp(PATROL)))
                .as("nobody could answer it")
                .isEqualTo("decisions-closed");
    }

    @Test
    void hands_are_counted_in_public_and_phones_are_withheld_where_few_answered() {
        yearly.decide(FAIR, "stop", "p1", "p2");
        hall.does("scribe", new Inventory.EnterHands(FAIR, "keep", 7));
        hall.does("recorder", new Inventory.EnterHands(FAIR, "keep", 2));
        assertThat(hall.sees("now")).containsEntry("hands", 9).containsEntry("few", true);
        yearly.close();
        assertThat(yearly.result(FAIR))
                .containsEntry("withheld", true)
                .containsEntry("byHand", Map.of("keep", 9))
                .containsEntry("most", List.of("keep"));
        assertThat(yearly.result(FAIR).get("counts").toString()).contains("keep=9", "stop=0");
    }

    @Test
    void a_reason_has_no_name_and_stands_beside_no_decision_that_few_have_chosen() {
        for (String seat : List.of("p1", "p2", "p3", "p4"))
            hall.does(seat, new Inventory.GiveDecision(FAIR, "keep", "子どもが待っている " + seat));
        hall.does("p5", new Inventory.GiveDecision(FAIR, "stop", "人が足りない"));
        for (String seat : List.of("p1", "p2", "p3"))
            hall.does(seat, new Inventory.GiveDecision(PATROL, "keep", "安心 " + seat));
        for (String seat : List.of("p4", "p5", "p6"))
            hall.does(seat, new Inventory.GiveDecision(PATROL, "stop", "寒い " + seat));
        yearly.close();
        assertThat(yearly.result(FAIR).get("reasons").toString())
                .as("beside the only large group it would follow whose the other reason is")
                .contains("人が足りない")
                .doesNotContain("decision=keep")
                .doesNotContain("decision=stop");
        assertThat(yearly.result(PATROL).get("reasons").toString()).contains("decision=keep", "decision=stop");
    }

    @Test
    void the_room_settles_each_and_an_earlier_verdict_can_be_changed_and_taken_back() {
        yearly.decide(FAIR, "keep", "p1", "p2", "p3");
        yearly.close();
        yearly.verdict(FAIR, "lighten", "屋台をやめて、盆おどりだけにする");
        assertThat(hall.sees("verdict/" + FAIR)).containsEntry("decision", "lighten");
        assertThat(hall.refusal(
                        Hall.FACILITATOR,
                        new Inventory.GiveVerdict(FAIR, "stop", null, new Inventory.Seen("keep", null))))
                .isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Inventory.GiveVerdict(FAIR, "stop", null, null)))
                .isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Inventory.GiveVerdict(FAIR, "forget", null, null)))
                .isEqualTo("no-such-decision");
        yearly.verdict(FAIR, "undecided", null);
        assertThat(hall.sees("verdict/" + FAIR)).containsEntry("decision", "undecided");
        hall.undo();
        assertThat(hall.sees("verdict/" + FAIR)).containsEntry("sentence", "屋台をやめて、盆おどりだけにする");
        hall.undo();
        assertThat(hall.sees("verdict/" + FAIR)).isNull();
        assertThat(hall.produced("yearly")).containsEntry("verdicts", 0).containsEntry("activities", 3);
    }

    @Test
    void a_result_that_was_shown_begins_another_vote_when_its_closing_is_taken_back() {
        yearly.decide(FAIR, "keep", "p1", "p2", "p3");
        yearly.close();
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("vote", 2).containsEntry("respondents", 0);
        assertThat(hall.own("p1", "answer/" + FAIR)).isNull();
        yearly.decide(FAIR, "keep", "p1", "p2", "p3");
        yearly.decide(FAIR, "stop", "p4");
        yearly.close();
        assertThat(yearly.result(FAIR))
                .as("only one answered otherwise than before")
                .containsEntry("withheld", true);
    }

    @Test
    void a_closing_is_not_taken_back_under_a_verdict() {
        yearly.close();
        yearly.verdict(FAIR, "keep", null);
        var closing = new InventoryEvents.DecisionsClosed("yearly");
        assertThat(closing.undo(state())).isEmpty();
        hall.undo();
        assertThat(closing.undo(state())).hasSize(1);
    }

    private InventoryState state() {
        var stage = new Stage(hall.state().currentStep(), null);
        return (InventoryState) hall.state().<Object>state(stage);
    }

    @Test
    void where_activities_are_gathered_whoever_takes_part_adds_them_and_tells_what_they_take() {
        var settings = Map.of("mode", "gather", "activities", Yearly.LISTED, "fields", List.of("人数", "時間", "だれのため"));
        Hall hall = Hall.with(
                        Hall.step("listed", "inventory", Names.SHOWN, Among.TABLES, settings),
                        Hall.step("yearly", "inventory", Names.HIDDEN, Map.of("from", "listed")))
                .seat("p1", Role.PARTICIPANT, "1")
                .seat("p2", Role.PARTICIPANT, "1")
                .seat("p3", Role.PARTICIPANT, "2")
                .seat("host", Role.TABLE_HOST, "1");
        hall.naming("dance").does("p1", new Gathering.AddActivity("盆おどり", false));
        hall.does("p1", new Gathering.TellFact("dance", 0, "のべ40人", false, null));
        hall.does("p2", new Gathering.TellFact("dance", 2, "子ども", false, ""));
        assertThat(hall.refusal("p2", new Gathering.TellFact("dance", 0, "のべ50人", false, null)))
                .isEqualTo("not-yours");
        assertThat(hall.refusal("host", new Gathering.TellFact("dance", 0, "のべ50人", true, "のべ10人")))
                .isEqualTo("stale");
        hall.does("host", new Gathering.TellFact("dance", 0, "のべ50人", true, "のべ40人"));
        hall.does("p3", new Gathering.TellFact("listed-fair", 2, "みんな", false, null));
        assertThat(hall.refusal("p3", new Gathering.WithdrawActivity("dance"))).isEqualTo("no-such-activity");
        assertThat(hall.refusal("p2", new Gathering.WithdrawActivity("dance"))).isEqualTo("not-yours");
        assertThat(hall.refusal("p1", new Inventory.GiveDecision("dance", "keep", null)))
                .isEqualTo("not-deciding");
        assertThat(hall.refusal("p1", new Gathering.AddActivity("あ".repeat(41), false)))
                .isEqualTo("too-long");
        assertThat(hall.at("1", "activity/dance").get("who").toString()).contains("p1");
        assertThat(hall.at("1", "form")).containsEntry("decisions", null);
        assertThat(Yearly.items(hall, "listed", "1")).containsExactly("夏まつり（30人・120時間）", "夜の見回り", "盆おどり（のべ50人・子ども）");
        hall.next();
        assertThat(hall.sees("activity/listed-fair"))
                .as("one that is listed at all tables is one, with what each of them knows")
                .containsEntry("words", "夏まつり（30人・120時間・みんな）");
        assertThat(hall.sees("now")).containsEntry("activities", 3);
    }

    @Test
    void a_template_says_only_what_can_be_held() {
        assertRefused(Map.of("decisions", List.of(Map.of("id", "keep", "text", "続ける"))), "must be at least 2");
        assertRefused(
                Map.of("decisions", List.of(Map.of("id", "undecided", "text", "あとで"), Map.of("id", "b", "text", "b"))),
                "must not have undecided");
        assertRefused(
                Map.of("activities", List.of(Map.of("id", "fair", "text", "夏まつり", "facts", List.of("30人")))),
                "must not be more than there are fields");
        assertRefused(Map.of("mode", "gather", "least", 4), "cannot stand beside mode: gather");
        assertRefused(Map.of("fields", List.of("1", "2", "3", "4", "5", "6", "7")), "must be at most 6");
    }

    private static void assertRefused(Map<String, Object> settings, String why) {
        Step step = Hall.step("yearly", "inventory", Names.HIDDEN, settings);
        assertThatThrownBy(() -> new Inventory().open(step))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(why);
    }

    @Test
    void before_closing_other_answers_look_the_same_to_everybody_else() {
        assertThat(seen("keep", "楽しい")).isEqualTo(seen("stop", "寒い"));
    }

    private static String seen(String decision, String reason) {
        var other = new Yearly();
        for (String seat : List.of("p1", "p2", "p3")) other.decide(FAIR, "keep", seat);
        other.hall.does("p1", new Inventory.GiveDecision(PATROL, decision, reason));
        var all = new StringBuilder();
        for (Layer layer : Hall.layers(other.hall.state())) {
            Seat own = other.hall.seatOf("p1");
            if (!layer.equals(Layer.own(own.id()))) all.append(View.all(other.hall.state(), layer));
        }
        return all.toString();
    }
}
