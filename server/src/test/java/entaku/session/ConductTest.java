package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.view.View;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConductTest {
    private final Hall hall = Hall.with(
                    Hall.step("ideas", "board", Names.HIDDEN, Map.of()),
                    Hall.step("more", "board", Names.HIDDEN, Map.of("reveal", "at-once")))
            .participants(2);

    private String current() {
        Step step = hall.state().currentStep();
        return step == null ? null : step.id();
    }

    private Object shownUndo() {
        Record record = View.record(hall.state(), Audience.FACILITATOR, "undo");
        return record == null ? null : Hall.fields(record).get("type");
    }

    private String note(String seat) {
        return hall.does(seat, new Board.AddNote("川", 0, null, false));
    }

    @Test
    void undo_goes_back_act_by_act_through_the_steps() {
        hall.leads(new Board.Reveal());
        hall.conduct(new Conduct.Next());
        hall.undo();
        assertThat(current()).isEqualTo("ideas");
        assertThat(hall.sees("board")).containsEntry("revealed", true);
        hall.undo();
        assertThat(hall.sees("board")).containsEntry("revealed", false);
        hall.undo();
        assertThat(current()).as("before the first step").isNull();
        assertThat(hall.refusal(Hall.FACILITATOR, new Conduct.Undo())).isEqualTo("nothing-to-undo");
        assertThat(shownUndo()).isNull();
    }

    @Test
    void undo_does_not_undo_itself() {
        hall.leads(new Board.Reveal());
        hall.undo();
        hall.undo();
        assertThat(current()).isNull();
    }

    @Test
    void the_room_is_not_led_back_because_something_here_cannot_be_undone() {
        hall.conduct(new Conduct.Next());
        String a = note("p1");
        String b = note("p2");
        hall.leads(new Board.Merge(a, b));
        hall.does("p2", new Board.WithdrawNote(b));
        assertThat(shownUndo()).isNull();
        assertThat(hall.refusal(Hall.FACILITATOR, new Conduct.Undo())).isEqualTo("nothing-to-undo");
        assertThat(current()).isEqualTo("more");
    }

    @Test
    void what_undo_would_take_back_is_what_it_takes_back() {
        hall.conduct(new Conduct.Next());
        String a = note("p1");
        String b = note("p2");
        hall.leads(new Board.HoldNote(a));
        hall.leads(new Board.HoldNote(b));
        hall.does("p2", new Board.WithdrawNote(b));
        assertThat(shownUndo()).asString().endsWith("HoldNote");
        hall.undo();
        assertThat(hall.sees("note/" + a)).containsEntry("held", false);
    }

    @Test
    void going_back_loses_nothing() {
        String a = note("p1");
        hall.conduct(new Conduct.Next());
        note("p1");
        hall.conduct(new Conduct.Back());
        assertThat(hall.own("p1", "note/" + a)).isNotNull();
        assertThat(hall.produced("more")).containsEntry("notes", 1);
    }

    @Test
    void a_clock_that_was_changed_since_is_left_alone() {
        hall.conduct(new Conduct.StartTimer());
        hall.conduct(new Conduct.AddTime(5));
        Timer before = hall.state().timer();
        hall.undo();
        assertThat(hall.state().timer().left()).isLessThan(before.left());
        assertThat(hall.state().timer().running()).isTrue();
        hall.undo();
        assertThat(hall.state().timer().running()).isFalse();
    }

    @Test
    void a_seat_the_facilitator_moved_can_be_moved_back_unless_it_moved_itself() {
        hall.conduct(new Conduct.MoveSeat("p1", "2"));
        hall.undo();
        assertThat(hall.seatOf("p1").table()).isNull();
        hall.conduct(new Conduct.MoveSeat("p1", "2"));
        hall.give(new Conduct.MoveSeat("p1", "3"), null, hall.seatOf("p1"));
        assertThat(hall.refusal(Hall.FACILITATOR, new Conduct.Undo())).isEqualTo("nothing-to-undo");
        assertThat(hall.seatOf("p1").table()).isEqualTo("3");
    }

    @Test
    void a_closed_session_takes_nothing_and_undoes_nothing() {
        hall.leads(new Board.Reveal());
        hall.conduct(new Conduct.Close());
        assertThat(shownUndo()).isNull();
        assertThat(hall.refusal(Hall.FACILITATOR, new Conduct.Undo())).isEqualTo("session-closed");
        assertThat(hall.refusal("p1", new Board.AddNote("川", 0, null, false))).isEqualTo("session-closed");
        assertThat(View.record(hall.state(), Audience.SCREEN, "ideas:board")).isNotNull();
    }

    @Test
    void only_the_facilitator_conducts() {
        assertThat(hall.refusal("p1", new Conduct.Next())).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Conduct.Undo())).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Conduct.MoveSeat("p2", null))).isEqualTo("not-your-role");
    }
}
