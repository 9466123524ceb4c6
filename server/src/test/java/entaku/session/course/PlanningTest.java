package entaku.session.course;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.steps.checkin.CheckIn;
import entaku.steps.dialogue.Dialogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The agenda while a meeting runs: steps put in, left out, moved and changed, and all of it taken back. */
class PlanningTest {
    private final Hall hall = Hall.with(
                    Hall.step("hello", "check-in", Names.SHOWN, Map.of()),
                    Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                    Hall.step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas")),
                    Hall.step("votes", "dot-vote", Names.HIDDEN, Map.of("from", "bundles")))
            .participants(2);

    private List<Object> steps() {
        return new ArrayList<>((List<?>) course().get("steps"));
    }

    private Map<String, Object> course() {
        return hall.record(Layer.HALL, "course");
    }

    private String refusal(Command command) {
        return hall.refusal(Hall.FACILITATOR, command);
    }

    private static Step talk(String id) {
        return Hall.step(id, "dialogue", Names.SHOWN, Map.of());
    }

    private static Step step(String id, Text title, Text promise, int minutes) {
        return new Step(id, "dialogue", title, null, null, null, promise, Names.SHOWN, Among.HALL, minutes, null);
    }

    private String refusal(Step step) {
        return refusal(new Planning.InsertStep(step, "hello"));
    }

    private static Planning.ChangeStep change(String step, Map<String, Object> settings) {
        return new Planning.ChangeStep(step, null, null, new Settings(settings));
    }

    // ---- insert

    @Test
    void a_step_is_put_in_and_the_room_goes_there() {
        hall.conduct(new Planning.InsertStep(talk("pause"), "hello"));
        assertThat(steps()).isEqualTo(List.of("hello", "pause", "ideas", "bundles", "votes"));
        assertThat(hall.record(Layer.HALL, "step/pause"))
                .containsEntry("kind", "dialogue")
                .containsEntry("minutes", 10);
        hall.next();
        assertThat(course()).containsEntry("current", "pause");
        hall.does("p1", new Dialogue.Say("ひと息"));
        assertThat(hall.produced("pause")).containsEntry("utterances", 1);
        assertThat(hall.state().seq("talk-pause")).isEqualTo(1);
    }

