package entaku.live.show;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ear;
import entaku.session.Command;
import entaku.session.Role;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.clock.Clock;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import entaku.steps.dialogue.Dialogue;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many tables there are is nothing to what concerns the whole hall. */
class TablesTest {
    /** Opens a hall with people at every table and at none, all looking. */
    private static Audience audience(int tables) {
        Hall hall = Hall.with(
                        new Steps(),
                        Hall.MASKS,
                        tables,
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of()),
                        Hall.step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas")),
                        Hall.step("talk", "dialogue", Names.SHOWN, Among.TABLES, Map.of()))
                .unchecked()
                .seat("wall", Role.SCREEN, null)
                .seat("p0", Role.PARTICIPANT, null)
                .seat("q0", Role.PARTICIPANT, null);
        for (int table = 1; table <= tables; table++)
            hall.seat("p" + table, Role.PARTICIPANT, "" + table).seat("q" + table, Role.PARTICIPANT, "" + table);
        var audience = new Audience(hall);
        hall.state().seats().keySet().forEach(seat -> audience.watch(seat, null));
        audience.heard();
        return audience;
    }

    private static Map<String, List<Buffer>> after(Audience audience, String seat, Command command) {
        audience.hall.does(seat, command);
        audience.became();
        return audience.heard();
    }

    @Test
    void what_changes_for_the_hall_is_encoded_once_however_many_tables_there_are() {
        for (int tables : new int[] {0, 3, 100})
            try (Audience audience = audience(tables)) {
                int before = audience.show.encoded();
                for (Command command : List.of(new Clock.Start(), new Clock.AddTime(1), new Clock.Pause())) {
                    var heard = after(audience, Hall.FACILITATOR, command);
                    assertThat(Audience.made(heard, "hall")).hasSize(1);
                    assertThat(heard.values())
                            .hasSize(2 * tables + 4)
                            .allMatch(frames -> Ear.bytes(frames, "hall") > 0);
                }
                var heard = after(audience, "p0", new Board.AddNote("川", 0, null, false));
                assertThat(Audience.made(heard, "hall")).hasSize(1);
                // Three acts in the hall with what can be undone of each; one note, counted, for its writer, for the
                // desk.
                assertThat(audience.show.encoded() - before)
                        .as("%d tables", tables)
                        .isEqualTo(3 * 2 + 3);
            }
    }

    @Test
    void the_room_goes_from_step_to_step_in_one_frame_for_all() {
        for (int tables : new int[] {0, 3, 100})
            try (Audience audience = audience(tables)) {
                after(audience, "p0", new Board.AddNote("川", 0, null, false));
                int before = audience.show.encoded();
                audience.hall.next();
                audience.became();
                var heard = audience.heard();
                assertThat(Audience.made(heard, "hall")).hasSize(1);
                assertThat(Audience.made(heard, "table")).isEmpty();
                assertThat(Audience.made(heard, "hello"))
                        .as("nobody follows anything else")
                        .isEmpty();
                int shared = audience.show.encoded()
                        - before
                        - Audience.made(heard, "own").size();
                assertThat(shared)
                        .as("the hall and the desk, with %d tables", tables)
                        .isEqualTo(2);
            }
    }

    @Test
    void while_tables_talk_the_hall_and_every_other_table_hear_as_much_as_if_there_were_few() {
        for (int tables : new int[] {3, 100})
            try (Audience audience = audience(tables)) {
                audience.hall.next().next();
                audience.became();
                var came = audience.heard();
                assertThat(Audience.made(came, "hall")).hasSize(1);
                assertThat(Audience.made(came, "table"))
                        .as("one view for each table")
                        .hasSize(tables);

                var clock = after(audience, Hall.FACILITATOR, new Clock.Start());
                assertThat(Audience.made(clock, "hall")).hasSize(1);
                assertThat(Audience.made(clock, "table")).isEmpty();

                var said = after(audience, "p1", new Dialogue.Say("はい"));
                assertThat(Audience.made(said, "hall")).as("the count of all").hasSize(1);
                assertThat(Audience.made(said, "table"))
                        .as("the words, at their table")
                        .hasSize(1);
                assertThat(Ear.bytes(said.get("q2"), "table/1")).isZero();
                assertThat(Ear.bytes(said.get("q1"), "table/1")).isPositive();
            }
    }
}
