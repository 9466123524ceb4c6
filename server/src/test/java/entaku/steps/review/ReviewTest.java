package entaku.steps.review;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Leftovers;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Who;
import entaku.session.course.Leading;
import entaku.session.course.Planning;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import entaku.steps.commitments.Commitments;
import entaku.steps.review.Review.Point;
import entaku.steps.review.Review.Seen;
import entaku.steps.review.Review.Tell;
import entaku.steps.review.Review.Unsay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Map<String, Object> FIGURES =
            Map.of("indicators", List.of(Map.of("id", "known", "name", "顔なじみの人", "before", "32人", "goal", "40人")));

    private final Hall hall = hall(Names.SHOWN, Among.HALL);

    private static Hall hall(Names names, Among among) {
        return Hall.with(
                        Hall.step("back", "review", names, among, FIGURES),
                        Hall.step("promise", "commitments", names, Map.of("from", "back")))
                .participants(2)
                .seat("host", Role.TABLE_HOST, "1")
                .seat("looker", Role.OBSERVER, null);
    }

    private static Tell tell(String entry, String state, String word) {
        return new Tell(entry, state, word, null);
    }

    @Test
    void it_opens_with_what_the_meeting_before_has_left_and_with_the_indicators() {
        assertThat(hall.sees("form")).containsEntry("title", "前の話し合い").containsEntry("heldOn", "2026-10-18");
        assertThat(hall.sees("entry/sweep"))
                .containsEntry("sort", "commitment")
                .containsEntry("text", "落ち葉を掃く")
                .containsEntry("who", new Who("earlier-1"))
                .containsEntry("by", "2026-11-15")
                .containsEntry("order", 1);
        assertThat(hall.sees("entry/lamp")).containsEntry("party", "町内会").containsEntry("who", null);
        assertThat(hall.sees("entry/cost")).containsEntry("sort", "question").containsEntry("to", "next");
        assertThat(hall.sees("entry/known"))
                .containsEntry("goal", Text.ja("40人"))
                .containsEntry("text", null);
        assertThat(hall.produced("back")).containsEntry("told", 0);
        assertThat(hall.sees("on")).isNull();
    }

    @Test
    void without_a_meeting_before_nothing_is_there_to_go_through() {
        var step = Hall.step("back", "review", Names.SHOWN, Map.of());
        assertThat(new Review().open(step).entries()).isEmpty();
        assertThat(new Review().open(step).carried()).isNull();
    }

    @Test
    void whoever_takes_part_tells_what_nobody_has_told_and_may_change_what_they_told() {
        hall.does("p1", tell("sweep", "done", null));
        hall.does("p1", tell("sweep", "under-way", " 半分 "));
        assertThat(hall.sees("told/sweep"))
                .containsEntry("state", "under-way")
                .containsEntry("word", "半分")
                .containsEntry("who", new Who("p1"));
        assertThat(hall.own("p1", "yours")).containsEntry("told", List.of("sweep"));
        assertThat(hall.refusal("p2", tell("sweep", "done", null))).isEqualTo("not-yours");
        assertThat(hall.refusal("p2", new Unsay("sweep"))).isEqualTo("not-yours");
        assertThat(hall.refusal("looker", tell("lamp", "done", null))).isEqualTo("not-your-role");
        hall.does("host", tell("sweep", "stuck", "雨"));
        assertThat(hall.own("p1", "yours")).containsEntry("told", List.of());
        assertThat(hall.produced("back")).containsEntry("told", 1);
    }

    @Test
    void each_sort_has_its_own_states_and_an_answer_and_a_figure_need_words() {
        assertThat(hall.refusal("p1", tell("sweep", "answered", "はい"))).isEqualTo("no-such-state");
        assertThat(hall.refusal("p1", tell("cost", "done", null))).isEqualTo("no-such-state");
        assertThat(hall.refusal("p1", tell("cost", null, null))).isEqualTo("no-such-state");
        assertThat(hall.refusal("p1", tell("nothing", "done", null))).isEqualTo("no-such-entry");
        assertThat(hall.refusal("p1", tell(null, "done", null))).isEqualTo("no-such-entry");
        assertThat(hall.refusal("p1", tell("cost", "answered", " "))).isEqualTo("empty");
        assertThat(hall.refusal("p1", tell("known", "measured", null))).isEqualTo("empty");
        assertThat(hall.refusal("p1", tell("known", "measured", "多".repeat(41))))
                .isEqualTo("too-long");
        assertThat(hall.refusal("p1", tell("sweep", "done", "長".repeat(301)))).isEqualTo("too-long");
        hall.does("p1", tell("cost", "carried", null));
        hall.does("p1", tell("known", "measured", "38人"));
        assertThat(hall.sees("told/known")).containsEntry("word", "38人");
    }

    @Test
    void who_changes_what_has_changed_meanwhile_is_refused_and_the_same_again_changes_nothing() {
        hall.does("p1", new Tell("sweep", "done", "二回", new Seen(null, null)));
        assertThat(hall.refusal("host", new Tell("sweep", "stuck", null, new Seen(null, null))))
                .isEqualTo("stale");
        hall.does("host", new Tell("sweep", "stuck", null, new Seen("done", "二回")));
        int facts = hall.log().size();
        hall.does("host", new Tell("sweep", "stuck", "", new Seen("done", "二回")));
        hall.does("host", new Unsay("lamp"));
        assertThat(hall.log()).hasSize(facts);
    }

    @Test
    void those_who_lead_point_at_one_and_two_presses_pass_nothing_over() {
        hall.leads(new Point("sweep", ""));
        assertThat(hall.sees("on")).containsEntry("entry", "sweep");
        hall.leads(new Point("sweep", ""));
        assertThat(hall.refusal("host", new Point("lamp", ""))).isEqualTo("stale");
        assertThat(hall.refusal("p1", new Point("lamp", "sweep"))).isEqualTo("not-your-role");
        assertThat(hall.refusal("host", new Point("nothing", "sweep"))).isEqualTo("no-such-entry");
        hall.does("host", new Point("lamp", "sweep"));
        hall.leads(new Point(null, "lamp"));
        assertThat(hall.sees("on")).isNull();
        hall.undo();
        assertThat(hall.sees("on")).containsEntry("entry", "lamp");
    }

    @Test
    void undo_takes_back_what_the_facilitator_told_and_leaves_what_somebody_has_changed_since() {
        hall.does("p1", tell("sweep", "under-way", "半分"));
        hall.leads(tell("sweep", "done", null));
        hall.undo();
        assertThat(hall.sees("told/sweep")).containsEntry("state", "under-way").containsEntry("who", new Who("p1"));
        hall.leads(tell("sweep", "done", null));
        hall.does("host", tell("sweep", "stuck", null));
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        hall.does("host", new Unsay("sweep"));
        assertThat(hall.sees("told/sweep")).isNull();
    }

    @Test
    void what_is_not_finished_is_there_for_later_steps_to_draw_from() {
        hall.does("p1", tell("sweep", "done", null));
        hall.does("p1", tell("lamp", "stuck", null));
        hall.does("p1", tell("cost", "answered", "市"));
        hall.next();
        assertThat(hall.record(entaku.session.Layer.HALL, "back:item/lamp")).containsEntry("text", "街灯の数を調べる");
        assertThat(hall.record(entaku.session.Layer.HALL, "back:item/sweep")).isNull();
        assertThat(hall.record(entaku.session.Layer.HALL, "back:item/cost")).isNull();
        hall.does("p1", new Commitments.Promise("もう一度数える", null, null, null, "lamp"));
    }

    @Test
    void the_indicators_can_be_changed_until_something_was_told_and_what_was_left_stays() {
        var other = new Settings(Map.of("indicators", List.of(Map.of("id", "came", "name", "来た人"))));
        hall.conduct(new Planning.ChangeStep("back", null, null, other));
        assertThat(hall.sees("entry/came")).containsEntry("order", 4);
        assertThat(hall.sees("entry/sweep")).isNotNull();
        hall.does("p1", tell("sweep", "done", null));
        assertThat(hall.refusal(Hall.FACILITATOR, new Planning.ChangeStep("back", null, null, Settings.NONE)))
                .isEqualTo("step-has-begun");
    }

    @Test
    void at_tables_each_goes_through_it_for_itself() {
        Hall cafe = hall(Names.SHOWN, Among.TABLES).seat("t2", Role.PARTICIPANT, "2");
        cafe.does("host", tell("sweep", "done", null));
        cafe.does("t2", tell("sweep", "stuck", null));
        assertThat(cafe.at("1", "told/sweep")).containsEntry("state", "done");
        assertThat(cafe.at("2", "told/sweep")).containsEntry("state", "stuck");
    }

    @Test
    void where_names_are_hidden_nobody_is_named() {
        Hall quiet = hall(Names.HIDDEN, Among.HALL);
        quiet.does("p1", tell("sweep", "done", null));
        assertThat(quiet.sees("told/sweep")).containsEntry("who", null);
        assertThat(quiet.sees("entry/sweep")).containsEntry("who", null).containsEntry("order", 0);
        quiet.conduct(new Leading.Close());
        Proceedings record = Proceedings.of(quiet.log(), quiet.kinds(), Map.of());
        assertThat(record.reviewed()).allMatch(one -> one.who() == null);
        assertThat(record.seated()).isEmpty();
    }

    // ---- the record

    private Proceedings closed() {
        hall.does("p1", tell("sweep", "done", "二回"));
        hall.does("p1", tell("lamp", "under-way", "北側だけ"));
        hall.does("p1", tell("known", "measured", "38人"));
        hall.next();
        hall.does("p2", new Commitments.Promise("苗木をたずねる", null, null, "2026-12-24", null));
        hall.does("p2", new Commitments.AskLater("だれが水をやるか", "公園課"));
        hall.conduct(new Leading.Close());
        return Proceedings.of(hall.log(), hall.kinds(), Map.of());
    }

    @Test
    void the_minutes_say_of_each_what_became_of_it_and_carry_over_what_goes_on() {
        Proceedings record = closed();
        assertThat(record.reviewed())
                .extracting(Told.Reviewed::state)
                .containsExactly("done", "under-way", "not-told", "measured");
        assertThat(record.reviewed()).extracting(Told.Reviewed::goesOn).containsExactly(false, true, true, false);
        assertThat(record.questions())
                .extracting(Told.Question::text)
                .containsExactly("街灯の数を調べる", "費用はだれが持つか", "だれが水をやるか");
        assertThat(record.things().get(0).from()).containsExactly("s0/vows:sweep");
        for (String minutes : List.of(
                Minutes.markdown(record, Map.of("earlier-1", "見本花子"), "ja"),
                Minutes.html(record, Map.of("earlier-1", "見本花子"), "ja")))
            assertThat(minutes).contains("見本花子", "落ち葉を掃く", "できた", "二回", "聞いていない", "前：32人、目標：40人", "38人");
        assertThat(Minutes.markdown(record, Map.of(), "en")).contains("Under way", "Before: 32人, goal: 40人");
    }

    @Test
    void the_next_meeting_is_left_what_goes_on_and_what_was_taken_on_now_each_by_the_id_it_had_from_the_first() {
        var left = Leftovers.of(closed());
        assertThat(left.session()).isEqualTo("s1");
        assertThat(left.heldOn()).isEqualTo("2026-11-22");
        assertThat(left.commitments()).extracting(one -> one.what()).containsExactly("街灯の数を調べる", "苗木をたずねる");
        assertThat(left.commitments().get(0).id()).isEqualTo("back:lamp");
        assertThat(left.commitments().get(0).party()).isEqualTo("町内会");
        assertThat(left.commitments().get(1).seat()).isEqualTo("p2");
        assertThat(left.questions()).extracting(one -> one.to()).containsExactly("next", "公園課");
        // What a meeting after that one sees is known by the same word as here.
        assertThat(ReviewState.open(new Review().read(Hall.step("x", "review", Names.SHOWN, Map.of())), left)
                        .entries())
                .containsKeys("lamp", "cost");
    }

    @Test
    void a_step_that_nobody_came_to_carries_all_of_it_on() {
        Hall skipped = hall(Names.SHOWN, Among.HALL);
        skipped.conduct(new Leading.Close());
        var left = Leftovers.of(Proceedings.of(skipped.log(), skipped.kinds(), Map.of()));
        assertThat(left.commitments()).hasSize(2);
        assertThat(left.questions()).hasSize(1);
    }
}
