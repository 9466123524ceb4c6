package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Agenda;
import entaku.session.Authors;
import entaku.session.Command;
import entaku.session.Due;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Layer;
import entaku.session.Masks;
import entaku.session.Origin;
import entaku.session.Profile;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Settings;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.session.undo.Undo;
import entaku.view.Changes;
import entaku.view.Patch;
import entaku.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** A session in memory: people in it do things, one after another, and what was accepted is kept. */
public final class Hall {
    public static final String FACILITATOR = "seat-of-the-facilitator";
    public static final int TABLES = 3;
    public static final Seat DOOR = new Seat("door", Role.FACILITATOR, null);

    /** Masks that a test can read: nothing of the seat is in them, and each step has its own. */
    public static final Masks MASKS =
            (step, seat) -> "mask" + Integer.toString((step + "/" + seat).hashCode() & 0x7fffffff, 36);

    private static final Map<Kinds, Map<Class<?>, String>> NAMES = new ConcurrentHashMap<>();

    private final Random random = new Random(20261122);
    private final List<Accepted> log = new ArrayList<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Kinds kinds;
    private SessionState state;
    private long clock = 1_790_000_000_000L;
    private String lastId;
    private String nextId;
    private boolean checking = true;

    private Hall(Kinds kinds, Masks masks) {
        this.kinds = kinds;
        state = SessionState.empty(kinds, masks);
    }

    /** Opens a session of these steps at three tables, the facilitator in it and the room in the first step. */
    public static Hall with(Kinds kinds, Step... steps) {
        return with(kinds, MASKS, TABLES, steps);
    }

    /** Opens a session with so many tables, where people are known behind these masks. */
    public static Hall with(Kinds kinds, Masks masks, int tables, Step... steps) {
        var hall = new Hall(kinds, masks);
        var agenda = new Agenda("sample", Text.ja("見本"), Text.ja("見本"), List.of(steps));
        var origin = new Origin("s1", "見本の話し合い", "sample", tables, "2026-11-22", "", true, agenda, Earlier.CARRIED);
        hall.give(new Leading.Create(origin), null, DOOR);
        hall.seat(FACILITATOR, Role.FACILITATOR, null);
        hall.next();
        return hall;
    }

    /** Gives a session that has not been made yet. */
    public static Hall unmade() {
        return new Hall(new Steps(), MASKS);
    }

    /** Gives the reason why the door may not do this, or null when it may. */
    public String refusedByDoor(Command command) {
        return refusal(() -> give(command, null, DOOR));
    }

    public static Hall with(Step... steps) {
        return with(new Steps(), steps);
    }

    /** Makes a step that is held in the hall. */
    public static Step step(String id, String kind, Step.Names names, Map<String, Object> settings) {
        return step(id, kind, names, Step.Among.HALL, settings);
    }

    public static Step step(String id, String kind, Step.Names names, Step.Among among, Map<String, Object> settings) {
        var words = Text.ja(id);
        return new Step(id, kind, words, words, words, words, words, names, among, 10, new Settings(settings));
    }

    public Hall seat(String id, Role role, String table) {
        give(new Seats.TakeSeat(id, role, table), null, DOOR);
        return this;
    }

    /** Seats somebody who said at the door what they are. */
    public Hall seat(String id, Role role, String table, Profile profile) {
        profiles.put(id, profile);
        return seat(id, role, table);
    }

    /** Seats participants p1, p2 … at no table. */
    public Hall participants(int count) {
        for (int i = 1; i <= count; i++) seat("p" + i, Role.PARTICIPANT, null);
        return this;
    }

    /** Lets the facilitator conduct. */
    public Hall conduct(Command command) {
        give(command, null, seatOf(FACILITATOR));
        return this;
    }

    public Hall next() {
        return conduct(new Leading.Next(null));
    }

    /** Lets a seat do something in the current step, at its own table; gives the id that what it made has. */
    public String does(String seat, Command command) {
        Step step = state.currentStep();
        boolean standing = kinds.standing().stream()
                .anyMatch(part -> part.commands().contains(command.getClass())
                        || part.inner().contains(command.getClass()));
        give(command, standing || step == null ? null : step.id(), seatOf(seat));
        return lastId;
    }

    /** Lets what is made next have this id. */
    public Hall naming(String id) {
        nextId = id;
        return this;
    }

    /** Lets the facilitator do something in the current step, at every table if it is held at tables. */
    public String leads(Command command) {
        return does(FACILITATOR, command);
    }

    /** Lets the facilitator do something at one table. */
    public String leadsAt(String table, Command command) {
        give(command, state.currentStep().id(), table, seatOf(FACILITATOR));
        return lastId;
    }

    public Hall undo() {
        return conduct(new Undo.TakeBack());
    }

    /** Gives the reason why a seat may not do this, or null when it may. */
    public String refusal(String seat, Command command) {
        return refusal(() -> does(seat, command));
    }

    /** Gives the reason why a seat may not do this at a table, or null when it may. */
    public String refusal(String seat, String table, Command command) {
        return refusal(() -> give(command, state.currentStep().id(), table, seatOf(seat)));
    }

    /** Gives the reason why the facilitator may not do this at a table, or null when it may be done. */
    public String refusalAt(String table, Command command) {
        return refusal(() -> leadsAt(table, command));
    }

