package entaku.session.calls;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final Hall hall = Hall.with(Hall.step("talk", "dialogue", Names.HIDDEN, Among.TABLES, Map.of()))
            .seat("p1", Role.PARTICIPANT, "1")
            .seat("p2", Role.PARTICIPANT, "1")
            .seat("p3", Role.PARTICIPANT, "3")
            .seat("nowhere", Role.PARTICIPANT, null)
            .seat("looks", Role.OBSERVER, "3");

    private Object calling() {
        Map<String, Object> shown = hall.record(Layer.HALL, "calls");
        return shown == null ? Map.of() : shown.get("tables");
    }

    private long since(String table) {
        return (long) ((Map<?, ?>) calling()).get(table);
    }

    @Test
    void a_table_calls_once_however_many_press_and_nobody_is_named() {
        hall.does("p1", new Calls.Call());
        long first = since("1");
        hall.does("p2", new Calls.Call());
        assertThat(calling()).isEqualTo(Map.of("1", first));
        assertThat(hall.record(Layer.HALL, "calls").toString()).doesNotContain("p1");
        hall.does("p3", new Calls.Call());
        assertThat(calling()).isEqualTo(Map.of("1", first, "3", since("3")));
    }

    @Test
    void anybody_at_the_table_takes_the_call_back() {
        hall.does("p1", new Calls.Call());
        hall.does("p3", new Calls.Withdraw());
        assertThat(calling()).as("no call of their own").isEqualTo(Map.of("1", since("1")));
        hall.does("p2", new Calls.Withdraw());
        assertThat(calling()).isEqualTo(Map.of());
    }

    @Test
    void those_who_conduct_answer_the_call_they_see_and_no_later_one() {
        hall.does("p1", new Calls.Call());
        long first = since("1");
        hall.conduct(new Calls.Answer("1", first));
        assertThat(calling()).isEqualTo(Map.of());
        hall.conduct(new Calls.Answer("1", first));
        hall.does("p1", new Calls.Call());
        assertThat(hall.refusal(Hall.FACILITATOR, new Calls.Answer("1", first))).isEqualTo("stale");
        assertThat(hall.refusal("p2", new Calls.Answer("1", null))).isEqualTo("not-your-role");
        assertThat(calling()).isEqualTo(Map.of("1", since("1")));
    }

    @Test
    void an_answer_taken_back_lets_the_table_call_since_it_called() {
        hall.does("p1", new Calls.Call());
        long first = since("1");
        hall.conduct(new Calls.Answer("1", null));
        hall.undo();
        assertThat(calling()).isEqualTo(Map.of("1", first));
        hall.conduct(new Calls.Answer("1", null));
        hall.does("p2", new Calls.Call());
        assertThat(since("1")).as("it has called again").isGreaterThan(first);
        assertThat(hall.refusal(Hall.FACILITATOR, new entaku.session.undo.Undo.TakeBack()))
                .isEqualTo("nothing-to-undo");
    }

    @Test
    void the_call_is_that_of_the_table_whoever_has_left_it() {
        hall.does("p1", new Calls.Call());
        hall.does("p1", new Seats.MoveSeat("p1", "2"));
        hall.does("p1", new Calls.Withdraw());
        assertThat(calling()).isEqualTo(Map.of("1", since("1")));
    }

    @Test
    void who_sits_nowhere_only_looks_on_or_is_too_early_calls_nobody() {
        assertThat(hall.refusal("nowhere", new Calls.Call())).isEqualTo("no-table");
        assertThat(hall.refusal("looks", new Calls.Call())).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Calls.Call())).isEqualTo("not-your-role");
        hall.conduct(new entaku.session.course.Leading.Back(null));
        assertThat(hall.refusal("p1", new Calls.Call())).isEqualTo("not-started");
    }
}
