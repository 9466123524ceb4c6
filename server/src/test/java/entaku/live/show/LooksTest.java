package entaku.live.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.ForSeeds;
import entaku.live.Turns;
import entaku.session.Command;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.clock.Clock;
import entaku.session.seats.Seats;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.steps.checkin.CheckIn;
import entaku.steps.dialogue.Dialogue;
import entaku.view.Talk;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** However many look at a step, what they see of it in common is encoded as often as it changes, and no faster. */
class LooksTest {
    private static final long AGAIN = Looks.AGAIN_MS;

    private final Turns turns = new Turns();
    private Hall hall;
    private Looks looks;

    private void open(Step... steps) {
        hall = Hall.with(steps).unchecked();
        looks = looks();
    }

    private Looks looks() {
        return new Looks(turns, new Frames(seat -> null), turns::now, hall::state);
    }

    /** A board in which something stands, and a check-in behind it where the room is now; so many people in the hall. */
    private void pastBoard(int people) {
        open(
                Hall.step("ideas", "board", Names.SHOWN, Map.of("reveal", "at-once")),
                Hall.step("hello", "check-in", Names.SHOWN, Map.of()));
        hall.participants(people);
        hall.does("p1", new Board.AddNote("川", 0, null, false));
        hall.next();
    }

    private Future<Buffer> look(String seat, String step) {
        Promise<Buffer> promise = Promise.promise();
        looks.look(seat, step, null, promise);
        return promise.future();
    }

    /** Lets everybody look; all of them have to be answered at once. */
    private List<Buffer> all(int people, String step) {
        var seen = new ArrayList<Buffer>();
        for (int i = 1; i <= people; i++) seen.add(look("p" + i, step).result());
        assertThat(seen).doesNotContainNull();
        return seen;
    }

    private int encodedBy(Runnable what) {
        int before = looks.encoded();
        what.run();
        return looks.encoded() - before;
    }

    private void does(String seat, Command command) {
        hall.does(seat, command);
    }

    @Test
    void what_a_hundred_look_at_is_encoded_once() {
        pastBoard(100);
        assertThat(encodedBy(() -> assertThat(all(100, "ideas")).allMatch(seen -> words(seen, 1))))
                .isEqualTo(1);
        assertThat(encodedBy(() -> all(100, "ideas"))).isZero();
    }

    private static boolean words(Buffer seen, int notes) {
        var shared = seen.toJsonObject().getJsonObject("hall");
        return shared.fieldNames().stream()
                        .filter(key -> key.startsWith("ideas:note/"))
                        .count()
                == notes;
    }

    @Test
    void what_happens_elsewhere_is_no_reason_to_encode_it_again() {
        pastBoard(20);
        all(20, "ideas");
        assertThat(encodedBy(() -> {
                    for (int i = 1; i <= 20; i++) {
                        does("p" + i, new CheckIn.Say(null, "はい", false));
                        does(Hall.FACILITATOR, new Clock.AddTime(1));
                        hall.seat("late" + i, Role.PARTICIPANT, null);
                        all(20, "ideas");
                    }
                }))
                .isZero();
    }

    @Test
    void each_who_looks_has_their_own_and_nobody_else_s() {
        pastBoard(2);
        String mine =
                look("p1", "ideas").result().toJsonObject().getJsonObject("own").encode();
        String other =
                look("p2", "ideas").result().toJsonObject().getJsonObject("own").encode();
        assertThat(mine).contains("川");
        assertThat(other).doesNotContain("川");
    }

    @Test
    void while_it_changes_without_end_it_is_encoded_twice_a_second_and_everybody_sees_what_was_there_when_they_asked() {
        int seconds = 10;
        open(Hall.step("ideas", "board", Names.SHOWN, Map.of("reveal", "at-once")));
        hall.participants(40);
        int began = looks.encoded();
        int notes = 0;
        for (int ms = 0; ms < 1000 * seconds; ms += 50) {
            does("p" + (1 + notes % 40), new Board.AddNote("川", 0, null, false));
            int there = ++notes;
            for (int i = 1; i <= 20; i++) {
                Future<Buffer> seen = look("p" + i, "ideas");
                long asked = turns.now();
                seen.onSuccess(one -> {
                    assertThat(turns.now() - asked).isLessThanOrEqualTo(AGAIN);
                    assertThat(one.toJsonObject().getJsonObject("hall").fieldNames())
                            .filteredOn(key -> key.startsWith("ideas:note/"))
                            .hasSizeGreaterThanOrEqualTo(there);
                    answered++;
                });
            }
            turns.pass(50);
        }
        turns.pass(AGAIN);
        assertThat(answered).isEqualTo(20 * notes);
        assertThat(looks.encoded() - began).isBetween(seconds, 2 * seconds + 1);
    }

