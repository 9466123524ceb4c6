package entaku.live.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import entaku.live.Away;
import entaku.live.Loop;
import entaku.live.Receipt;
import entaku.live.Turns;
import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Log;
import entaku.live.log.Salts;
import entaku.live.log.Tail;
import entaku.session.Agenda;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Masks;
import entaku.session.Origin;
import entaku.session.Profiles;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.session.course.Leading;
import entaku.session.seats.SeatTaken;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.Tampering;
import entaku.store.Wait;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** One writer over a real store that somebody else writes to as well, or that is away. */
class WriterTest {
    private static final String SESSION = "s1";
    private static final Seat LEADS = new Seat("f", Role.FACILITATOR, null);

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final Kinds kinds = new Steps();
    private final Vocabulary words = Vocabulary.of(kinds);
    private final EventCodec codec = new EventCodec(words.events(), words.aliases());
    private final Turns turns = new Turns();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Writer.class);
    private EmbeddedMongo engine;
    private Relay relay;
    private Store store;
    private Store beside;
    private Writer writer;
    private int ids;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(data);
        relay = new Relay(vertx, engine.connectionString());
        store = Wait.on(Store.open(vertx, relay.uri(), codec));
        beside = Wait.on(Store.open(vertx, engine.connectionString(), codec));
        lines.start();
        logger.addAppender(lines);
        writer = writer(turns);
        var agenda = new Agenda(
                "sample", Text.ja("見本"), Text.NONE, List.of(Hall.step("hello", "check-in", Names.SHOWN, Map.of())));
        var origin = new Origin(SESSION, "見本", "sample", 3, "2026-11-22", "", true, agenda);
        does("course/create", new Leading.Create(origin), new Seat("door", Role.FACILITATOR, null));
        seat("f", Role.FACILITATOR);
        seat("p", Role.PARTICIPANT);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        relay.away(false);
        store.close();
        beside.close();
        engine.close();
        Wait.on(vertx.close());
    }

    private Writer writer(Loop loop) {
        var log = new Log(store, SESSION);
        Opened opened = Wait.on(Opened.read(log, kinds, Masks.DESTROYED));
        var chain = new Chain(1, codec, new Salts());
        return new Writer(loop, log, chain, SESSION, opened, Profiles.NONE, turns::now, (before, after, changes) -> {});
    }

    private void seat(String id, Role role) {
        does("seats/take-seat", new Seats.TakeSeat(id, role, null), new Seat("door", Role.FACILITATOR, null));
    }

    private Receipt does(String type, Command command, Seat seat) {
        return turns.await(asks("c" + ids++, type, command, seat));
    }

    private Future<Receipt> asks(String id, String type, Command command, Seat seat) {
        Promise<Receipt> promise = Promise.promise();
        writer.take(new Asked(id, type, null, null, command, seat), promise);
        return promise.future();
    }

    private Future<Receipt> moves(String id, String table) {
        return asks(id, "seats/move-seat", new Seats.MoveSeat("p", table), LEADS);
    }

    private List<Commit> log() {
        return Wait.on(beside.readAll(SESSION, Event.MAIN));
    }

    /** Seats somebody through a log of its own, as another server would. */
    private void rival() {
        var rivals = new Log(beside, SESSION);
        Tail all = Wait.on(rivals.all(main -> List.of()));
        var fact = new SeatTaken("rival-" + ids++, Role.PARTICIPANT, null, null);
        var draft = new Draft(Event.MAIN, 7, "door", false, fact.seat(), "seats/take-seat", List.of(fact));
        Commit commit = new Chain(1, codec, new Salts()).seal(all.heads(), draft);
        Wait.on(rivals.append(all.heads(), List.of(commit)));
    }

    private List<String> warnings() {
        return lines.list.stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void who_is_overtaken_again_and_again_by_another_writer_goes_on_at_once() {
        var left = new int[] {5};
        // The other writes just before this one goes on, each time.
        writer = writer(new Loop() {
            @Override
            public void post(Runnable task) {
                turns.post(() -> {
                    if (left[0]-- > 0) rival();
                    task.run();
                });
            }

            @Override
            public void after(long ms, Runnable task) {
                turns.after(ms, task);
            }
        });
        rival();
        long before = turns.now();
        turns.await(moves("m1", "2"));
        assertThat(turns.now()).isEqualTo(before);
        assertThat(warnings()).isEmpty();
        assertThat(log()).filteredOn(commit -> commit.command().equals("m1")).hasSize(1);
        assertThat(log())
                .filteredOn(commit -> commit.command().startsWith("rival-"))
                .hasSizeGreaterThan(2);
        assertThat(writer.state().seats().get("p").table()).isEqualTo("2");
    }

    @Test
    void a_second_identical_collision_backs_off_and_is_logged_and_when_it_is_over_all_goes_on() {
        var tampering = new Tampering(beside);
        long last = writer.state().seq(Event.MAIN);
        String taken = Commit.id(SESSION, Event.MAIN, last + 1);
        Document forged = tampering.get(Commit.id(SESSION, Event.MAIN, last));
        tampering.put(forged.append("_id", taken).append("seq", last + 1));

        Future<Receipt> first = moves("m1", "2");
        assertThatThrownBy(() -> turns.await(first)).isInstanceOf(Away.class);
        assertThat(warnings()).as("once is no news").isEmpty();

        var tries = new ArrayList<Long>();
        for (int i = 0; i < 120; i++) {
            int before = warnings().size();
            turns.pass(500);
            // What it reads from the store comes in its own time.
            rest();
            if (warnings().size() > before) tries.add(turns.now());
            assertThat(warnings().size() - before).as("one try at a time").isLessThanOrEqualTo(1);
        }
        assertThat(tries).as("tries in a minute").hasSizeBetween(8, 20);
        assertThat(tries.get(tries.size() - 1) - tries.get(tries.size() - 2)).isBetween(5_000L, 6_500L);
        assertThat(warnings()).allMatch(line -> line.contains(SESSION) && line.contains("times now"));
        assertThat(warnings().get(0)).contains("2 times now", taken);

        tampering.drop(taken);
        turns.pass(6_000);
        rest();
        turns.pass(6_000);
        rest();
        turns.await(moves("m1", "2"));
        assertThat(log()).filteredOn(commit -> commit.command().equals("m1")).hasSize(1);
        int logged = warnings().size();
        turns.pass(60_000);
        assertThat(warnings()).hasSize(logged);
    }

    /** Waits until the store has answered what it was asked so far: it answers in order. */
    private void rest() {
        for (int i = 0; i < 3; i++) {
            turns.await(store.read(SESSION, Event.MAIN, 1, 1));
            turns.run();
        }
    }

    @Test
    void while_the_store_is_away_nothing_is_acknowledged_and_when_it_is_back_what_is_sent_again_happens_once() {
        relay.away(true);
        Future<Receipt> first = moves("m1", "2");
        assertThatThrownBy(() -> turns.await(first)).isInstanceOf(Away.class);
        assertThatThrownBy(() -> turns.await(moves("m2", "3"))).isInstanceOf(Away.class);
        assertThat(writer.state().seats().get("p").table()).isNull();

        relay.away(false);
        // Whoever lost an answer sends again, and again, until there is one.
        for (int i = 0; !arrived("m1", "2"); i++) {
            assertThat(i).as("tries").isLessThan(30);
            turns.pass(1_000);
            // The driver finds the database again in its own time, and answers or gives up then.
            turns.await(store.read(SESSION, Event.MAIN, 1, 1).otherwiseEmpty());
        }
        assertThat(log()).filteredOn(commit -> commit.command().equals("m1")).hasSize(1);
        assertThat(log()).noneMatch(commit -> commit.command().equals("m2"));
        turns.await(moves("m2", "3"));
        assertThat(writer.state().seats().get("p").table()).isEqualTo("3");
    }

    private boolean arrived(String id, String table) {
        try {
            turns.await(moves(id, table));
            return true;
        } catch (Away notYet) {
            return false;
        }
    }

    @Test
    void of_commands_that_change_nothing_a_bounded_number_is_remembered() {
        int before = writer.remembered();
        var all = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < 20_000; i++) {
            all.add(asks(
                    "n" + i,
                    "seats/move-seat",
                    new Seats.MoveSeat("p", null),
                    writer.state().seats().get("p")));
            if (i % 1_000 == 999) turns.await(all.get(i));
        }
        all.forEach(turns::await);
        assertThat(writer.remembered()).isEqualTo(before + Receipts.UNCHANGED);
        turns.pass(5);
        Future<Receipt> newest = asks(
                "n19999",
                "seats/move-seat",
                new Seats.MoveSeat("p", null),
                writer.state().seats().get("p"));
        assertThat(turns.await(newest)).isEqualTo(turns.await(all.get(19_999)));
        assertThat(log()).noneMatch(commit -> commit.command().startsWith("n"));
    }
}
