package entaku.steps.openspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.session.course.Leading;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSpaceTest {
    private static Hall market(Map<String, Object> settings) {
        return Hall.with(
                        Hall.step("market", "open-space", Names.SHOWN, settings),
                        Hall.step("first", "open-space", Names.SHOWN, Map.of("from", "market")),
                        Hall.step("second", "open-space", Names.SHOWN, Map.of("from", "market", "round", 2)))
                .participants(4)
                .seat("writer", Role.SCRIBE, null);
    }

    private static Market.Propose topic(String title) {
        return new Market.Propose(title, null, null);
    }

    private static Market.Wish wish(String topic) {
        return new Market.Wish(topic, true, null);
    }

    private static Told left(Hall hall, String step) {
        Stage stage = new Stage(hall.state().agenda().step(step).orElseThrow(), null);
        return new OpenSpaceReport().leaves(hall.state().state(stage), hall.state(), stage);
    }

    @Test
    void a_topic_is_shown_with_its_sponsor_and_worded_anew_or_withdrawn_by_them_until_the_market_closes() {
        Hall hall = market(Map.of());
        String id = hall.does("p1", new Market.Propose("空き家", "使い道を考えたい", null));
        assertThat(hall.sees("topic/" + id)).containsEntry("text", "空き家").containsEntry("line", "使い道を考えたい");
        assertThat(hall.sees("topic/" + id).get("who")).isNotNull();
        assertThat(hall.own("p1", "mine")).containsEntry("topics", List.of(id));

        assertThat(hall.refusal("p2", new Market.Reword(id, "別", null, null))).isEqualTo("not-yours");
        hall.does("p1", new Market.Reword(id, "空き家と空き地", null, null));
        var seen = new Market.Said("空き家", "使い道を考えたい");
        assertThat(hall.refusal("p1", new Market.Reword(id, "空き地", null, seen))).isEqualTo("stale");
        String other = hall.does("p2", topic("夜の道"));
        hall.does("p2", new Market.Withdraw(other));
        assertThat(hall.sees("topic/" + other)).isNull();
        hall.leads(new Market.CloseMarket(null));
        assertThat(hall.refusal("p1", new Market.Withdraw(id))).isEqualTo("market-closed");
        assertThat(hall.refusal("p1", topic("おそい"))).isEqualTo("market-closed");
        assertThat(hall.sees("topic/" + id)).containsEntry("text", "空き家と空き地");
    }

    @Test
    void a_topic_from_paper_names_its_sponsor_in_words_and_only_who_enters_for_others_brings_one() {
        Hall hall = market(Map.of());
        var paper = new Market.Propose("盆おどり", null, "見本 花子");
        assertThat(hall.refusal("p1", paper)).isEqualTo("not-your-role");
        String id = hall.does("writer", paper);
        assertThat(hall.sees("topic/" + id)).containsEntry("name", "見本 花子").doesNotContainEntry("who", "writer");
        assertThat(hall.sees("topic/" + id).get("who")).isNull();
    }

    @Test
    void a_place_exists_and_holds_one_topic() {
        Hall hall = market(Map.of("rounds", 2));
        String one = hall.does("p1", topic("空き家"));
        String two = hall.does("p2", topic("夜の道"));
        hall.leads(new Market.GivePlace(one, 1, "3"));
        assertThat(hall.refusal("p1", new Market.GivePlace(one, 1, "1"))).isEqualTo("not-your-role");
        String facilitator = Hall.FACILITATOR;
        assertThat(hall.refusal(facilitator, new Market.GivePlace(two, 1, "3"))).isEqualTo("place-taken");
        assertThat(hall.refusal(facilitator, new Market.GivePlace(two, 3, "1"))).isEqualTo("no-such-round");
        assertThat(hall.refusal(facilitator, new Market.GivePlace(two, 1, "9"))).isEqualTo("no-such-table");
        hall.leads(new Market.GivePlace(two, 2, "3"));
        assertThat(hall.sees("topic/" + two)).containsEntry("round", 2).containsEntry("table", "3");
        hall.leads(new Market.GivePlace(two, null, null));
        assertThat(hall.sees("topic/" + two).get("round")).isNull();
        hall.undo();
        assertThat(hall.sees("topic/" + two)).containsEntry("round", 2);
        assertThat(hall.sees("now")).containsEntry("topics", 2).containsEntry("done", 2);
    }

    @Test
    void sponsors_give_their_own_topics_a_place_where_the_template_lets_them() {
        Hall hall = market(Map.of("place", "sponsor"));
        String one = hall.does("p1", topic("空き家"));
        hall.does("p1", new Market.GivePlace(one, 2, "1"));
        assertThat(hall.sees("topic/" + one)).containsEntry("round", 2);
        assertThat(hall.refusal("p2", new Market.GivePlace(one, 1, "1"))).isEqualTo("not-yours");
    }

    @Test
    void a_withdrawn_topic_leaves_its_place_and_comes_back_to_it_only_while_it_is_free() {
        Hall hall = market(Map.of());
        String one = hall.does("p1", topic("空き家"));
        String two = hall.does("p2", topic("夜の道"));
        hall.leads(new Market.GivePlace(one, 1, "1"));
        hall.leads(new Market.Withdraw(one));
        hall.undo();
        assertThat(hall.sees("topic/" + one)).containsEntry("table", "1");
        hall.leads(new Market.Withdraw(one));
        hall.leads(new Market.GivePlace(two, 1, "1"));
        assertThat(hall.sees("topic/" + two)).containsEntry("table", "1");
    }

    @Test
    void where_people_would_like_to_go_is_told_to_nobody_before_the_end_and_of_few_never() {
        Hall hall = market(Map.of());
        String one = hall.does("p1", topic("空き家"));
        hall.does("p1", wish(one));
        hall.does("p2", wish(one));
        assertThat(hall.own("p2", "mine")).containsEntry("wishes", List.of(one));
        assertThat(hall.sees("topic/" + one).get("wishes")).isNull();
        assertThat(hall.sees("now")).containsEntry("few", true);
        hall.leads(new Market.CloseMarket(null));
        assertThat(hall.sees("now")).containsEntry("withheld", true);
        assertThat(hall.sees("topic/" + one).get("wishes")).isNull();
        hall.undo();
        hall.does("p3", wish(one));
        hall.does("writer", new Market.CountHands(one, 2, null));
        hall.leads(new Market.CloseMarket(null));
        assertThat(hall.sees("topic/" + one)).containsEntry("wishes", 5).containsEntry("hands", 2);
        assertThat(hall.refusal("p4", wish(one))).isEqualTo("market-closed");
        // What was seen cannot be unseen: everybody says it anew.
        hall.undo();
        assertThat(hall.own("p2", "mine")).isNull();
        assertThat(hall.refusal("p2", new Market.Wish(one, true, 1))).isEqualTo("stale");
    }

    @Test
    void a_round_has_the_topics_of_its_tables_and_their_sponsors_count_guests_and_report() {
        Hall hall = market(Map.of());
        String one = hall.does("p1", topic("空き家"));
        String two = hall.does("p2", topic("夜の道"));
        String alone = hall.does("p3", topic("川"));
        hall.leads(new Market.GivePlace(one, 1, "2"));
        hall.leads(new Market.GivePlace(two, 2, "2"));
        hall.leads(new Market.GivePlace(alone, 1, "1"));
        hall.leads(new Market.CloseMarket(null));
        hall.next();
        assertThat(hall.sees("topic/" + one)).containsEntry("table", "2");
        assertThat(hall.sees("topic/" + two)).isNull();
        assertThat(hall.own("p1", "mine")).containsEntry("topics", List.of(one));
        hall.does("p1", new Round.CountGuests(one, 6, null));
        assertThat(hall.refusal("p2", new Round.CountGuests(one, 5, null))).isEqualTo("not-yours");
        assertThat(hall.refusal("writer", new Round.CountGuests(one, 5, 4))).isEqualTo("stale");
        hall.does("writer", new Round.CountGuests(alone, 0, null));
        hall.does("p1", new Round.WriteReport(one, "まず三軒を見に行く", null));
        assertThat(hall.refusal("p2", new Round.WriteReport(two, "まだ", null))).isEqualTo("no-such-topic");
        assertThat(hall.sees("topic/" + one)).containsEntry("guests", 6).containsEntry("report", "まず三軒を見に行く");
        assertThat(hall.sees("now")).containsEntry("done", 2);
        assertThat(hall.refusal("p1", topic("あとから"))).isEqualTo("market-closed");

        var things = left(hall, "first").things();
        assertThat(things).extracting(Told.Thing::text).containsExactly("川", "空き家", "まず三軒を見に行く");
        assertThat(things.get(0).numbers()).containsEntry("guests", 0);
        assertThat(things.get(1).who()).isEqualTo("p1");
        assertThat(things.get(1).from()).containsExactly("market:" + one);
        assertThat(left(hall, "second").things()).hasSize(1);
        assertThat(left(hall, "market").things()).hasSize(3);
    }

    @Test
    void what_was_told_of_a_topic_stays_in_the_record_when_it_is_moved_to_another_round() {
        Hall hall = market(Map.of());
        String one = hall.does("p1", topic("空き家"));
        hall.leads(new Market.GivePlace(one, 1, "2"));
        hall.next();
        hall.does("p1", new Round.CountGuests(one, 6, null));
        hall.conduct(new Leading.Back(null));
        hall.leads(new Market.GivePlace(one, 2, "1"));
        Told.Thing held = left(hall, "first").things().get(0);
        assertThat(held.numbers()).containsEntry("guests", 6).containsEntry("round", 1);
        assertThat(held.table()).isNull();
        assertThat(left(hall, "second").things().get(0).table()).isEqualTo("1");
    }

    @Test
    void a_round_needs_its_market() {
        Step step = Hall.step("lost", "open-space", Names.SHOWN, Map.of("round", 2));
        assertThatThrownBy(() -> new OpenSpace().open(step))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("round"));
    }
}