    private int answered;

    @Test
    void who_conducts_and_tables_share_in_the_same_way() {
        open(
                Hall.step("ideas", "board", Names.SHOWN, Among.TABLES, Map.of("reveal", "at-once")),
                Hall.step("hello", "check-in", Names.SHOWN, Map.of()));
        for (int i = 1; i <= 30; i++) hall.seat("p" + i, Role.PARTICIPANT, "" + (1 + i % 3));
        hall.seat("leads", Role.FACILITATOR, null);
        does("p1", new Board.AddNote("川", 0, null, false));
        assertThat(encodedBy(() -> all(30, "ideas")))
                .as("three tables, and the hall")
                .isEqualTo(4);
        assertThat(encodedBy(() -> {
                    look(Hall.FACILITATOR, "ideas");
                    look("leads", "ideas");
                }))
                .as("the desk at each table")
                .isEqualTo(3);
        hall.next();
        turns.pass(AGAIN);
        assertThat(encodedBy(() -> all(30, "ideas")))
                .as("the room has moved on, and everybody sees all tables")
                .isEqualTo(4);
    }

    @Test
    void whoever_has_moved_away_speaks_no_longer_in_what_was_kept() {
        open(Hall.step("talk", "dialogue", Names.SHOWN, Among.TABLES, Map.of()));
        hall.seat("p1", Role.PARTICIPANT, "1");
        does("p1", new Dialogue.RaiseHand());
        hall.seat("host", Role.TABLE_HOST, "1");
        does("host", new Dialogue.GiveFloor("p1"));
        assertThat(look(Hall.FACILITATOR, "talk").result().toString()).contains("\"busy\":true");
        does(Hall.FACILITATOR, new Seats.MoveSeat("p1", "2"));
        turns.pass(AGAIN);
        assertThat(look(Hall.FACILITATOR, "talk").result().toString()).doesNotContain("busy");
    }

    @Test
    void who_is_nobody_or_looks_at_nothing_is_refused() {
        pastBoard(1);
        assertThatThrownBy(() -> look("nobody", "ideas")).hasMessage("no-such-seat");
        assertThatThrownBy(() -> look("p1", "nowhere")).hasMessage("wrong-step");
        assertThatThrownBy(() -> look("p1", null)).hasMessage("wrong-step");
    }

    /** A kind that showed what does not follow from the ground of a sight would be seen here as it was before. */
    @ForSeeds(8)
    void whatever_was_kept_is_what_would_be_encoded_anew(long seed) {
        var dice = new Random(seed);
        hall = Hall.with(dice.nextBoolean() ? Everywhere.agenda() : Everywhere.cafe())
                .unchecked();
        looks = looks();
        Talk talk = Talk.of(seed, hall);
        int before = 0;
        int looked = 0;
        for (Step step : List.copyOf(hall.state().agenda().steps())) {
            talk.stay(step.id());
            for (int i = 0; i < 10; i++) {
                talk.act();
                turns.pass(AGAIN);
                for (Step any : hall.state().agenda().steps()) {
                    var seats = List.copyOf(new TreeSet<>(hall.state().seats().keySet()));
                    String seat = dice.nextInt(3) == 0 ? Hall.FACILITATOR : seats.get(dice.nextInt(seats.size()));
                    String table = dice.nextInt(3) == 0 ? "" + dice.nextInt(5) : null;
                    looked += same(seat, any.id(), table);
                }
            }
        }
        assertThat(looks.encoded()).as("of %d pieces", looked).isLessThan(looked);
    }

    /** Looks, and compares with what somebody sees who is the first to look; gives how many pieces that made. */
    private int same(String seat, String step, String table) {
        Promise<Buffer> kept = Promise.promise();
        Promise<Buffer> anew = Promise.promise();
        looks.look(seat, step, table, kept);
        Looks first = looks();
        first.look(seat, step, table, anew);
        assertThat(kept.future().result().toString())
                .as("%s at %s of %s", seat, table, step)
                .isEqualTo(anew.future().result().toString());
        return first.encoded();
    }
}
