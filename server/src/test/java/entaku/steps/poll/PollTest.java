package entaku.steps.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.BadSetting;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PollTest {
    private static final Map<String, Object> THEMES = Map.of("choices", List.of("坂道", "バス", "祭り"));
    private static final String HILLS = "theme-1";
    private static final String BUS = "theme-2";
    private static final String FEAST = "theme-3";

    private static Step theme(Map<String, Object> settings) {
        return Hall.step("theme", "poll", Names.HIDDEN, settings);
    }

    private static Hall hall(Step... steps) {
        return Hall.with(steps).participants(6).seat("scribe", Role.SCRIBE, "1").seat("recorder", Role.RECORDER, "2");
    }

    private final Hall hall = hall(theme(THEMES), Hall.step("after", "dot-vote", Names.SHOWN, Map.of("from", "theme")));

    private void answer(String choice, String... seats) {
        for (String seat : seats) hall.does(seat, new Poll.Answer(choice));
    }

    private Map<String, Object> result(String choice) {
        return hall.sees("result/" + choice);
    }

    private void close() {
        hall.leads(new Poll.ClosePoll());
    }

    private static List<Item> items(Hall hall) {
        var stage = new Stage(hall.state().currentStep(), null);
        return hall.state().items(stage);
    }

    @Test
    void an_answer_is_changed_and_taken_back_until_the_poll_is_closed() {
        assertThat(hall.sees("form"))
                .containsEntry("choices", List.of(HILLS, BUS, FEAST))
                .containsEntry("most", 1)
                .containsEntry("least", 3);
        answer(HILLS, "p1");
        assertThat(hall.own("p1", "ballot")).containsEntry("choices", List.of(HILLS));
        answer(BUS, "p1");
        assertThat(hall.own("p1", "ballot")).containsEntry("choices", List.of(BUS));
        int so = hall.log().size();
        answer(BUS, "p1");
        assertThat(hall.log()).as("the same answer again changes nothing").hasSize(so);
        hall.does("p1", new Poll.Answer());
        assertThat(hall.own("p1", "ballot")).containsEntry("choices", List.of());
        assertThat(hall.sees("now")).containsEntry("answered", 0).containsEntry("few", false);
        assertThat(hall.refusal("p1", new Poll.Answer(HILLS, BUS))).isEqualTo("too-many-choices");
        assertThat(hall.refusal("p1", new Poll.Answer("theme-4"))).isEqualTo("no-such-item");
        assertThat(hall.refusal(Hall.FACILITATOR, new Poll.Answer(HILLS))).isEqualTo("not-your-role");
        close();
        assertThat(hall.refusal("p1", new Poll.Answer(HILLS))).isEqualTo("poll-closed");
        assertThat(hall.refusal("p1", new Poll.ClosePoll())).isEqualTo("not-your-role");
    }

    @Test
    void several_are_chosen_where_the_template_says_so_in_whatever_order_they_were_pressed() {
        Hall many = hall(theme(Map.of("choices", List.of("坂道", "バス", "祭り"), "choose", "many", "most", 2)));
        many.does("p1", new Poll.Answer(FEAST, HILLS, FEAST));
        assertThat(many.own("p1", "ballot")).containsEntry("choices", List.of(HILLS, FEAST));
        assertThat(many.refusal("p1", new Poll.Answer(HILLS, BUS, FEAST))).isEqualTo("too-many-choices");
        Hall any = hall(theme(Map.of("choices", List.of("坂道", "バス", "祭り"), "choose", "many")));
        assertThat(any.sees("form")).containsEntry("most", null);
        for (String seat : List.of("p1", "p2", "p3")) any.does(seat, new Poll.Answer(HILLS, BUS, FEAST));
        any.leads(new Poll.ClosePoll());
        for (String choice : List.of(HILLS, BUS, FEAST))
            assertThat(any.sees("result/" + choice)).containsEntry("count", 3).containsEntry("tied", true);
    }

    @Test
    void results_are_hidden_until_closed_and_equal_counts_share_a_rank() {
        answer(BUS, "p1", "p2");
        answer(FEAST, "p3", "p4");
        answer(HILLS, "p5");
        assertThat(result(BUS)).isNull();
        assertThat(items(hall)).isEmpty();
        close();
        assertThat(result(BUS))
                .containsEntry("count", 2)
                .containsEntry("rank", 1)
                .containsEntry("tied", true);
        assertThat(result(FEAST)).containsEntry("rank", 1);
        assertThat(result(HILLS)).containsEntry("rank", 3).containsEntry("tied", false);
        hall.next();
        assertThat(hall.sees("form"))
                .as("a later step draws them in the order of the result, though names are hidden")
                .containsEntry("items", List.of(BUS, FEAST, HILLS));
        assertThat(hall.sees("now")).isNotNull();
    }

    @Test
    void fewer_people_than_it_takes_see_no_result_and_nobody_learns_how_many_they_are() {
        answer(BUS, "p1", "p2");
        assertThat(hall.sees("now")).containsEntry("answered", null).containsEntry("few", true);
        assertThat(hall.produced("theme")).isEmpty();
        close();
        assertThat(hall.sees("now")).containsEntry("withheld", true).containsEntry("answered", null);
        assertThat(result(BUS)).isNull();
        assertThat(hall.desk("result/" + BUS)).isNull();
        hall.undo();
        assertThat(hall.own("p1", "ballot"))
                .as("nothing was shown, so it goes on")
                .containsEntry("choices", List.of(BUS));
        answer(BUS, "p3");
        close();
        assertThat(result(BUS)).containsEntry("count", 3);
    }

    @Test
    void every_count_is_shown_where_that_was_promised_zero_and_one_too() {
        Hall every = hall(theme(Map.of("choices", List.of("坂道", "バス", "祭り"), "counts", "every")));
        assertThat(every.sees("form")).containsEntry("least", null);
        every.does("p1", new Poll.Answer(HILLS));
        assertThat(every.sees("now")).containsEntry("answered", 1).containsEntry("few", false);
        every.leads(new Poll.ClosePoll());
        assertThat(every.sees("now")).containsEntry("withheld", false);
        assertThat(every.sees("result/" + HILLS)).containsEntry("count", 1);
        assertThat(every.sees("result/" + BUS)).containsEntry("count", 0);
        every.undo();
        assertThat(every.sees("now")).containsEntry("vote", 2).containsEntry("answered", 0);
    }

    @Test
    void once_a_result_was_shown_taking_it_back_asks_anew() {
        answer(HILLS, "p1", "p2", "p3");
        hall.does("scribe", new Poll.EnterHands(BUS, 4));
        close();
        assertThat(result(HILLS)).containsEntry("count", 3);
        hall.undo();
        assertThat(hall.sees("now"))
                .containsEntry("closed", false)
                .containsEntry("vote", 2)
                .containsEntry("answered", 0)
                .containsEntry("hands", null);
        assertThat(hall.own("p1", "ballot")).containsEntry("choices", List.of());
        assertThat(hall.own("scribe", "hands")).isNull();
        assertThat(hall.desk("hands/" + BUS)).isNull();
        assertThat(hall.refusal("p1", new Poll.Answer(List.of(HILLS), 1))).isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Poll.EnterHands(HILLS, 1, 1))).isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Poll.TakeOverHands(1))).isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Poll.ClosePoll(1))).isEqualTo("stale");
        answer(BUS, "p4");
        close();
        assertThat(hall.sees("now"))
                .as("one answer more than a result that was shown")
                .containsEntry("withheld", true);
    }

    @Test
    void hands_count_like_answers_each_counters_own_once_and_are_shown_beside_too_few_phones() {
        hall.does("scribe", new Poll.EnterHands(HILLS, 4));
        hall.does("scribe", new Poll.EnterHands(HILLS, 5));
        hall.does("recorder", new Poll.EnterHands(HILLS, 2));
        answer(BUS, "p1");
        assertThat(hall.refusal("p1", new Poll.EnterHands(HILLS, 1))).isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new Poll.EnterHands(HILLS, -1))).isEqualTo("out-of-range");
        assertThat(hall.refusal("scribe", new Poll.EnterHands(HILLS, Limits.HANDS + 1)))
                .isEqualTo("out-of-range");
        assertThat(hall.desk("hands/" + HILLS)).containsEntry("count", 7);
        assertThat(hall.sees("hands/" + HILLS)).isNull();
        assertThat(hall.own("scribe", "hands")).containsEntry("counts", Map.of(HILLS, 5));
        close();
        assertThat(hall.sees("now")).containsEntry("withheld", true).containsEntry("hands", 7);
        assertThat(result(HILLS)).containsEntry("count", 7).containsEntry("hands", 7);
        assertThat(result(BUS)).as("one phone").containsEntry("count", 0);
    }

    @Test
    void what_somebody_counted_who_counts_no_longer_is_taken_over_and_counts_once() {
        hall.does("scribe", new Poll.EnterHands(HILLS, 4));
        hall.leads(new Poll.TakeOverHands());
        assertThat(hall.own(Hall.FACILITATOR, "hands")).as("they still count").isNull();
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        hall.does("recorder", new Poll.TakeOverHands());
        assertThat(hall.own("recorder", "hands")).containsEntry("counts", Map.of(HILLS, 4));
        assertThat(hall.own("scribe", "hands")).isNull();
        hall.leads(new Poll.EnterHands(BUS, 2));
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("hands", 4);
        close();
        assertThat(result(HILLS)).containsEntry("count", 4);
    }

    @Test
    void choices_are_drawn_from_an_earlier_step_and_the_templates_own_stand_behind_them() {
        Hall drawn = hall(
                Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                theme(Map.of("from", "ideas", "choices", List.of("まだ決めない"))));
        for (String id : List.of("a", "b")) drawn.naming(id).does("p1", new Board.AddNote(id, 0, null, false));
        drawn.next();
        assertThat(drawn.sees("form")).containsEntry("choices", List.of("a", "b", HILLS));
        assertThat(Hall.fields((Record) drawn.sees("choice/" + HILLS).get("text")))
                .containsEntry("in", Map.of("ja", "まだ決めない"));
        assertThat(drawn.sees("choice/a"))
                .as("it is an item of the step before")
                .isNull();
        for (String seat : List.of("p1", "p2", "p3")) drawn.does(seat, new Poll.Answer("b"));
        drawn.conduct(new Leading.Back(null));
        drawn.leads(new Board.HoldNote("b"));
        drawn.next();
        assertThat(drawn.own("p1", "ballot")).as("what is gone is not chosen").containsEntry("choices", List.of());
        drawn.does("p1", new Poll.Answer(HILLS));
        drawn.conduct(new Leading.Back(null));
        drawn.leads(new Board.ReleaseNote("b"));
        drawn.next();
        assertThat(drawn.own("p1", "ballot"))
                .as("who answered anew has answered anew")
                .containsEntry("choices", List.of(HILLS));
        assertThat(drawn.own("p2", "ballot")).containsEntry("choices", List.of("b"));
        drawn.leads(new Poll.ClosePoll());
        assertThat(items(drawn)).extracting(Item::id).containsExactly("b", HILLS, "a");
        assertThat(items(drawn)).extracting(Item::text).containsExactly("b", "まだ決めない", "a");
    }

    @Test
    void choices_of_two_polls_are_different_things_for_a_step_that_draws_from_both() {
        Hall two = hall(
                Hall.step("one", "poll", Names.HIDDEN, Map.of()),
                Hall.step("other", "poll", Names.HIDDEN, Map.of()),
                Hall.step("last", "cluster", Names.SHOWN, Map.of("from", "other")));
        assertThat(two.sees("form")).as("yes or no").containsEntry("choices", List.of("one-1", "one-2"));
        two.leads(new Poll.ClosePoll());
        two.next();
        assertThat(two.sees("form")).containsEntry("choices", List.of("other-1", "other-2"));
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void it_is_held_in_the_hall_and_at_tables(Among among) {
        Hall where = Hall.with(
                        Hall.step("theme", "poll", Names.HIDDEN, among, THEMES),
                        Hall.step("again", "poll", Names.HIDDEN, Map.of("from", "theme")))
                .seat("far", Role.PARTICIPANT, "2");
        for (String seat : List.of("a", "b", "c")) where.seat(seat, Role.PARTICIPANT, "1");
        for (String seat : List.of("a", "b", "c")) where.does(seat, new Poll.Answer(BUS));
        where.does("far", new Poll.Answer(HILLS));
        where.leads(new Poll.ClosePoll());
        if (among == Among.TABLES) {
            assertThat(where.at("1", "result/" + BUS)).containsEntry("count", 3);
            assertThat(where.at("2", "now")).containsEntry("withheld", true);
        } else assertThat(where.sees("result/" + BUS)).containsEntry("count", 3);
        where.next();
        assertThat(where.sees("form"))
                .as("each choice once, though several tables had it")
                .containsEntry("choices", List.of(BUS, HILLS, FEAST));
    }

    @Test
    void a_template_that_cannot_be_kept_is_refused_with_the_setting_that_is_wrong() {
        refused("choices", Map.of("choices", List.of("ひとつだけ")));
        refused("most", Map.of("choose", "one", "most", 2));
        refused("least", Map.of("counts", "every", "least", 3));
    }

    private static void refused(String path, Map<String, Object> settings) {
        assertThatThrownBy(() -> new Poll().open(theme(settings)))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo(path));
    }

    private Proceedings record() {
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    @Test
    void the_record_tells_the_question_and_how_many_chose_what_and_that_people_were_asked_anew() {
        answer(HILLS, "p1", "p2", "p3");
        close();
        hall.undo();
        answer(BUS, "p4", "p5", "p6");
        answer(BUS, "p1", "p2", "p3");
        hall.does("scribe", new Poll.EnterHands(FEAST, 2));
        close();
        assertThat(record().visits().get(0).lines())
                .extracting(Told.Passage::act)
                .containsSubsequence("poll-closed", "result", "poll-renewed", "poll-closed");
        assertThat(record().things())
                .filteredOn(thing -> thing.id().equals("theme:" + BUS))
                .singleElement()
                .satisfies(thing -> assertThat(thing.numbers())
                        .containsEntry("count", 6)
                        .containsEntry("votes", 2)
                        .containsEntry("rank", 1));
        String page = Minutes.html(record(), Map.of(), "ja");
        assertThat(page)
                .containsSubsequence(
                        "要点記録", "質問への答え", "theme", "答えた人 6人", "1位", "バス", "6人", "2位", "祭り", "2人", "2人", "全文記録");
        assertThat(Minutes.markdown(record(), Map.of(), "ja"))
                .contains("| 1位 | バス | 6人 |  |", "| 2位 | 祭り | 2人 | 2人 |", "| 3位 | 坂道 | 0人 |  |");
        assertThat(Minutes.html(record(), Map.of(), "en")).contains("How people answered");
    }

    @Test
    void the_record_says_why_answers_by_phone_are_not_in_it() {
        answer(HILLS, "p1", "p2");
        hall.does("scribe", new Poll.EnterHands(BUS, 9));
        close();
        String page = Minutes.html(record(), Map.of(), "ja");
        assertThat(page).contains("スマートフォンで答えた人の数は、だれの答えか分からないように出しません").contains("9人");
        assertThat(Minutes.markdown(record(), Map.of(), "ja"))
                .contains("スマートフォンで答えた人の数は", "| 1位 | バス | 9人 | 9人 |")
                .doesNotContain("答えた人 2人");
    }
}
