package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Agenda;
import entaku.session.Audience;
import entaku.session.Command;
import entaku.session.Conduct;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Text;
import entaku.view.Patch;
import entaku.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A session in memory: people in it do things, one after another, and what was accepted is kept. */
public final class Hall {
    public static final String FACILITATOR = "seat-of-the-facilitator";
    private static final Seat DOOR = new Seat("door", Role.FACILITATOR, null);

    private final Random random = new Random(20261122);
    private final List<Accepted> log = new ArrayList<>();
    private final Kinds kinds;
    private SessionState state;
    private long clock = 1_790_000_000_000L;
    private String lastId;
    private String nextId;
    private boolean checking = true;

    private Hall(Kinds kinds) {
        this.kinds = kinds;
        state = SessionState.empty(kinds);
    }

    /** Opens a session of these steps at three tables, the facilitator in it and the room in the first step. */
    public static Hall with(Kinds kinds, Step... steps) {
        var hall = new Hall(kinds);
        var agenda = new Agenda("sample", Text.ja("見本"), Text.ja("見本"), List.of(steps));
        var facts = new SessionState.Facts("s1", "見本の話し合い", "sample", 3, "2026-11-22", "", true, agenda);
        hall.give(new Conduct.Create(facts), null, DOOR);
        hall.seat(FACILITATOR, Role.FACILITATOR, null);
        hall.conduct(new Conduct.Next());
        return hall;
    }

    public static Hall with(Step... steps) {
        return with(new Steps(), steps);
    }

    public static Step step(String id, String kind, Step.Names names, Map<String, Object> settings) {
        var words = Text.ja(id);
        return new Step(id, kind, words, words, words, words, words, names, 10, new Settings(settings));
    }

    public Hall seat(String id, Role role, String table) {
        give(new Conduct.TakeSeat(id, role, table), null, DOOR);
        return this;
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

    /** Lets a seat do something in the current step; gives the id that what it made has. */
    public String does(String seat, Command command) {
        Step step = state.currentStep();
        give(command, step == null ? null : step.id(), seatOf(seat));
        return lastId;
    }

    /** Lets what is made next have this id. */
    public Hall naming(String id) {
        nextId = id;
        return this;
    }

    /** Lets the facilitator do something in the current step. */
    public String leads(Command command) {
        return does(FACILITATOR, command);
    }

    public Hall undo() {
        return conduct(new Conduct.Undo());
    }

    /** Gives the reason why a seat may not do this, or null when it may. */
    public String refusal(String seat, Command command) {
        SessionState before = state;
        try {
            does(seat, command);
            return null;
        } catch (Rejected e) {
            if (state != before) throw new AssertionError("a refused command changed something");
            return e.reason();
        }
    }

    /** Decides and folds; throws {@link Rejected}. */
    public Accepted give(Command command, String step, Seat seat) {
        clock += 1000;
        lastId = nextId != null ? nextId : Long.toString(Math.abs(random.nextLong()), 36);
        nextId = null;
        List<Event> events = state.decide(command, step, seat, clock, lastId);
        String stream = events.isEmpty() ? Event.MAIN : events.get(0).stream();
        var accepted = new Accepted(
                state.seq(stream) + 1, clock, seat.id(), command.getClass().getName(), events);
        if (!events.isEmpty()) {
            SessionState before = state;
            state = state.after(accepted);
            log.add(accepted);
            if (checking) check(before, accepted);
        }
        return accepted;
    }

    /** Whatever a test does, its patches have to tell everybody all that changed. */
    private void check(SessionState before, Accepted accepted) {
        for (Audience audience : audiences(state)) {
            Map<String, Record> then = before.facts() == null ? Map.of() : View.all(before, audience);
            assertThat(patch(before, state, accepted, audience).applyTo(then))
                    .as("%s for %s", accepted, audience)
                    .isEqualTo(View.all(state, audience));
        }
    }

    /** Leaves the patches of what follows to the test itself, or unchecked. */
    public Hall unchecked() {
        checking = false;
        return this;
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

    /** Gives a record of the current step, its components by name; null when there is none. */
    public Map<String, Object> sees(Audience audience, String key) {
        return fields(View.record(state, audience, state.currentStep().id() + ":" + key));
    }

    /** Gives a record as the facilitator sees it. */
    public Map<String, Object> sees(String key) {
        return sees(Audience.FACILITATOR, key);
    }

    /** Gives a record of the own view of a seat. */
    public Map<String, Object> own(String seat, String key) {
        return sees(Audience.own(seat), key);
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

    /** Every audience there is in this room, own views included. */
    public static List<Audience> audiences(SessionState state) {
        var all = new ArrayList<>(
                List.of(Audience.FACILITATOR, Audience.SCREEN, Audience.PARTICIPANT, Audience.OBSERVER));
        for (int table = 1; table <= 3; table++) all.add(Audience.table("" + table));
        state.seats().keySet().stream().sorted().forEach(seat -> all.add(Audience.own(seat)));
        return all;
    }

    /** Gives what changed for an audience between two states, from touched keys alone. */
    public static Patch patch(SessionState before, SessionState after, Accepted accepted, Audience audience) {
        var touched = new entaku.session.Touched();
        SessionState at = before;
        for (Event event : accepted.events()) {
            SessionState next = at.with(event);
            Patch.touch(at, event, next, touched);
            at = next;
        }
        return Patch.between(before, after, audience, touched);
    }
}
