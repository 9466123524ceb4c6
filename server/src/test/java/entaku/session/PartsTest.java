package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Strange.Fault;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.store.EventCodec;
import entaku.store.Unreadable;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a part may do, what it may not, and by which names its words are known. */
class PartsTest {
    private static Hall hall(Strange kind, Among among) {
        return Hall.with(kind.alone(), Hall.step("odd", "strange", Names.SHOWN, among, Map.of()))
                .seat("p1", Role.PARTICIPANT, "1")
                .unchecked();
    }

    // ---- permitted events

    @Test
    void a_kind_may_bring_out_what_it_lists_of_other_parts() {
        Hall hall = hall(new Strange().permittedToSeat(), Among.HALL);
        hall.does("p1", new Strange.Sit("p1", "3"));
        assertThat(hall.seatOf("p1").table()).isEqualTo("3");
        assertThat(hall.record(Layer.own("p1"), "me")).containsEntry("table", "3");
        assertThat(hall.record(Layer.HALL, "room")).containsEntry("tables", Map.of("3", 1));
    }

    @Test
    void what_it_seats_is_told_to_everybody_whom_it_concerns() {
        Hall hall = Hall.with(
                        new Strange().permittedToSeat().alone(),
                        Hall.step("odd", "strange", Names.SHOWN, Among.TABLES, Map.of()))
                .seat("p1", Role.PARTICIPANT, "1");
        // The hall checks that the patch of every layer tells all that changed.
        hall.does("p1", new Strange.Sit("p1", "2"));
        assertThat(hall.own("p1", "mine")).isNotNull();
    }

    @Test
    void what_it_does_not_list_is_a_fault() {
        Hall hall = hall(new Strange(), Among.HALL);
        assertThatThrownBy(() -> hall.does("p1", new Strange.Sit("p1", "3")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("strange may not bring out");
        assertThat(hall.seatOf("p1").table()).isEqualTo("1");
    }

    @Test
    void what_belongs_to_another_stage_is_a_fault() {
        Hall hall = hall(new Strange(), Among.TABLES);
        assertThatThrownBy(() -> hall.does("p1", new Strange.Do(Fault.AT_ANOTHER_TABLE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("may not bring out");
    }

    // ---- streams

    @Test
    void a_stream_that_its_kind_does_not_declare_is_a_fault() {
        Hall hall = hall(new Strange(), Among.HALL);
        assertThatThrownBy(() -> hall.does("p1", new Strange.Do(Fault.IN_A_STREAM)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("whisper is declared by no kind");
    }

    @Test
    void each_stage_has_its_own_of_each_stream_that_is_declared() {
        Hall hall = hall(new Strange().whispering(), Among.TABLES);
        hall.does("p1", new Strange.Do(Fault.IN_A_STREAM));
        assertThat(hall.state().seq("whisper-odd@1")).isEqualTo(1);
        assertThat(hall.state().streams()).containsExactly("whisper-odd@1", "whisper-odd@2", "whisper-odd@3");
        assertThat(hall(new Strange().whispering(), Among.HALL).state().streams())
                .containsExactly("whisper-odd");
    }

    @Test
    void what_follows_from_one_command_is_in_one_stream() {
        Hall hall = hall(new Strange().whispering(), Among.HALL);
        assertThatThrownBy(() -> hall.does("p1", new Strange.Do(Fault.IN_TWO_STREAMS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mixes streams");
    }

    // ---- due times

    @Test
    void a_stage_says_what_is_due_and_when_and_the_earliest_comes_first() {
        Hall hall = hall(new Strange(), Among.TABLES).seat("p2", Role.PARTICIPANT, "2");
        assertThat(hall.due()).isNull();
        hall.does("p1", new Strange.Set(9_000));
        hall.does("p2", new Strange.Set(5_000));
        assertThat(hall.due()).isEqualTo(new Due(5_000, new Strange.Ring()));
        hall.leadsAt("2", hall.due().command());
        assertThat(hall.due().at()).isEqualTo(9_000);
        hall.leadsAt("1", hall.due().command());
        assertThat(hall.due()).isNull();
        assertThat(hall.at("1", "now")).containsEntry("rung", 1);
    }

    @Test
    void only_where_the_room_is_and_only_while_it_is_open_something_is_due_in_a_step() {
        Hall hall = Hall.with(
                        new Strange().alone(),
                        Hall.step("odd", "strange", Names.SHOWN, Map.of()),
                        Hall.step("even", "strange", Names.SHOWN, Map.of()))
                .participants(1);
        hall.does("p1", new Strange.Set(9_000));
        hall.next();
        assertThat(hall.due()).isNull();
    }

    // ---- words

    @Test
    void a_browser_does_not_know_what_only_the_server_asks() {
        Vocabulary words = Vocabulary.of(new Strange().alone());
        assertThat(words.inner())
                .containsEntry("strange/ring", Strange.Ring.class)
                .containsKey("course/finish");
        assertThat(words.inner()).containsKeys("course/create", "seats/take-seat");
        assertThat(words.commands()).doesNotContainKeys("strange/ring", "course/finish", "seats/take-seat");
    }

    @Test
    void an_event_that_declares_no_name_is_refused() {
        assertThatThrownBy(() ->
                        Vocabulary.of(new Strange().with(Strange.Nameless.class).alone()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("declares no stored name");
    }

    @Test
    void two_events_of_one_name_are_refused_also_when_one_had_it_before() {
        for (var twin : List.of(Strange.Twin.class, Strange.FormerTwin.class))
            assertThatThrownBy(() -> Vocabulary.of(new Strange().with(twin).alone()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two events are stored as strange/done");
    }

    @Test
    void two_commands_of_one_name_are_refused() {
        assertThatThrownBy(() -> Vocabulary.of(new Strange().twice()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two commands are called strange/");
    }

    @Test
    void what_was_stored_under_an_earlier_name_is_read_and_stored_under_the_new_one() {
        Vocabulary words = Vocabulary.of(new Strange().alone());
        assertThat(words.aliases()).containsEntry("strange/happened", Strange.Done.class);
        var codec = new EventCodec(words);
        var done = new Strange.Done("odd", "p1", Event.MAIN);
        Document stored = codec.write(done);
        assertThat(stored.getString("type")).isEqualTo("strange/done");
        stored.put("type", "strange/happened");
        assertThat(codec.read(stored)).isEqualTo(done);
        stored.put("type", "strange/never");
        assertThatThrownBy(() -> codec.read(stored)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_command_of_another_kind_is_of_the_wrong_step() {
        Hall hall = hall(new Strange(), Among.HALL);
        assertThat(hall.refusal("p1", new entaku.steps.board.Board.Reveal())).isEqualTo("wrong-step");
        assertThat(hall.refusal("p1", new Seats.GiveRole("p1", Role.SCRIBE))).isEqualTo("not-your-role");
    }
}