    private String refusal(Runnable attempt) {
        SessionState before = state;
        try {
            attempt.run();
            return null;
        } catch (Rejected e) {
            if (state != before) throw new AssertionError("a refused command changed something");
            return e.reason();
        }
    }

    /** Decides and folds; throws {@link Rejected}. */
    public Accepted give(Command command, String step, Seat seat) {
        return give(command, step, null, seat);
    }

    /** Decides and folds at a table (null: the seat's own); throws {@link Rejected}. */
    public Accepted give(Command command, String step, String table, Seat seat) {
        clock += 1000;
        lastId = nextId != null ? nextId : Long.toString(Math.abs(random.nextLong()), 36);
        nextId = null;
        List<Event> events =
                state.decide(command, step, table, seat, clock, lastId, id -> profiles.getOrDefault(id, Profile.NONE));
        String stream = events.isEmpty() ? Event.MAIN : state.stream(events.get(0));
        String author = Authors.id(state, seat, command, events);
        boolean conducts = seat.role() == Role.FACILITATOR && !seat.equals(DOOR);
        var accepted =
                new Accepted(stream, state.seq(stream) + 1, clock, author, conducts, nameOf(kinds, command), events);
        if (!events.isEmpty()) {
            SessionState before = state;
            state = state.after(accepted);
            log.add(accepted);
            if (checking) check(before, accepted);
            if (checking && step != null) ByOffice.check(before, command, step, table, accepted);
        }
        return accepted;
    }

    /** Gives the wire name of a command. */
    public static String nameOf(Kinds kinds, Command command) {
        return NAMES.computeIfAbsent(kinds, Hall::names).get(command.getClass());
    }

    private static Map<Class<?>, String> names(Kinds kinds) {
        var names = new HashMap<Class<?>, String>();
        Vocabulary words = Vocabulary.of(kinds);
        words.commands().forEach((name, type) -> names.put(type, name));
        words.inner().forEach((name, type) -> names.put(type, name));
        return names;
    }

    /** Whatever a test does, its patches have to tell every layer all that changed. */
    private void check(SessionState before, Accepted accepted) {
        for (Layer layer : layers(state))
            assertThat(patch(before, state, accepted, layer).applyTo(View.all(before, layer)))
                    .as("%s in %s", accepted, layer)
                    .isEqualTo(View.all(state, layer));
    }

    /** Lets what follows follow from this state, such as one that was read back. */
    public Hall goOnWith(SessionState other) {
        state = other;
        return this;
    }

    /** Leaves the patches of what follows to the test itself, or unchecked. */
    public Hall unchecked() {
        checking = false;
        return this;
    }

    /** Gives what the server has to ask next by itself; null for nothing. */
    public Due due() {
        var next = state.due();
        return next == null ? null : next.due();
    }

    public Seat seatOf(String id) {
        return state.seats().get(id);
    }

    public SessionState state() {
        return state;
    }

    public List<Accepted> log() {
        return List.copyOf(log);
    }

    public Kinds kinds() {
        return kinds;
    }

    /** Gives a record of the current step as it stands in a layer, its components by name; null when there is none. */
    public Map<String, Object> sees(Layer layer, String key) {
        return fields(View.record(state, layer, state.currentStep().id() + ":" + key));
    }

    /** Gives a record of the current step that all in the hall see. */
    public Map<String, Object> sees(String key) {
        return sees(Layer.HALL, key);
    }

    /** Gives a record of the current step that those at a table see. */
    public Map<String, Object> at(String table, String key) {
        return sees(Layer.table(table), key);
    }

    /** Gives a record of the current step that those who conduct see in addition. */
    public Map<String, Object> desk(String key) {
        return sees(Layer.DESK, key);
    }

    /** Gives a record of what is held at a table that those who conduct see in addition. */
    public Map<String, Object> deskAt(String table, String key) {
        return fields(View.record(state, Layer.DESK, new Stage(state.currentStep(), table).id() + ":" + key));
    }

    /** Gives any record by its whole key. */
    public Map<String, Object> record(Layer layer, String key) {
        return fields(View.record(state, layer, key));
    }

    /** Gives a record of the own layer of a seat. */
    public Map<String, Object> own(String seat, String key) {
        return sees(Layer.own(seat), key);
    }

    /** Gives what the map says a step has produced. */
    public Map<String, Integer> produced(String step) {
        return state.produced(state.agenda().step(step).orElseThrow());
    }

    /** Gives the components of a record by name, so that tests need not be friends of every shape. */
    public static Map<String, Object> fields(Record record) {
        if (record == null) return null;
        var fields = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                fields.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return fields;
    }

    /** Every layer there is in this room, own ones included. */
    public static List<Layer> layers(SessionState state) {
        var all = new ArrayList<>(List.of(Layer.HALL, Layer.DESK));
        for (int table = 1; table <= state.roster().tables(); table++) all.add(Layer.table("" + table));
        state.seats().keySet().stream().sorted().forEach(seat -> all.add(Layer.own(seat)));
        return all;
    }

    /** Gives what changed in a layer between two states, from touched keys alone. */
    public static Patch patch(SessionState before, SessionState after, Accepted accepted, Layer layer) {
        var changes = new Changes();
        SessionState at = before;
        for (Event event : accepted.events()) {
            SessionState next = at.with(event);
            changes.add(at, event, next);
            at = next;
        }
        return Patch.between(before, after, layer, changes);
    }
}
