package entaku.session.clock;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Step.Names;
import entaku.session.Timer;
import entaku.session.course.Leading;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockTest {
    private final Hall hall =
            Hall.with(Hall.step("ideas", "board", Names.HIDDEN, Map.of())).participants(1);

    private String refusal(Command command) {
        return hall.refusal(Hall.FACILITATOR, command);
    }

    @Test
    void a_clock_that_was_changed_since_is_left_alone() {
        hall.conduct(new Clock.Start());
        hall.conduct(new Clock.AddTime(5));
        Timer before = hall.state().clock();
        hall.undo();
        assertThat(hall.state().clock().left()).isLessThan(before.left());
        assertThat(hall.state().clock().running()).isTrue();
        hall.undo();
        assertThat(hall.state().clock().running()).isFalse();
    }

    @Test
    void it_runs_stands_still_and_runs_on() {
        hall.conduct(new Clock.Start()).conduct(new Clock.Start()).conduct(new Clock.Pause());
        long left = hall.state().clock().left();
        assertThat(left).as("a second or two passed").isBetween(590_000L, 599_000L);
        hall.conduct(new Clock.Pause()).conduct(new Clock.Start());
        assertThat(hall.record(Layer.HALL, "clock"))
                .containsEntry("running", true)
                .containsEntry("left", left);
    }

    @Test
    void time_is_added_within_an_evening_and_only_by_the_facilitator() {
        assertThat(refusal(new Clock.AddTime(Limits.MINUTES))).isEqualTo("time-out-of-range");
        assertThat(refusal(new Clock.AddTime(-11))).isEqualTo("time-out-of-range");
        hall.conduct(new Clock.AddTime(-10));
        assertThat(hall.state().clock().left()).isZero();
        assertThat(hall.refusal("p1", new Clock.AddTime(1))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Clock.Start())).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Clock.Pause())).isEqualTo("not-your-role");
    }

    @Test
    void of_two_who_see_the_same_clock_one_adds_time() {
        long seen = hall.state().clock().since();
        long left = hall.state().clock().left();
        hall.conduct(new Clock.AddTime(1, seen));
        assertThat(refusal(new Clock.AddTime(1, seen))).isEqualTo("stale");
        assertThat(hall.state().clock().left()).isEqualTo(left + 60_000);
        hall.conduct(new Clock.AddTime(1, hall.state().clock().since()));
        assertThat(hall.state().clock().left()).isEqualTo(left + 120_000);
    }

    @Test
    void a_late_press_does_not_start_or_stop_the_clock_that_somebody_has_stopped_or_started_since() {
        long seen = hall.state().clock().since();
        hall.conduct(new Clock.Start(seen));
        long running = hall.state().clock().since();
        hall.conduct(new Clock.Start(seen));
        assertThat(hall.state().clock().since()).isEqualTo(running);
        hall.conduct(new Clock.Pause(running));
        assertThat(refusal(new Clock.Start(running))).isEqualTo("stale");
        hall.conduct(new Clock.Start(hall.state().clock().since()));
        assertThat(refusal(new Clock.Pause(running))).isEqualTo("stale");
        assertThat(hall.state().clock().running()).isTrue();
    }

    @Test
    void while_people_gather_there_is_no_clock() {
        hall.conduct(new Leading.Back(null));
        assertThat(refusal(new Clock.Start())).isEqualTo("not-started");
        assertThat(refusal(new Clock.AddTime(1))).isEqualTo("not-started");
    }
}
