package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.store.Commit;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server asks by itself when its time has come. */
class DueTest {
    private static final int MINUTE = 60_000;

    @TempDir
    Path data;

    private final Kinds kinds = Patient.beside(new Steps());
    private Simulated hall;

    @BeforeEach
    void open() throws Exception {
        Step first = Hall.step("first", Patient.NAME, Names.HIDDEN, Map.of());
        Step tables = Hall.step("tables", Patient.NAME, Names.SHOWN, Among.TABLES, Map.of());
        hall = Simulated.with(data, kinds, 2, first, tables)
                .seat("p", Role.PARTICIPANT, "1")
                .seat("q", Role.PARTICIPANT, "2");
        hall.leads("course/next", new JsonObject());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void ringIn(String seat, int ms) {
        hall.does(seat, "patient/ring-in", new JsonObject().put("ms", ms));
    }

    private List<Commit> rings() {
        return hall.turns.await(hall.store().readAll(Simulated.ID, Event.MAIN)).stream()
                .filter(commit -> commit.type().equals("patient/ring"))
                .toList();
    }

    private int rung(String stage) {
        return ((Patient.State) hall.state().parts().get(stage)).rung();
    }

    /** Lets time pass, and waits for what is durable because of it. */
    private void until(int ms, String stage, int times) {
        hall.turns.pass(ms);
        hall.turns.until("the ring", () -> rung(stage) == times);
    }

    @Test
    void it_happens_once_at_its_time_and_not_before_and_is_in_the_log() {
        ringIn("p", 5 * MINUTE);
        hall.turns.pass(5 * MINUTE - 1);
        assertThat(rings()).isEmpty();
        long due = hall.turns.now() + 1;
        until(1, "first", 1);
        hall.turns.pass(60 * MINUTE);
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.at()).isEqualTo(due);
            assertThat(ring.conducts()).as("nobody's act: it is not undone").isFalse();
            assertThat(ring.author()).isEqualTo("door");
        });
        assertThat(hall.reopened().state().parts()).containsEntry("first", new Patient.State(List.of(), 0, 1));
    }

    @Test
    void who_changes_the_time_is_rung_at_the_new_one_alone() {
        ringIn("p", 5 * MINUTE);
        ringIn("p", 9 * MINUTE);
        hall.turns.pass(8 * MINUTE);
        assertThat(rings()).isEmpty();
        ringIn("p", MINUTE / 2);
        until(MINUTE / 2, "first", 1);
        hall.turns.pass(20 * MINUTE);
        assertThat(rings()).hasSize(1);
    }

    @Test
    void after_a_restart_it_happens_at_its_time_or_at_once_when_that_is_over() {
        ringIn("p", 5 * MINUTE);
        hall.turns.stop();
        hall.reopened();
        hall.turns.pass(4 * MINUTE);
        assertThat(rings()).isEmpty();
        until(MINUTE, "first", 1);

        ringIn("p", 5 * MINUTE);
        hall.turns.stop();
        hall.turns.pass(30 * MINUTE);
        hall.reopened();
        until(1, "first", 2);
        hall.turns.pass(60 * MINUTE);
        assertThat(rings()).hasSize(2);
    }

    @Test
    void two_servers_that_both_believe_they_own_the_session_let_it_happen_once() {
        ringIn("p", 5 * MINUTE);
        hall.reopened();
        until(5 * MINUTE, "first", 1);
        hall.turns.pass(20 * MINUTE);
        assertThat(rings()).hasSize(1);
    }

    @Test
    void every_table_has_its_own_time_and_a_step_that_was_left_has_none() {
        hall.leads("course/next", new JsonObject());
        ringIn("p", 5 * MINUTE);
        ringIn("q", 3 * MINUTE);
        until(3 * MINUTE, "tables@2", 1);
        assertThat(rung("tables@1")).isZero();
        until(2 * MINUTE, "tables@1", 1);
        assertThat(rings()).hasSize(2);

        ringIn("p", MINUTE);
        hall.leads("course/back", new JsonObject());
        hall.turns.pass(30 * MINUTE);
        assertThat(rings()).hasSize(2);
        hall.leads("course/next", new JsonObject());
        until(1, "tables@1", 2);
        assertThat(rings()).hasSize(3);
    }

    @Test
    void a_closing_is_final_ten_minutes_later_and_the_keys_are_gone_then() {
        hall.leads("course/close", new JsonObject());
        hall.turns.pass(Limits.FINAL_MS - 1);
        assertThat(hall.turns.await(hall.store().keys().get(Simulated.ID))).isPresent();
        hall.turns.pass(1);
        hall.turns.until("the final closing", () -> hall.state().course().finished());
        hall.turns.until("nobody behind a mask", () -> hall.state().masks().of("first", "p") == null);
        assertThat(hall.turns.await(hall.store().keys().get(Simulated.ID))).isEmpty();
    }
}
