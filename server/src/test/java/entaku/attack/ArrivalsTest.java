package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has come is told so that nothing said meanwhile is known to be theirs. */
class ArrivalsTest {
    private static Step hidden(String id, Among among) {
        return Hall.step(id, "board", Names.HIDDEN, among, Map.of("reveal", "at-once"));
    }

    private static Step shown(String id) {
        return Hall.step(id, "check-in", Names.SHOWN, Map.of());
    }

    private static Hall hall() {
        return Hall.with(shown("open"), hidden("hall", Among.HALL))
                .participants(4)
                .next();
    }

    private static Hall tables() {
        Hall hall = Hall.with(shown("open"), hidden("tables", Among.TABLES), shown("after"));
        for (int i = 1; i <= 9; i++) hall.seat("p" + i, Role.PARTICIPANT, "" + (1 + i % 3));
        return hall.next();
    }

    private static Object seats(Hall hall) {
        return hall.record(Layer.HALL, "room").get("seats");
    }

    private static Object at(Hall hall, String table) {
        return ((Map<?, ?>) hall.record(Layer.HALL, "room").get("tables")).get(table);
    }

    private static Map<String, Object> desk(Hall hall, String seat) {
        return hall.record(Layer.DESK, "seat/" + seat);
    }

    @Test
    void those_at_a_table_are_told_once_three_have_come_to_that_table() {
        Hall hall = tables();
        hall.seat("a", Role.PARTICIPANT, "1").seat("b", Role.PARTICIPANT, "2").seat("c", Role.PARTICIPANT, "2");
        hall.seat("d", Role.PARTICIPANT, "1").does("p1", new Seats.MoveSeat("p1", "3"));
        assertThat(seats(hall)).isEqualTo(9);
        for (String one : new String[] {"a", "b", "c", "d"})
            assertThat(desk(hall, one)).as(one).isNull();
        assertThat(at(hall, "3")).as("who was there has gone about").isEqualTo(4);
        hall.seat("e", Role.PARTICIPANT, "2");
        assertThat(seats(hall)).isEqualTo(12);
        assertThat(at(hall, "2")).isEqualTo(5);
        for (String one : new String[] {"b", "c", "e"})
            assertThat(desk(hall, one)).as(one).isNotNull();
        assertThat(desk(hall, "a")).isNull();
        assertThat(desk(hall, "d")).isNull();
        hall.conduct(new Leading.Close(null));
        assertThat(seats(hall)).isEqualTo(14);
        assertThat(at(hall, "3")).isEqualTo(4);
        assertThat(desk(hall, "a")).isNotNull();
    }

    @Test
    void whoever_sits_nowhere_and_can_say_nothing_is_seen_by_who_seats_them_and_counted_there_later() {
        Hall hall = tables();
        hall.seat("a", Role.PARTICIPANT, null);
        assertThat(desk(hall, "a")).containsEntry("table", null);
        assertThat(seats(hall)).isEqualTo(10);
        hall.conduct(new Seats.MoveSeat("a", "2"));
        assertThat(desk(hall, "a")).containsEntry("table", "2");
        assertThat(at(hall, "2")).isEqualTo(3);
        hall.next();
        assertThat(at(hall, "2")).isEqualTo(4);
    }

    @Test
    void whoever_only_looks_on_is_told_at_once_and_hides_nobody() {
        Hall hall = hall();
        for (String one : new String[] {"x", "y", "z"}) hall.seat(one, Role.OBSERVER, null);
        assertThat(desk(hall, "x")).isNotNull();
        hall.seat("a", Role.PARTICIPANT, null);
        assertThat(desk(hall, "a")).isNull();
        hall.conduct(new Seats.GiveRole("x", Role.PARTICIPANT)).conduct(new Seats.GiveRole("y", Role.SCRIBE));
        assertThat(desk(hall, "x")).containsEntry("role", "participant");
        assertThat(desk(hall, "a")).as("the third of those who may speak now").isNotNull();
        assertThat(seats(hall)).isEqualTo(7);
    }

    @Test
    void going_about_tells_nothing_of_who_has_just_come() {
        Hall hall = hall();
        hall.seat("a", Role.PARTICIPANT, null).does("a", new Seats.MoveSeat("a", "2"));
        hall.does("a", new Seats.MoveSeat("a", null));
        hall.seat("b", Role.PARTICIPANT, null);
        assertThat(seats(hall)).isEqualTo(4);
        hall.conduct(new Leading.Close(null));
        assertThat(seats(hall)).isEqualTo(6);
    }
}
