package entaku.session.course;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatAndShortenTest {
    private final Hall hall = Hall.with(
                    Hall.step("hello", "check-in", Names.HIDDEN, Map.of()),
                    Hall.step("ideas", "board", Names.HIDDEN, Among.TABLES, Map.of("reveal", "at-once")),
                    Hall.step("votes", "dot-vote", Names.HIDDEN, Map.of("from", "ideas")))
            .seat("p1", entaku.session.Role.PARTICIPANT, "1");

    private Object steps() {
        return hall.record(Layer.HALL, "course").get("steps");
    }

    private Step step(String id) {
        return hall.state().agenda().step(id).orElseThrow();
    }

    @Test
    void a_step_is_held_once_more_behind_itself_and_nothing_is_in_it_yet() {
        hall.next();
        hall.does("p1", new Board.AddNote("はじめの付箋", 0, null, false));
        hall.conduct(new Planning.RepeatStep("ideas"));
        assertThat(steps()).isEqualTo(List.of("hello", "ideas", "ideas-2", "votes"));
        assertThat(step("ideas-2").again("ideas"))
                .as("words, promise and settings")
                .isEqualTo(step("ideas"));
        hall.next();
        hall.does("p1", new Board.AddNote("二度目の付箋", 0, null, false));
        assertThat(hall.produced("ideas")).containsEntry("notes", 1);
        assertThat(hall.produced("ideas-2")).containsEntry("notes", 1);
    }

    @Test
    void each_further_one_has_a_number_that_no_step_has_had() {
        for (int i = 0; i < 3; i++) hall.conduct(new Planning.RepeatStep("ideas"));
        hall.conduct(new Planning.RepeatStep("ideas-3"));
        assertThat(steps()).isEqualTo(List.of("hello", "ideas", "ideas-4", "ideas-3", "ideas-5", "ideas-2", "votes"));
    }

    @Test
    void a_name_as_long_as_may_be_still_gets_its_number() {
        String longest = "a".repeat(Limits.NAME);
        hall.conduct(new Planning.InsertStep(Hall.step(longest, "dialogue", Names.SHOWN, Map.of()), "hello"));
        hall.conduct(new Planning.RepeatStep(longest));
        String again = hall.state().agenda().steps().get(2).id();
        assertThat(again).hasSizeLessThanOrEqualTo(Limits.NAME).endsWith("-2");
    }

    @Test
    void it_is_taken_back_as_long_as_nothing_is_in_it() {
        hall.conduct(new Planning.RepeatStep("ideas"));
        hall.undo();
        assertThat(steps()).isEqualTo(List.of("hello", "ideas", "votes"));
    }

    @Test
    void only_a_step_that_there_is_and_only_so_many() {
        assertThat(hall.refusal(Hall.FACILITATOR, new Planning.RepeatStep("nowhere")))
                .isEqualTo("wrong-step");
        assertThat(hall.refusal(Hall.FACILITATOR, new Planning.RepeatStep(null)))
                .isEqualTo("wrong-step");
        assertThat(hall.refusal("p1", new Planning.RepeatStep("ideas"))).isEqualTo("not-your-role");
        while (hall.state().agenda().steps().size() < Limits.STEPS) hall.conduct(new Planning.RepeatStep("hello"));
        assertThat(hall.refusal(Hall.FACILITATOR, new Planning.RepeatStep("ideas")))
                .isEqualTo("too-many-steps");
    }

    @Test
    void how_short_a_step_can_be_is_told_and_never_more_than_its_minutes() {
        var least = new Step(
                "pause",
                "dialogue",
                step("hello").title(),
                null,
                null,
                null,
                step("hello").promise(),
                Names.SHOWN,
                Among.HALL,
                20,
                12,
                null);
        hall.conduct(new Planning.InsertStep(least, "hello"));
        assertThat(hall.record(Layer.HALL, "step/pause")).containsEntry("least", 12);
        hall.conduct(new Planning.ChangeStep("pause", 10, null, null));
        assertThat(hall.record(Layer.HALL, "step/pause")).containsEntry("least", 10);
        assertThat(hall.record(Layer.HALL, "step/hello")).containsEntry("least", null);
    }

    private int minutes(String step) {
        return step(step).minutes();
    }

    private static Step talk(String id, int minutes, int least) {
        Step step = Hall.step(id, "dialogue", Names.SHOWN, Map.of());
        Step longer = step.with(step.title(), minutes, step.settings());
        return new Step(
                id,
                "dialogue",
                longer.title(),
                null,
                null,
                null,
                longer.promise(),
                Names.SHOWN,
                Among.HALL,
                minutes,
                least,
                null);
    }

    @Test
    void what_is_still_to_come_is_shortened_at_once_and_lengthened_again_by_one_undo() {
        hall.conduct(new Planning.InsertStep(talk("first", 20, 12), "hello"));
        hall.conduct(new Planning.InsertStep(talk("out", 20, 12), "first"));
        hall.conduct(new Planning.InsertStep(talk("last", 30, 25), "votes"));
        hall.conduct(new Planning.SkipStep("out", true));
        hall.conduct(new Planning.Shorten());
        assertThat(List.of(minutes("hello"), minutes("first"), minutes("out"), minutes("ideas"), minutes("last")))
                .isEqualTo(List.of(10, 12, 20, 10, 25));
        hall.undo();
        assertThat(List.of(minutes("first"), minutes("last"))).isEqualTo(List.of(20, 30));
        hall.next();
        hall.conduct(new Planning.Shorten());
        assertThat(List.of(minutes("first"), minutes("last")))
                .as("the room is in the first")
                .isEqualTo(List.of(20, 25));
        assertThat(hall.give(new Planning.Shorten(), null, hall.seatOf(Hall.FACILITATOR))
                        .events())
                .isEmpty();
        assertThat(hall.refusal("p1", new Planning.Shorten())).isEqualTo("not-your-role");
    }
}
