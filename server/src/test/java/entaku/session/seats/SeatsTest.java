package entaku.session.seats;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Who;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.view.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private final Hall hall = Hall.with(Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of()))
            .participants(2)
            .seat("wall", Role.SCREEN, null);

    private String refusal(Command command) {
        return hall.refusal(Hall.FACILITATOR, command);
    }

    @Test
    void a_seat_the_facilitator_moved_can_be_moved_back_unless_it_moved_itself() {
        hall.conduct(new Seats.MoveSeat("p1", "2"));
        hall.undo();
        assertThat(hall.seatOf("p1").table()).isNull();
        hall.conduct(new Seats.MoveSeat("p1", "2"));
        hall.give(new Seats.MoveSeat("p1", "3"), null, hall.seatOf("p1"));
        assertThat(refusal(new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(hall.seatOf("p1").table()).isEqualTo("3");
    }

    @Test
    void only_the_facilitator_moves_others_and_gives_roles() {
        assertThat(hall.refusal("p1", new Seats.MoveSeat("p2", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Seats.GiveRole("p1", Role.FACILITATOR)))
                .isEqualTo("not-your-role");
        assertThat(refusal(new Seats.MoveSeat("nobody", "1"))).isEqualTo("no-such-seat");
        assertThat(refusal(new Seats.MoveSeat("p1", "4"))).isEqualTo("no-such-table");
        assertThat(refusal(new Seats.MoveSeat("p1", "01"))).isEqualTo("no-such-table");
        assertThat(refusal(new Seats.GiveRole("wall", Role.PARTICIPANT))).isEqualTo("role-is-fixed");
        assertThat(refusal(new Seats.GiveRole("p1", Role.SCREEN))).isEqualTo("role-is-fixed");
        assertThat(refusal(new Seats.GiveRole("p1", null))).isEqualTo("role-is-fixed");
        assertThat(refusal(new Seats.GiveRole(Hall.FACILITATOR, Role.PARTICIPANT)))
                .isEqualTo("role-is-fixed");
    }

    @Test
    void all_see_how_many_there_are_and_those_who_conduct_see_who() {
        hall.conduct(new Seats.MoveSeat("p1", "2"));
        hall.conduct(new Seats.GiveRole("p1", Role.TABLE_HOST));
        assertThat(hall.record(Layer.HALL, "room")).containsEntry("seats", 2).containsEntry("tables", Map.of("2", 1));
        assertThat(hall.record(Layer.DESK, "seat/p1"))
                .containsEntry("who", new Who("p1"))
                .containsEntry("role", "table-host")
                .containsEntry("table", "2");
        assertThat(hall.record(Layer.HALL, "seat/p1")).isNull();
        assertThat(hall.record(Layer.DESK, "seat/wall"))
                .as("a screen is nobody")
                .isNull();
        assertThat(hall.record(Layer.own("p1"), "me")).containsEntry("table", "2");
        assertThat(hall.record(Layer.own("p2"), "me"))
                .containsEntry("seat", "p2")
                .containsEntry("table", null);
    }

    @Test
    void who_moves_to_another_table_finds_their_own_there_and_on_coming_back_what_they_left() {
        hall.conduct(new Seats.MoveSeat("p1", "1"));
        String left = hall.does("p1", new Board.AddNote("川", 0, null, false));
        assertThat(hall.own("p1", "mine")).containsEntry("notes", List.of(left));
        hall.give(new Seats.MoveSeat("p1", "2"), null, hall.seatOf("p1"));
        assertThat(hall.own("p1", "mine")).containsEntry("notes", List.of());
        assertThat(View.keys(hall.state(), Layer.own("p1"))).containsExactlyInAnyOrder("me", "cards:mine");
        assertThat(hall.refusal("p1", new Board.EditNote(left, "海"))).isEqualTo("no-such-note");
        hall.give(new Seats.MoveSeat("p1", "1"), null, hall.seatOf("p1"));
        assertThat(hall.own("p1", "note/" + left)).containsEntry("text", "川");
    }

    @Test
    void who_conducts_finds_what_they_entered_at_every_table_and_nothing_where_they_did_not() {
        var paper = new Board.AddNote("紙の川", 0, null, true);
        String id = hall.leadsAt("2", paper);
        assertThat(View.all(hall.state(), Layer.own(Hall.FACILITATOR)))
                .containsOnlyKeys("me", "cards@2:mine", "cards@2:note/" + id);
        hall.seat("other", Role.FACILITATOR, "3");
        assertThat(View.all(hall.state(), Layer.own("other"))).containsOnlyKeys("me", "cards:mine");
    }
}
