package entaku.steps.circle;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Told.Thing;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a circle leaves in the record. */
class CircleReportTest {
    private static Hall hall(Names names) {
        Map<String, Object> topic = Map.of("topic", "夜のバスがなくなって、だれが困っていますか");
        Hall hall = Hall.with(Hall.step("ring", "circle", names, topic))
                .participants(2)
                .seat("rec", Role.RECORDER, null);
        hall.naming("shop").leads(new Inside.SeatInside(null, "商店会の方", "company"));
        hall.leads(new Turns.GiveTurn("shop", null));
        hall.naming("late").does("rec", new Recording.TakeDown("終バスは九時", "shop"));
        hall.does("rec", new Recording.Correct("late", "終バスは九時半", null));
        hall.naming("path").does("p1", new ToCircle.WriteNote("夜道の話も", false));
        hall.naming("kept").does("p2", new ToCircle.WriteNote("渡さなかった言葉", false));
        hall.leads(new ToCircle.HandIn("path", true));
        hall.leads(new Turns.EndTurn(null));
        return hall;
    }

    private static Proceedings record(Hall hall) {
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    @Test
    void the_question_stands_first_then_the_record_what_was_handed_in_and_who_spoke_how_long() {
        Proceedings record = record(hall(Names.SHOWN));
        assertThat(record.things()).extracting(Thing::sort).containsExactly("topic", "line", "handed-in", "chair");
        Thing line = record.things().get(1);
        assertThat(line.text()).isEqualTo("終バスは九時半");
        assertThat(line.tags()).extracting(tag -> tag.in("ja")).containsExactly("会社・お店", "商店会の方");
        assertThat(record.things().get(2)).returns("p1", Thing::who);
        assertThat(record.things().get(3)).returns(Map.of("minutes", 1), Thing::numbers);
        assertThat(record.visits().get(0).lines())
                .extracting(told -> told.act() + " " + told.text())
                .containsExactly("sat-inside 会社・お店", "line 終バスは九時", "line-corrected 終バスは九時半", "handed-in 夜道の話も");
    }

    @Test
    void a_note_that_was_not_handed_in_is_only_counted() {
        Proceedings record = record(hall(Names.SHOWN));
        assertThat(record.stations().get(0).kept()).isEqualTo(Map.of("not-handed", 1));
        assertThat(Minutes.markdown(record, Map.of(), "ja")).contains("商店会の方").doesNotContain("渡さなかった言葉");
    }

    @Test
    void where_names_are_hidden_nobody_is_behind_what_was_handed_in() {
        assertThat(record(hall(Names.HIDDEN)).things()).extracting(Thing::who).containsOnlyNulls();
    }

    @Test
    void whoever_was_seated_by_mistake_never_sat_there() {
        Hall hall = hall(Names.SHOWN);
        hall.leads(new Inside.SeatInside("p1", null, "resident"));
        hall.undo();
        Proceedings record = record(hall);
        assertThat(record.things())
                .filteredOn(thing -> thing.sort().equals("chair"))
                .hasSize(1);
        assertThat(record.visits().get(0).lines().stream()
                        .map(told -> told.act())
                        .toList())
                .isEqualTo(List.of("sat-inside", "line", "line-corrected", "handed-in"));
    }

    @Test
    void a_circle_in_which_nothing_happened_leaves_nothing() {
        Hall empty = Hall.with(Hall.step("ring", "circle", Names.SHOWN, Map.of()));
        assertThat(record(empty).things()).isEmpty();
    }
}
