package entaku.live.show;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ear;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.clock.Clock;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line is sent that comes, or comes back. */
class ReconnectTest {
    private Audience audience;
    private Ear wall;

    @BeforeEach
    void open() {
        Hall hall = Hall.with(Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")))
                .unchecked()
                .seat("wall", Role.SCREEN, null)
                .participants(2);
        for (int i = 0; i < 20; i++) hall.does("p2", new Board.AddNote("付箋その" + i, 0, null, false));
        audience = new Audience(hall);
        wall = audience.watch("wall", null);
        audience.heard();
    }

    @AfterEach
    void close() {
        audience.close();
    }

    /** Changes the hall so often, and gives the frames that told of it. */
    private List<Buffer> changes(int times) {
        var frames = new ArrayList<Buffer>();
        for (int i = 0; i < times; i++) {
            audience.hall.leads(i % 2 == 0 ? new Clock.Start() : new Clock.Pause());
            audience.became();
            audience.turns.pass(2 * Audience.TICK_MS);
            frames.addAll(wall.heard(audience.turns));
        }
        return frames;
    }

    /** Gives what a line is sent that comes with this. */
    private List<Buffer> comes(String seat, String have) {
        return audience.watch(seat, have).heard(audience.turns);
    }

    /** Says what a line has that was sent these frames. */
    private static String have(List<Buffer> sent) {
        var words = new StringBuilder(Ear.body(sent.get(0)).getString("run"));
        for (Buffer frame : sent.subList(1, sent.size()))
            words.append(" ")
                    .append(Ear.address(frame))
                    .append("=")
                    .append(Ear.body(frame).getLong("v"));
        return words.toString();
    }

    private static List<String> addresses(List<Buffer> frames) {
        return frames.stream().map(Ear::address).toList();
    }

    private static boolean whole(Buffer frame) {
        return Ear.body(frame).containsKey("v");
    }

    @Test
    void who_missed_little_is_sent_the_very_frames_that_were_missed_and_nothing_else() {
        String have = have(comes("p1", null));
        assertThat(addresses(comes("p1", have))).as("nothing was missed").containsExactly("hello");

        List<Buffer> missed = changes(5);
        assertThat(missed).hasSize(5);
        List<Buffer> sent = comes("p1", have);
        assertThat(sent.subList(1, sent.size()))
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(missed);
        assertThat(Ear.bytes(sent.subList(1, sent.size()))).isEqualTo(Ear.bytes(missed));
        assertThat(Ear.bytes(sent)).as("less than half of the view").isLessThan(Ear.bytes(comes("p1", null)) / 2);
    }

    @Test
    void who_missed_more_than_is_kept_is_sent_the_view_and_only_of_that_layer() {
        String have = have(comes("p1", null));
        changes(64);
        List<Buffer> patches = comes("p1", have);
        assertThat(patches).hasSize(65).noneMatch(ReconnectTest::whole);
        changes(1);
        List<Buffer> view = comes("p1", have);
        assertThat(addresses(view)).containsExactly("hello", "hall");
        assertThat(whole(view.get(1))).isTrue();
    }

    @Test
    void more_bytes_of_patches_than_a_view_has_are_not_kept() {
        Ear ear = audience.watch("p1", null);
        String have = have(ear.heard(audience.turns));
        for (int i = 0; i < 40; i++) {
            audience.hall.does("p" + (1 + i % 2), new Board.AddNote("長".repeat(140), 0, null, false));
            if (i % 2 == 0) audience.hall.seat("q" + i, Role.PARTICIPANT, null);
        }
        for (int i = 0; i < 40; i++) changes(1);
        assertThat(comes("p1", have).stream().mapToInt(Buffer::length).sum()).isLessThan(128 * 1024);
    }

    @Test
    void versions_of_another_run_are_not_mistaken_for_ones_own() {
        String have = have(comes("p1", null));
        try (Audience later = new Audience(audience.hall, "later", Runnable::run)) {
            List<Buffer> sent = later.watch("p1", have).heard(later.turns);
            assertThat(addresses(sent)).containsExactly("hello", "hall", "own");
            assertThat(sent.subList(1, 3)).allMatch(ReconnectTest::whole);
            assertThat(Ear.body(sent.get(0)).getString("run")).isEqualTo("later");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "run",
                "run hall",
                "run hall=",
                "run =3",
                "run hall=x",
                "run hall=-1",
                "run hall=1.5",
                "run hall=9999999999999999999999",
                "run hall=999999999999999",
                "run wall=3 own=x",
                "run hall=1 hall",
                "\u0000 \u0000=1",
                "run\nhall=2",
                "hall=2 own=2"
            })
    void what_cannot_be_read_or_never_was_counts_as_nothing(String have) {
        changes(3);
        List<Buffer> sent = comes("p1", have);
        assertThat(addresses(sent)).containsExactly("hello", "hall", "own");
        assertThat(sent.subList(1, 3)).allMatch(ReconnectTest::whole);
    }

    @Test
    void who_comes_with_very_much_is_not_listened_to() {
        String have = have(comes("p1", null)) + " x=1".repeat(100_000);
        assertThat(comes("p1", have)).hasSize(3);
    }

    @Test
    void the_greeting_tells_the_time_of_now_beside_a_view_that_is_encoded_once() {
        List<Buffer> first = comes("p1", null);
        audience.turns.pass(12_000);
        List<Buffer> second = comes("p2", null);
        assertThat(Ear.body(second.get(0)).getLong("at")
                        - Ear.body(first.get(0)).getLong("at"))
                .isEqualTo(12_000);
        assertThat(Ear.body(second.get(0)).getLong("at")).isEqualTo(audience.turns.now());
        assertThat(second.get(1)).as("the same bytes").isSameAs(first.get(1));
        assertThat(first.get(1).toString()).doesNotContain("\"at\":");
    }
}