    @Test
    void a_step_is_put_first_and_at_tables() {
        hall.conduct(new Planning.InsertStep(
                Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of("reveal", "at-once")), null));
        assertThat(steps().get(0)).isEqualTo("cards");
        hall.conduct(new Leading.Back(null));
        hall.leadsAt("3", new Board.AddNote("紙", 0, null, true));
        assertThat(hall.at("3", "now")).containsEntry("notes", 1);
    }

    @Test
    void other_texts_have_another_name() {
        Object before = course().get("texts");
        hall.conduct(new Planning.InsertStep(talk("pause"), "hello"));
        assertThat(course().get("texts")).isNotEqualTo(before);
        hall.undo();
        assertThat(course().get("texts")).isEqualTo(before);
    }

    @Test
    void a_step_that_is_not_whole_is_not_put_in() {
        Text words = Text.ja("ことば");
        assertThat(refusal((Step) null)).isEqualTo("bad-step");
        for (String id : new String[] {null, "", "Pause", "1st", "a b", "a@1", "a:b", "a--b", "x".repeat(41)})
            assertThat(refusal(step(id, words, words, 5))).as(id).isEqualTo("bad-step");
        assertThat(refusal(step("pause", null, words, 5))).isEqualTo("bad-step");
        assertThat(refusal(step("pause", words, null, 5))).isEqualTo("bad-step");
        assertThat(refusal(step("pause", Text.NONE, words, 5))).isEqualTo("empty");
        assertThat(refusal(step("pause", words, Text.NONE, 5))).isEqualTo("empty");
        assertThat(refusal(step("pause", new Text(Map.of("en", "Pause")), words, 5)))
                .isEqualTo("empty");
        assertThat(refusal(step("pause", Text.ja("あ".repeat(Limits.REASON + 1)), words, 5)))
                .isEqualTo("too-long");
        assertThat(refusal(step("pause", words, Text.ja("あ".repeat(Limits.SCRIPT + 1)), 5)))
                .isEqualTo("too-long");
        assertThat(refusal(step("pause", words, words, 0))).isEqualTo("time-out-of-range");
        assertThat(refusal(step("pause", words, words, Limits.MINUTES + 1))).isEqualTo("time-out-of-range");
        assertThat(refusal(step("pause", words, words, 5)))
                .as("this one is whole")
                .isNull();
    }

    @Test
    void a_script_is_no_longer_than_can_be_read_out() {
        Text words = Text.ja("ことば");
        Text novel = Text.ja("あ".repeat(Limits.SCRIPT + 1));
        var step = new Step(
                "pause", "dialogue", words, null, novel, null, words, Names.SHOWN, Among.HALL, 5, Settings.NONE);
        assertThat(refusal(step)).isEqualTo("too-long");
    }

    @Test
    void a_kind_or_a_setting_that_is_none_is_refused() {
        assertThat(refusal(Hall.step("sing", "karaoke", Names.SHOWN, Map.of()))).isEqualTo("bad-setting");
        assertThat(refusal(Hall.step("talk", "dialogue", Names.SHOWN, Map.of("tpoic", "x"))))
                .isEqualTo("bad-setting");
        assertThat(refusal(Hall.step("more", "cluster", Names.SHOWN, Map.of()))).isEqualTo("bad-setting");
    }

    @Test
    void no_two_things_have_the_same_id() {
        for (String taken : List.of("ideas", "course", "seats", "clock", "undo"))
            assertThat(refusal(talk(taken))).as(taken).isEqualTo("step-id-taken");
        hall.conduct(
                new Planning.InsertStep(Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of()), "hello"));
        assertThat(refusal(talk("cards"))).isEqualTo("step-id-taken");
    }

    @Test
    void a_step_draws_from_earlier_ones_alone() {
        Step later = Hall.step("again", "dot-vote", Names.SHOWN, Map.of("from", "bundles"));
        assertThat(refusal(new Planning.InsertStep(later, "ideas"))).isEqualTo("draws-from-later");
        assertThat(refusal(new Planning.InsertStep(later, "bundles"))).isNull();
        Step none = Hall.step("none", "dot-vote", Names.SHOWN, Map.of("from", "nothing"));
        assertThat(refusal(new Planning.InsertStep(none, "votes"))).isEqualTo("draws-from-later");
        assertThat(refusal(new Planning.InsertStep(talk("pause"), "nowhere"))).isEqualTo("wrong-step");
    }

    @Test
    void an_agenda_has_an_end() {
        for (int i = steps().size(); i < Limits.STEPS; i++)
            hall.conduct(new Planning.InsertStep(talk("talk-" + i), "hello"));
        assertThat(refusal(talk("one-more"))).isEqualTo("too-many-steps");
    }

    @Test
    void a_step_that_was_put_in_is_taken_out_again_and_may_come_back_as_another() {
        hall.conduct(new Planning.InsertStep(talk("pause"), "hello"));
        hall.undo();
        assertThat(steps()).isEqualTo(List.of("hello", "ideas", "bundles", "votes"));
        assertThat(hall.state().parts()).doesNotContainKey("pause");
        hall.conduct(new Planning.InsertStep(Hall.step("pause", "board", Names.SHOWN, Map.of()), "hello"));
        hall.next();
        hall.does("p1", new Board.AddNote("ひと息", 0, null, false));
    }

    @Test
    void a_step_that_the_room_has_been_in_is_not_taken_out() {
        hall.conduct(new Planning.InsertStep(talk("pause"), "hello"));
        hall.next();
        hall.undo();
        assertThat(course()).containsEntry("current", "hello");
        assertThat(refusal(new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(steps()).contains("pause");
    }

    @Test
    void what_another_step_draws_from_is_not_taken_out_from_under_it() {
        hall.conduct(new Planning.InsertStep(Hall.step("more", "board", Names.SHOWN, Map.of()), "hello"));
        hall.conduct(
                new Planning.InsertStep(Hall.step("weigh", "dot-vote", Names.SHOWN, Map.of("from", "more")), "more"));
        hall.conduct(new Leading.GoTo("weigh", null));
        hall.undo();
        assertThat(course()).containsEntry("current", "hello");
        assertThat(refusal(new Undo.TakeBack())).as("weigh has been entered").isEqualTo("nothing-to-undo");
        assertThat(steps()).contains("more", "weigh");
        assertThat(refusal(new Planning.MoveStep("votes", "bundles"))).isNull();
    }

    // ---- skip

    @Test
    void a_step_that_is_left_out_is_passed_by_both_ways_and_can_be_gone_to() {
        hall.conduct(new Planning.SkipStep("ideas", true));
        assertThat(course()).containsEntry("skipped", List.of("ideas"));
        hall.next();
        assertThat(course()).containsEntry("current", "bundles");
        hall.conduct(new Leading.Back(null));
        assertThat(course()).containsEntry("current", "hello");
        hall.conduct(new Planning.SkipStep("ideas", false));
        assertThat(course()).containsEntry("skipped", null);
        hall.next();
        assertThat(course()).containsEntry("current", "ideas");
    }

    @Test
    void where_all_that_comes_is_left_out_there_is_no_next_step() {
        for (String step : List.of("ideas", "bundles", "votes")) hall.conduct(new Planning.SkipStep(step, true));
        assertThat(refusal(new Leading.Next(null))).isEqualTo("no-such-step");
        hall.conduct(new Leading.GoTo("bundles", null));
        assertThat(refusal(new Leading.Next(null))).isEqualTo("no-such-step");
    }

    @Test
    void where_the_room_is_is_not_left_out() {
        assertThat(refusal(new Planning.SkipStep("hello", true))).isEqualTo("step-has-begun");
        assertThat(refusal(new Planning.SkipStep("nowhere", true))).isEqualTo("wrong-step");
        assertThat(refusal(new Planning.SkipStep(null, true))).isEqualTo("wrong-step");
        hall.conduct(new Planning.SkipStep("ideas", true));
        hall.undo();
        assertThat(course()).containsEntry("skipped", null);
        hall.conduct(new Planning.SkipStep("ideas", true));
        hall.conduct(new Leading.GoTo("ideas", null));
        assertThat(refusal(new Undo.TakeBack())).isNull();
        assertThat(course()).containsEntry("current", "hello");
        hall.undo();
        assertThat(course()).containsEntry("skipped", null);
    }

    // ---- move

    @Test
    void a_step_is_moved_and_back() {
        hall.conduct(new Planning.InsertStep(talk("pause"), "votes"));
        hall.conduct(new Planning.MoveStep("pause", "hello"));
        assertThat(steps()).isEqualTo(List.of("hello", "pause", "ideas", "bundles", "votes"));
        hall.conduct(new Planning.MoveStep("pause", null));
        assertThat(steps().get(0)).isEqualTo("pause");
        assertThat(hall.give(new Planning.MoveStep("pause", null), null, hall.seatOf(Hall.FACILITATOR))
                        .events())
                .as("where it is already")
                .isEmpty();
        hall.undo();
        assertThat(steps()).isEqualTo(List.of("hello", "pause", "ideas", "bundles", "votes"));
        hall.undo();
        assertThat(steps()).isEqualTo(List.of("hello", "ideas", "bundles", "votes", "pause"));
    }

    @Test
    void a_step_is_moved_neither_once_it_has_begun_nor_before_what_it_draws_from() {
        assertThat(refusal(new Planning.MoveStep("hello", "ideas"))).isEqualTo("step-has-begun");
        assertThat(refusal(new Planning.MoveStep("votes", "votes"))).isEqualTo("step-has-begun");
        assertThat(refusal(new Planning.MoveStep("votes", "ideas"))).isEqualTo("draws-from-later");
        assertThat(refusal(new Planning.MoveStep("ideas", "votes"))).isEqualTo("draws-from-later");
        assertThat(refusal(new Planning.MoveStep("nowhere", "votes"))).isEqualTo("wrong-step");
        assertThat(refusal(new Planning.MoveStep("ideas", "nowhere"))).isEqualTo("wrong-step");
    }

    @Test
    void a_move_is_not_taken_back_from_under_what_draws_from_the_moved_step() {
        hall.conduct(new Planning.InsertStep(Hall.step("more", "board", Names.SHOWN, Map.of()), "votes"));
        hall.conduct(new Planning.MoveStep("more", "hello"));
        hall.conduct(
                new Planning.InsertStep(Hall.step("weigh", "dot-vote", Names.SHOWN, Map.of("from", "more")), "more"));
        hall.conduct(new Leading.GoTo("weigh", null));
        hall.undo();
        assertThat(refusal(new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(steps()).isEqualTo(List.of("hello", "more", "weigh", "ideas", "bundles", "votes"));
    }

    // ---- change

    @Test
    void title_and_minutes_change_at_any_time_and_are_taken_back() {
        hall.does("p1", new CheckIn.Say("sunny", null, false));
        hall.conduct(new Planning.ChangeStep("hello", 25, Text.ja("はじめまして"), null));
        assertThat(hall.record(Layer.HALL, "step/hello")).containsEntry("minutes", 25);
        assertThat(hall.produced("hello")).containsEntry("voices", 1);
        hall.undo();
        assertThat(hall.record(Layer.HALL, "step/hello")).containsEntry("minutes", 10);
        assertThat(refusal(new Planning.ChangeStep("hello", 0, null, null))).isEqualTo("time-out-of-range");
        assertThat(refusal(new Planning.ChangeStep("hello", null, Text.ja(" "), null)))
                .isEqualTo("empty");
        assertThat(refusal(new Planning.ChangeStep("nowhere", 5, null, null))).isEqualTo("wrong-step");
    }

    @Test
    void settings_change_until_somebody_has_done_something_under_them() {
        hall.conduct(change("hello", Map.of("moods", false)));
        assertThat(hall.sees("form")).containsEntry("moods", List.of());
        hall.does("p1", new CheckIn.Say(null, "元気", false));
        assertThat(refusal(change("hello", Map.of("moods", true)))).isEqualTo("step-has-begun");
        assertThat(refusal(change("votes", Map.of("from", "bundles", "dots", 5))))
                .isNull();
        assertThat(refusal(change("votes", Map.of("from", "bundles", "dots", 99))))
                .isEqualTo("bad-setting");
        assertThat(refusal(change("votes", Map.of()))).isEqualTo("bad-setting");
        hall.conduct(new Leading.GoTo("votes", null));
        assertThat(hall.sees("form")).containsEntry("dots", 5);
    }

    @Test
    void what_a_step_draws_from_never_changes() {
        assertThat(refusal(change("votes", Map.of("from", "ideas")))).isEqualTo("step-has-begun");
    }

    @Test
    void settings_are_changed_at_every_table_or_at_none() {
        hall.conduct(
                new Planning.InsertStep(Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of()), "hello"));
        hall.conduct(change("cards", Map.of("prompts", List.of("よい", "こまる"))));
        hall.next();
        for (String table : List.of("1", "3"))
            assertThat(hall.at(table, "form")).containsEntry("prompts", List.of(Text.ja("よい"), Text.ja("こまる")));
        hall.leadsAt("2", new Board.AddNote("紙", 1, null, true));
        assertThat(refusal(change("cards", Map.of("prompts", List.of("よい"))))).isEqualTo("step-has-begun");
        assertThat(hall.refusal("p1", change("cards", Map.of()))).isEqualTo("not-your-role");
    }

    @Test
    void settings_under_which_work_may_stand_are_not_taken_back() {
        hall.conduct(change("hello", Map.of("moods", false)));
        assertThat(refusal(new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(hall.sees("form")).containsEntry("moods", List.of());
    }

    @Test
    void only_the_facilitator_plans() {
        for (Command command : List.of(
                new Planning.InsertStep(talk("pause"), null),
                new Planning.SkipStep("votes", true),
                new Planning.MoveStep("votes", "bundles"),
                new Planning.ChangeStep("votes", 5, null, null)))
            assertThat(hall.refusal("p1", command)).isEqualTo("not-your-role");
    }
}
