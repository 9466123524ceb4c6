package entaku.session.course;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Masks;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.Timer;
import entaku.session.seats.Seats;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.view.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The course of a session: made, led from step to step, closed for good. */
class CourseTest {
    private static final Seat SERVER = new Seat("server", Role.FACILITATOR, null);

    private final Hall hall = Hall.with(
                    Hall.step("ideas", "board", Names.HIDDEN, Map.of()),
                    Hall.step("more", "board", Names.HIDDEN, Map.of("reveal", "at-once")))
            .participants(2);

    private String current() {
        Step step = hall.state().currentStep();
        return step == null ? null : step.id();
    }

    private String refusal(Command command) {
        return hall.refusal(Hall.FACILITATOR, command);
    }

    private String note(String seat) {
        return hall.does(seat, new Board.AddNote("川", 0, null, false));
    }

    @Test
    void going_back_loses_nothing() {
        String a = note("p1");
        hall.next();
        note("p1");
        hall.conduct(new Leading.Back(null));
        assertThat(hall.own("p1", "note/" + a)).isNotNull();
        assertThat(hall.produced("more")).containsEntry("notes", 1);
    }

    @Test
    void a_press_that_was_meant_for_another_step_is_stale() {
        hall.conduct(new Leading.Next("ideas"));
        assertThat(refusal(new Leading.Next("ideas"))).isEqualTo("stale");
        assertThat(refusal(new Leading.Back("ideas"))).isEqualTo("stale");
        assertThat(refusal(new Leading.GoTo("ideas", "ideas"))).isEqualTo("stale");
        assertThat(refusal(new Leading.Next(""))).as("people no longer gather").isEqualTo("stale");
        assertThat(current()).isEqualTo("more");
        hall.conduct(new Leading.Back("more"));
        hall.conduct(new Leading.Back("ideas"));
        assertThat(current()).isNull();
        hall.conduct(new Leading.GoTo("more", ""));
        assertThat(current()).isEqualTo("more");
    }

    @Test
    void the_agenda_has_two_ends() {
        assertThat(refusal(new Leading.GoTo("nowhere", null))).isEqualTo("wrong-step");
        hall.next();
        assertThat(refusal(new Leading.Next(null))).isEqualTo("no-such-step");
        hall.conduct(new Leading.Back(null)).conduct(new Leading.Back(null));
        assertThat(refusal(new Leading.Back(null))).isEqualTo("no-such-step");
        assertThat(hall.record(Layer.HALL, "course"))
                .containsEntry("status", "waiting")
                .containsEntry("current", null)
                .containsEntry("reached", List.of("ideas", "more"));
    }

    @Test
    void each_step_brings_its_own_time() {
        hall.next();
        assertThat(hall.state().clock())
                .isEqualTo(new Timer(false, hall.state().clock().since(), 600_000));
        assertThat(hall.record(Layer.HALL, "clock")).containsEntry("left", 600_000L);
    }

    @Test
    void a_closed_session_takes_nothing_and_undoes_nothing() {
        hall.leads(new Board.Reveal());
        hall.conduct(new Leading.Close());
        assertThat(hall.record(Layer.DESK, "undo")).isNull();
        assertThat(refusal(new Undo.TakeBack())).isEqualTo("session-closed");
        assertThat(refusal(new Leading.Next(null))).isEqualTo("session-closed");
        assertThat(refusal(new Planning.SkipStep("more", true))).isEqualTo("session-closed");
        assertThat(refusal(new Seats.TakeSeat("late", Role.PARTICIPANT, null))).isEqualTo("session-closed");
        assertThat(hall.refusal("p1", new Board.AddNote("川", 0, null, false))).isEqualTo("session-closed");
        assertThat(hall.record(Layer.HALL, "ideas:now")).isNotNull();
        assertThat(hall.record(Layer.HALL, "course")).containsEntry("status", "closed");
        assertThat(hall.state().clock()).isEqualTo(Timer.NONE);
    }

    @Test
    void the_talk_does_not_end_in_a_step_that_somebody_has_led_away_from() {
        hall.leads(new Leading.Next(null));
        String here = hall.state().course().current();
        hall.conduct(new Leading.Back(here));
        assertThat(refusal(new Leading.Close(here))).isEqualTo("stale");
        assertThat(hall.state().closed()).isFalse();
        hall.conduct(new Leading.Close(hall.state().course().current()));
        assertThat(hall.state().closed()).isTrue();
    }

    @Test
    void a_closing_is_final_ten_minutes_later_and_the_server_asks_for_it_by_itself() {
        assertThat(hall.due()).as("an open session waits for nothing").isNull();
        assertThat(refusal(new Leading.ConfirmClose())).isEqualTo("not-closed");
        hall.conduct(new Leading.Close());
        long closed = hall.state().course().closedAt();
        assertThat(hall.due().at()).isEqualTo(closed + Limits.FINAL_MS).isEqualTo(closed + 600_000);
        assertThat(hall.record(Layer.HALL, "course"))
                .as("everybody can see until when")
                .containsEntry("finalAt", closed + 600_000)
                .containsEntry("finished", false);

        hall.give(hall.due().command(), null, SERVER);
        assertThat(hall.state().course().finished()).isTrue();
        assertThat(hall.due()).as("it happens once").isNull();
        assertThat(hall.record(Layer.HALL, "course"))
                .as("nobody is told that it is over while a key is left")
                .containsEntry("finalAt", null)
                .containsEntry("finished", false);
        assertThat(View.record(hall.state().with(Masks.DESTROYED), Layer.HALL, "course"))
                .hasFieldOrPropertyWithValue("finished", true);
        assertThat(hall.give(new Leading.Finish(), null, SERVER).events()).isEmpty();
    }

    @Test
    void the_facilitator_can_make_a_closing_final_at_once() {
        hall.conduct(new Leading.Close());
        assertThat(hall.refusal("p1", new Leading.ConfirmClose())).isEqualTo("not-your-role");
        hall.conduct(new Leading.ConfirmClose());
        assertThat(hall.state().course().finished()).isTrue();
        assertThat(hall.due()).isNull();
    }

    @Test
    void only_the_facilitator_leads() {
        assertThat(hall.refusal("p1", new Leading.Next(null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Leading.Back(null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Leading.GoTo("more", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Leading.Close())).isEqualTo("not-your-role");
    }

    @Test
    void a_session_is_made_once_and_nothing_happens_before() {
        assertThat(refusal(new Leading.Create(hall.state().origin()))).isEqualTo("already-made");
        assertThat(Hall.unmade().refusedByDoor(new Leading.Next(null))).isEqualTo("no-session");
        assertThat(Hall.unmade().refusedByDoor(new Seats.TakeSeat("p1", Role.PARTICIPANT, null)))
                .isEqualTo("no-session");
    }
}
