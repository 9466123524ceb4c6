package entaku.steps.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Who;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CircleTest {
    private final Hall hall = hall(Names.SHOWN, Map.of("empty", true));

    private static Hall hall(Names names, Map<String, Object> settings) {
        return Hall.with(Hall.step("ring", "circle", names, settings))
                .participants(4)
                .seat("host", Role.TABLE_HOST, "1")
                .seat("rec", Role.RECORDER, "1")
                .seat("observer", Role.OBSERVER, null);
    }

    private String sits(String name) {
        hall.naming(name).leads(new Inside.SeatInside(null, name, null));
        return name;
    }

    private Object chair(String id, String field) {
        return hall.sees("chair/" + id).get(field);
    }

    private Object turn(String field) {
        return hall.sees("turn").get(field);
    }

    // ---- who sits inside

    @Test
    void somebody_sits_inside_by_their_seat_or_by_a_name_and_what_they_are_there_as() {
        String one = hall.leads(new Inside.SeatInside("p1", null, "resident"));
        String two = hall.leads(new Inside.SeatInside(null, "商店会の方", "company"));
        assertThat(hall.sees("chair/" + one))
                .containsEntry("who", new Who("p1"))
                .containsEntry("actor", "resident");
        assertThat(hall.sees("chair/" + two)).containsEntry("who", null).containsEntry("name", "商店会の方");
        assertThat(hall.own("p1", "place")).containsEntry("chair", one);
        assertThat(hall.sees("now")).containsEntry("inside", 2);

        hall.leads(new Inside.SeatInside("p1", null, "npo"));
        assertThat(hall.sees("now")).as("nobody sits there twice").containsEntry("inside", 2);
        assertThat(hall.refusal(Hall.FACILITATOR, new Inside.SeatInside(null, " ", null)))
                .isEqualTo("no-name");
        assertThat(hall.refusal(Hall.FACILITATOR, new Inside.SeatInside("observer", null, null)))
                .isEqualTo("no-such-seat");
        assertThat(hall.refusal(Hall.FACILITATOR, new Inside.SeatInside(null, "だれか", "king")))
                .isEqualTo("no-such-actor");
        assertThat(hall.refusal("p2", new Inside.SeatInside("p2", null, null))).isEqualTo("not-your-role");
    }

    @Test
    void a_circle_has_room_for_as_many_as_anybody_listens_to() {
        for (int i = 0; i < Limits.INSIDE; i++) sits("方" + i);
        assertThat(hall.refusal(Hall.FACILITATOR, new Inside.SeatInside(null, "もう一人", null)))
                .isEqualTo("circle-full");
        hall.leads(new Inside.LeaveCircle("方0"));
        sits("もう一人");
    }

    @Test
    void whoever_comes_back_comes_back_to_the_time_they_have_spoken() {
        String one = hall.leads(new Inside.SeatInside("p1", null, null));
        hall.leads(new Turns.GiveTurn(one, null));
        hall.leads(new Inside.LeaveCircle(one));
        assertThat(hall.sees("chair/" + one)).containsEntry("left", true).containsEntry("spoken", 1000L);
        assertThat(turn("chair")).isNull();
        hall.leads(new Inside.SeatInside("p1", null, null));
        assertThat(hall.sees("chair/" + one)).containsEntry("left", false).containsEntry("spoken", 1000L);
    }

    @Test
    void seating_somebody_is_taken_back_as_if_they_had_never_sat_there_until_they_have_spoken() {
        sits("ア");
        hall.undo();
        assertThat(hall.sees("chair/ア")).isNull();
        sits("イ");
        hall.leads(new Turns.GiveTurn("イ", null));
        hall.leads(new Turns.EndTurn(null));
        hall.undo().undo();
        assertThat(turn("chair")).isNull();
        hall.leads(new Inside.LeaveCircle("イ"));
        hall.undo();
        assertThat(chair("イ", "left")).isEqualTo(false);
    }

    @Test
    void what_somebody_is_called_is_put_right_unless_somebody_else_did_meanwhile() {
        sits("ア");
        hall.leads(new Inside.ChangeChair("ア", "イ", "school", "ア"));
        assertThat(hall.sees("chair/ア")).containsEntry("name", "イ").containsEntry("actor", "school");
        assertThat(hall.refusal("host", new Inside.ChangeChair("ア", "ウ", null, "ア")))
                .isEqualTo("stale");
        assertThat(hall.refusal("host", new Inside.ChangeChair("ア", null, null, null)))
                .isEqualTo("no-name");
        hall.undo();
        assertThat(hall.sees("chair/ア")).containsEntry("name", "ア").containsEntry("actor", null);
    }

    // ---- the empty chair

    @Test
    void the_empty_chair_is_asked_for_given_in_turn_and_left_again() {
        hall.does("p1", new Inside.AskChair());
        hall.does("p2", new Inside.AskChair());
        assertThat(hall.sees("asking").get("who")).isEqualTo(List.of(new Who("p1"), new Who("p2")));
        hall.does("p1", new Seats.MoveSeat("p1", "2"));
        hall.leads(new Inside.GiveChair(null));
        String guest = (String) hall.own("p1", "place").get("chair");
        assertThat(hall.sees("chair/" + guest)).containsEntry("guest", true);
        assertThat(hall.refusal("host", new Inside.GiveChair(null)))
                .as("pressed twice")
                .isEqualTo("chair-taken");
        assertThat(hall.refusal("p2", new Inside.LeaveCircle(guest))).isEqualTo("not-your-role");
        hall.does("p1", new Inside.LeaveCircle(guest));
        hall.leads(new Inside.GiveChair("p2"));
        assertThat(hall.sees("asking")).isNull();
        hall.undo();
        assertThat(hall.sees("asking").get("who")).isEqualTo(List.of(new Who("p2")));
        hall.does("p2", new Inside.AskNoLonger());
        assertThat(hall.refusal("host", new Inside.GiveChair(null))).isEqualTo("nobody-asks");
        assertThat(hall.refusal("observer", new Inside.AskChair())).isEqualTo("not-your-role");
    }

    @Test
    void without_an_empty_chair_nobody_asks_for_one() {
        Hall without = hall(Names.SHOWN, Map.of());
        assertThat(without.refusal("p1", new Inside.AskChair())).isEqualTo("no-empty-chair");
        assertThat(without.refusal(Hall.FACILITATOR, new Inside.GiveChair("p1")))
                .isEqualTo("no-empty-chair");
    }

    // ---- turns

    @Test
    void turns_go_round_by_order_and_each_has_spoken_as_long_as_theirs_took() {
        for (String name : List.of("ア", "イ", "ウ")) sits(name);
        assertThat(turn("next")).isEqualTo("ア");
        hall.leads(new Turns.GiveTurn(null, 0));
        assertThat(hall.refusal("host", new Turns.GiveTurn(null, 0)))
                .as("pressed twice")
                .isEqualTo("stale");
        hall.leads(new Turns.GiveTurn(null, 1));
        assertThat(chair("ア", "spoken")).isEqualTo(1000L + 1000L);
        hall.leads(new Turns.GiveTurn(null, 2));
        hall.leads(new Turns.EndTurn(3));
        assertThat(turn("next")).isEqualTo("ア");
        assertThat(turn("since")).isNull();
        hall.undo();
        assertThat(turn("chair")).isEqualTo("ウ");
        assertThat(chair("ウ", "spoken")).isEqualTo(0L);
        assertThat(hall.refusal("p1", new Turns.GiveTurn("ア", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("host", new Turns.GiveTurn("エ", null))).isEqualTo("no-such-chair");
    }

    @Test
    void nobody_speaks_where_nobody_sits_inside() {
        assertThat(hall.refusal(Hall.FACILITATOR, new Turns.GiveTurn(null, null)))
                .isEqualTo("nobody-inside");
    }

    // ---- notes to the circle

    @Test
    void a_note_is_its_writers_and_the_desks_until_it_is_handed_in() {
        String note = hall.does("p1", new ToCircle.WriteNote("夜道の話も聞きたい", false));
        assertThat(hall.sees("note/" + note)).isNull();
        assertThat(hall.own("p2", "note/" + note)).isNull();
        assertThat(hall.desk("waiting/" + note)).containsEntry("text", "夜道の話も聞きたい");
        assertThat(hall.own("p1", "note/" + note)).containsEntry("handed", false);

        hall.leads(new ToCircle.HandIn(note, true));
        assertThat(hall.sees("note/" + note))
                .containsEntry("who", new Who("p1"))
                .containsEntry("order", 1);
        assertThat(hall.desk("waiting/" + note)).isNull();
        hall.undo();
        assertThat(hall.sees("note/" + note)).isNull();
        assertThat(hall.refusal("host", new ToCircle.HandIn(note, true))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p2", new ToCircle.WithdrawNote(note))).isEqualTo("no-such-note");
        hall.does("p1", new ToCircle.WithdrawNote(note));
        assertThat(hall.desk("waiting/" + note)).isNull();
    }

    @Test
    void a_note_from_paper_is_nobodys_and_each_writes_few() {
        String paper = hall.does("rec", new ToCircle.WriteNote("紙の付箋", true));
        hall.leads(new ToCircle.HandIn(paper, true));
        assertThat(hall.sees("note/" + paper)).containsEntry("who", null).containsEntry("paper", true);
        assertThat(hall.refusal("p1", new ToCircle.WriteNote("紙", true))).isEqualTo("not-your-role");
        for (int i = 0; i < Limits.TO_CIRCLE_PER_SEAT; i++) hall.does("p1", new ToCircle.WriteNote("付箋" + i, false));
        assertThat(hall.refusal("p1", new ToCircle.WriteNote("もう一枚", false))).isEqualTo("too-many-to-circle");
        hall.does("host", new ToCircle.WithdrawNote(paper));
        assertThat(hall.sees("note/" + paper)).isNull();
    }

    @Test
    void what_an_earlier_step_brought_out_is_handed_in_as_well() {
        Hall two = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("ring", "circle", Names.SHOWN, Map.of("from", List.of("ideas"), "notes", false)))
                .participants(1);
        String idea = two.does("p1", new Board.AddNote("終バスが早い", 0, null, false));
        two.next();
        two.leads(new ToCircle.HandIn(idea, true));
        assertThat(two.sees("note/" + idea)).containsEntry("text", "終バスが早い").containsEntry("who", null);
        assertThat(two.sees("now")).containsEntry("written", null).containsEntry("handed", 1);
        two.leads(new ToCircle.HandIn(idea, false));
        assertThat(two.sees("note/" + idea)).isNull();
        assertThat(two.desk("waiting/" + idea)).isNull();
        assertThat(two.refusal("p1", new ToCircle.WriteNote("付箋", false))).isEqualTo("no-notes-here");
    }

    // ---- the record

    @Test
    void the_record_says_where_each_line_came_from_and_keeps_the_first_words() {
        sits("商店会の方");
        String line = hall.does("rec", new Recording.TakeDown("終バスは九時", "商店会の方"));
        hall.does("host", new Recording.Correct(line, "終バスは九時半", "終バスは九時"));
        assertThat(hall.sees("line/" + line))
                .containsEntry("text", "終バスは九時半")
                .containsEntry("original", "終バスは九時")
                .containsEntry("chair", "商店会の方");
        assertThat(hall.refusal("rec", new Recording.Correct(line, "十時", "終バスは九時")))
                .isEqualTo("stale");
        assertThat(hall.refusal("p1", new Recording.TakeDown("だめ", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("rec", new Recording.TakeDown("だめ", "だれか"))).isEqualTo("no-such-chair");
        assertThat(hall.refusal("rec", new Recording.Correct("none", "だめ", null)))
                .isEqualTo("no-such-line");
    }

    @Test
    void only_so_many_lines_stay_in_the_view() {
        String first = hall.does("rec", new Recording.TakeDown("一つ目", null));
        for (int i = 0; i < Limits.RECORDED; i++) hall.unchecked().does("rec", new Recording.TakeDown("行" + i, null));
        assertThat(hall.sees("line/" + first)).isNull();
        assertThat(hall.sees("now")).containsEntry("lines", Limits.RECORDED + 1);
    }

    // ---- names

    @Test
    void where_names_are_hidden_those_inside_are_named_in_words_and_no_note_is_anybodys() {
        Hall hidden = hall(Names.HIDDEN, Map.of());
        assertThat(hidden.refusal(Hall.FACILITATOR, new Inside.SeatInside("p1", null, "resident")))
                .isEqualTo("no-such-seat");
        String chair = hidden.leads(new Inside.SeatInside(null, "商店会の方", "company"));
        assertThat(hidden.sees("chair/" + chair)).containsEntry("name", "商店会の方");
        String note = hidden.does("p1", new ToCircle.WriteNote("夜道の話も", false));
        assertThat(hidden.desk("waiting/" + note)).containsEntry("who", null).containsEntry("order", 0);
        hidden.leads(new ToCircle.HandIn(note, true));
        assertThat(hidden.sees(Layer.HALL, "note/" + note)).containsEntry("who", null);
    }

    @Test
    void an_empty_chair_is_not_promised_where_names_are_hidden() {
        var step = Hall.step("ring", "circle", Names.HIDDEN, Map.of("empty", true));
        assertThatThrownBy(() -> new Steps().named("circle").open(step))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("empty"));
    }
}
