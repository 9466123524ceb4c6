package entaku.session.undo;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.clock.Clock;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final Hall hall = Hall.with(
                    Hall.step("ideas", "board", Names.HIDDEN, Map.of()),
                    Hall.step("more", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                    Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of()))
            .participants(2);

    private String current() {
        Step step = hall.state().currentStep();
        return step == null ? null : step.id();
    }

    private Object shownUndo() {
        var record = hall.record(Layer.DESK, "undo");
        return record == null ? null : record.get("type");
    }

    private Object by() {
        return hall.record(Layer.DESK, "undo").get("by");
    }

    private String note(String seat) {
        return hall.does(seat, new Board.AddNote("川", 0, null, false));
    }

    @Test
    void undo_goes_back_act_by_act_through_the_steps() {
        hall.leads(new Board.Reveal());
        hall.next();
        hall.undo();
        assertThat(current()).isEqualTo("ideas");
        assertThat(hall.sees("revealed")).isNotNull();
        hall.undo();
        assertThat(hall.sees("revealed")).isNull();
        hall.undo();
        assertThat(current()).as("before the first step").isNull();
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(shownUndo()).isNull();
    }

    @Test
    void undo_that_names_an_act_takes_back_no_other() {
        hall.leads(new Board.Reveal());
        hall.next();
        long going = (long) hall.record(Layer.DESK, "undo").get("act");
        hall.conduct(new Undo.TakeBack(going));
        assertThat(current()).isEqualTo("ideas");
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack(going)))
                .as("pressed twice, or by two who see the same")
                .isEqualTo("stale");
        assertThat(hall.sees("revealed")).isNotNull();
        hall.undo();
        hall.undo();
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack(going))).isEqualTo("stale");
    }

    @Test
    void undo_says_whose_act_it_takes_back_once_another_one_conducts() {
        assertThat(by()).as("who else should it have been").isNull();
        hall.seat("other", Role.FACILITATOR, null);
        assertThat(by()).isEqualTo(Hall.FACILITATOR);
        hall.does("other", new Clock.AddTime(1));
        assertThat(by()).isEqualTo("other");
        hall.undo();
        assertThat(by()).isEqualTo(Hall.FACILITATOR);
        hall.does("other", new Clock.AddTime(1));
        hall.give(new Seats.GiveRole("other", Role.OBSERVER), null, hall.seatOf(Hall.FACILITATOR));
        assertThat(by()).as("nobody else conducts, and nobody else did it").isNull();
        hall.undo();
        hall.does("other", new Clock.AddTime(1));
        hall.give(new Seats.GiveRole("other", Role.OBSERVER), null, Hall.DOOR);
        assertThat(by()).as("done by somebody who conducts no longer").isEqualTo("other");
    }

    @Test
    void undo_tells_nobody_who_did_something_where_names_are_hidden() {
        hall.leads(new Board.Reveal());
        assertThat(by()).as("by the only one who conducts").isNull();
        hall.seat("other", Role.FACILITATOR, null);
        assertThat(by()).isEqualTo("");
        hall.undo();
        hall.does("other", new Board.Reveal());
        assertThat(by()).isEqualTo("");
        for (String seat : List.of(Hall.FACILITATOR, "other"))
            assertThat(hall.record(Layer.DESK, "undo").toString())
                    .doesNotContain(seat)
                    .doesNotContain(hall.state().idsIn(hall.state().currentStep(), seat));
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
        hall.next();
        String a = note("p1");
        String b = note("p2");
        hall.leads(new Board.Merge(a, b));
        hall.does("p2", new Board.WithdrawNote(b));
        assertThat(shownUndo()).isNull();
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(current()).isEqualTo("more");
    }

    @Test
    void what_undo_would_take_back_is_what_it_takes_back() {
        hall.next();
        String a = note("p1");
        String b = note("p2");
        hall.leads(new Board.HoldNote(a));
        hall.leads(new Board.HoldNote(b));
        hall.does("p2", new Board.WithdrawNote(b));
        assertThat(shownUndo()).isEqualTo("board/hold-note");
        hall.undo();
        assertThat(hall.sees("note/" + a)).isNotNull();
        assertThat(hall.desk("held/" + a)).isNull();
    }

    @Test
    void what_was_done_at_every_table_is_taken_back_at_every_table_where_it_still_stands() {
        hall.next().next();
        hall.leadsAt("2", new Board.Reveal());
        hall.leads(new Board.Reveal());
        for (String table : new String[] {"1", "2", "3"})
            assertThat(hall.at(table, "revealed")).isNotNull();
        hall.undo();
        assertThat(hall.at("1", "revealed")).isNull();
        assertThat(hall.at("2", "revealed")).as("shown by an act of its own").isNotNull();
        assertThat(hall.at("3", "revealed")).isNull();
        hall.undo();
        assertThat(hall.at("2", "revealed")).isNull();
    }

    @Test
    void the_acts_of_those_who_do_not_conduct_are_nobodys_to_undo() {
        hall.leads(new Board.Reveal());
        note("p1");
        hall.give(new Seats.MoveSeat("p1", "2"), null, hall.seatOf("p1"));
        hall.undo();
        assertThat(hall.sees("revealed")).isNull();
        assertThat(hall.sees("now")).containsEntry("notes", 1);
        assertThat(hall.seatOf("p1").table()).isEqualTo("2");
    }

    @Test
    void only_so_many_acts_are_remembered() {
        for (int i = 0; i < Limits.UNDO + 5; i++) hall.conduct(new Clock.AddTime(1));
        for (int i = 0; i < Limits.UNDO; i++) hall.undo();
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(hall.refusal("p1", new Undo.TakeBack())).isEqualTo("not-your-role");
    }
}
