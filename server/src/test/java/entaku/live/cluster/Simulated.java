package entaku.live.cluster;

import entaku.live.Ear;
import entaku.live.Receipt;
import entaku.live.Turns;
import entaku.live.Watch;
import entaku.live.writer.Asked;
import entaku.session.Agenda;
import entaku.session.Command;
import entaku.session.Kinds;
import entaku.session.Origin;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.steps.Earlier;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One session as the server runs it, over a real store, on a loop whose time and whose worker are the test's own. A
 * facilitator sits in it and the room is where people gather.
 */
final class Simulated implements AutoCloseable {
    static final String ID = "3nYw1Zp0QxS6mBv8tKdLhA";
    static final String FACILITATOR = "f";
    static final long TICK_MS = 50;

    final Turns turns = new Turns();
    final Deque<Runnable> work = new ArrayDeque<>();
    private final Vertx vertx = Vertx.vertx();
    private final Context lines = vertx.getOrCreateContext();
    private final EmbeddedMongo engine;
    private final Kinds kinds;
    private final Store store;
    private final CommandCodec codec;
    private final Map<String, Watch> watches = new HashMap<>();
    private final Map<String, Ear> ears = new HashMap<>();
    private Session session;
    private int ids;

    private Simulated(Path data, Kinds kinds) throws Exception {
        this.kinds = kinds;
        engine = EmbeddedMongo.start(data);
        Vocabulary words = Vocabulary.of(kinds);
        codec = new CommandCodec(words);
        store = turns.await(Store.open(vertx, engine.connectionString(), new EventCodec(words)));
        open();
    }

    /** Makes a session at so many tables with these steps. */
    static Simulated with(Path data, Kinds kinds, int tables, Step... steps) throws Exception {
        return with(data, kinds, tables, new Agenda("sample", Text.ja("見本"), Text.NONE, Arrays.asList(steps)));
    }

    static Simulated with(Path data, Kinds kinds, int tables, Agenda agenda) throws Exception {
        var made = new Simulated(data, kinds);
        var origin = new Origin(
                ID, "見本の話し合い", "sample/center", tables, "2026-11-22", "見本の担当課", true, agenda, Earlier.CARRIED);
        made.door("course/create", new Leading.Create(origin));
        made.seat(FACILITATOR, Role.FACILITATOR, null);
        return made;
    }

    private void open() {
        session = turns.await(new Opening(store, kinds, turns::now, TICK_MS).open(ID, turns, work::add));
    }

    /** Goes on as a server does that was stopped and started again: from the store alone. */
    Simulated reopened() {
        watches.clear();
        ears.clear();
        open();
        return this;
    }

    Simulated seat(String id, Role role, String table) {
        door("seats/take-seat", new Seats.TakeSeat(id, role, table));
        return this;
    }

    /** Tells a name, as the door does when somebody has joined. */
    void named(String seat, String name) {
        session.names().put(seat, name);
    }

    /** Lets the door, or the server itself, ask for something. */
    void door(String type, JsonObject body) {
        door(type, codec.readInner(type, body.encode()));
    }

    private void door(String type, Command command) {
        turns.await(asking("c" + ids++, type, null, null, command, Session.DOOR));
    }

    private Future<Receipt> asking(String id, String type, String step, String table, Command command, Seat seat) {
        Promise<Receipt> promise = Promise.promise();
        session.take(new Asked(id, type, step, table, command, seat), promise);
        return promise.future();
    }

    /** Sends a command; standing parts are spoken to without a step. */
    Future<Receipt> asks(String seat, String id, String type, JsonObject body) {
        return asks(seat, id, type, null, body);
    }

    Future<Receipt> asks(String seat, String id, String type, String table, JsonObject body) {
        Command command = codec.read(type, body.encode());
        boolean standing = kinds.standing().stream().anyMatch(part -> type.startsWith(part.name() + "/"));
        String step = standing ? null : state().course().current();
        return asking(id, type, step, table, command, state().seats().get(seat));
    }

    /** Sends a command and waits until it is durable; throws the refusal. */
    Receipt does(String seat, String type, JsonObject body) {
        return turns.await(asks(seat, "c" + ids++, type, body));
    }

    Receipt leads(String type, JsonObject body) {
        return does(FACILITATOR, type, body);
    }

    SessionState state() {
        return session.state();
    }

    Store store() {
        return store;
    }

    // ---- looking

    /** Lets a seat look from now on, with what it has already (null: nothing). */
    Ear watch(String seat, String have) {
        Ear ear = new Ear(lines);
        watches.put(seat, session.watch(ear, seat, have));
        ears.put(seat, ear);
        return ear;
    }

    /** Ends a seat's look. */
    void cut(String seat) {
        watches.remove(seat).stop();
        ears.remove(seat);
        turns.run();
    }

    Watch watchOf(String seat) {
        return watches.get(seat);
    }

    /** Lets the tick come, and gives what every line has heard since. */
    Map<String, List<Buffer>> heard() {
        turns.pass(2 * TICK_MS);
        var all = new HashMap<String, List<Buffer>>();
        ears.forEach((seat, ear) -> all.put(seat, ear.heard(turns)));
        return all;
    }

    @Override
    public void close() {
        turns.await(vertx.close());
        store.close();
        engine.close();
    }
}
