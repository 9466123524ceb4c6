package entaku.session;

import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/** How a session is conducted: made, joined, moved through its agenda, timed, undone, closed. Wire name: {@code session}. */
public final class Conduct {
    private Conduct() {}

    public static final String NAME = "session";

    public static List<Class<? extends SessionCommand>> commands() {
        return List.of(
                Create.class,
                TakeSeat.class,
                MoveSeat.class,
                GiveRole.class,
                Next.class,
                Back.class,
                GoTo.class,
                StartTimer.class,
                PauseTimer.class,
                AddTime.class,
                Undo.class,
                Close.class);
    }

    /** Commands that only the door itself gives, never a browser. */
    public static List<Class<? extends SessionCommand>> fromTheDoorOnly() {
        return List.of(Create.class, TakeSeat.class);
    }

    public static List<Class<? extends SessionEvent>> events() {
        return List.of(Created.class, SeatTaken.class, StepEntered.class, TimerSet.class, Undone.class, Closed.class);
    }

    // ---- commands

    /** Makes the session. */
    public record Create(SessionState.Facts facts) implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            Rejected.unless(state.facts() == null, "already-made");
            return List.of(new Created(facts));
        }
    }

    /** Seats somebody new. The door vouches for the role. */
    public record TakeSeat(String seat, Role role, String table) implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            if (state.seats().containsKey(seat)) return List.of();
            Rejected.unless(state.seats().size() < Limits.SEATS, "hall-full");
            requireTable(state, table);
            return List.of(new SeatTaken(seat, role, table, null));
        }
    }

    /** Moves a seat to another table (null: to none): one's own, or anybody's for the facilitator. */
    public record MoveSeat(String seat, String table) implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            if (!moment.seat().id().equals(seat)) moment.only(Role.FACILITATOR);
            Seat now = known(state, seat);
            requireTable(state, table);
            return java.util.Objects.equals(now.table(), table)
                    ? List.of()
                    : List.of(new SeatTaken(seat, now.role(), table, now));
        }
    }

    /** Gives a seat another role among those who take part. */
    public record GiveRole(String seat, Role role) implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Seat now = known(state, seat);
            boolean fixed = now.role() == Role.SCREEN || role == Role.SCREEN || role == null;
            Rejected.unless(!fixed && !seat.equals(moment.seat().id()), "role-is-fixed");
            return now.role() == role ? List.of() : List.of(new SeatTaken(seat, role, now.table(), now));
        }
    }

    /** Goes to the following step. */
    public record Next() implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            return enter(state, moment, state.current() + 1);
        }
    }

    /** Goes to the step before, losing nothing. */
    public record Back() implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            return enter(state, moment, state.current() - 1);
        }
    }

    /** Goes to any step of the agenda. */
    public record GoTo(String step) implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            int index = state.agenda().indexOf(step);
            Rejected.unless(index >= 0, "wrong-step");
            return enter(state, moment, index);
        }
    }

    /** Starts the clock of the current step, or lets it go on. */
    public record StartTimer() implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            if (state.timer().running()) return List.of();
            return timer(state, new Timer(true, moment.at(), state.timer().left()));
        }
    }

    /** Stops the clock. */
    public record PauseTimer() implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            if (!state.timer().running()) return List.of();
            return timer(state, new Timer(false, moment.at(), state.timer().leftAt(moment.at())));
        }
    }

    /** Adds minutes to the clock; negative ones take away. */
    public record AddTime(int minutes) implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            // An overrun clock starts again from nothing left, so that "one more minute" is a minute.
            long left = Math.max(0, state.timer().leftAt(moment.at())) + minutes * 60_000L;
            Rejected.unless(left >= 0 && left <= Limits.MINUTES * 60_000L, "time-out-of-range");
            return timer(state, new Timer(state.timer().running(), moment.at(), left));
        }
    }

    /**
     * Takes back the facilitator's last act that can still be taken back. Other people's later work stays. The room is
     * led back only when leading it here was the very last act: nobody expects to be led elsewhere because something
     * here cannot be undone.
     */
    public record Undo() implements SessionCommand {
        @Override
        public List<Event> decide(SessionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Act act = state.undoable();
            Rejected.unless(act != null, "nothing-to-undo");
            List<Event> back = takeBack(state, act);
            back.add(new Undone(act.seq()));
            return back;
        }
    }

    /** Ends the session for good; its record is frozen. */
    public record Close() implements SessionCommand {
        @Override
        public List<SessionEvent> decide(SessionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            return List.of(new Closed(moment.at()));
        }
    }

    // ---- events

    /** The session was made. */
    public record Created(SessionState.Facts facts) implements SessionEvent {
        @Override
        public SessionState applyTo(SessionState state) {
            PMap<String, Object> opened = HashTreePMap.empty();
            for (Step step : facts.agenda().steps())
                opened = opened.plus(step.id(), state.kinds().named(step.kind()).open(step));
            return state.withFacts(facts, opened);
        }

        @Override
        public void touch(Touched touched) {
            touched.everything();
        }
    }

    /**
     * A seat is now this: newly taken, at another table, or in another role.
     *
     * @param before what it was; null when newly taken
     */
    public record SeatTaken(String seat, Role role, String table, Seat before) implements SessionEvent {
        @Override
        public SessionState applyTo(SessionState state) {
            return state.withSeats(state.seats().plus(seat, new Seat(seat, role, table)));
        }

        @Override
        public void touch(Touched touched) {
            touched.key("room").key("seat/" + seat).own(seat, "me");
        }

        @Override
        public List<SessionEvent> undo(SessionState now) {
            Seat taken = now.seats().get(seat);
            if (before == null || !new Seat(seat, role, table).equals(taken)) return List.of();
            return List.of(new SeatTaken(seat, before.role(), before.table(), taken));
        }
    }

    /**
     * The room moved to another step (−1: the gathering before the first).
     *
     * @param left where the room was
     * @param timer the clock it starts with, and the one it had
     */
    public record StepEntered(int step, int left, long at, Timer timer, Timer before) implements SessionEvent {
        @Override
        public SessionState applyTo(SessionState state) {
            PMap<String, Long> entered = state.entered();
            if (step >= 0) {
                String id = state.agenda().steps().get(step).id();
                if (!entered.containsKey(id)) entered = entered.plus(id, at);
            }
            return state.withCurrent(step, timer, entered).entering();
        }

        @Override
        public void touch(Touched touched) {
            touched.everything();
        }

        @Override
        public List<SessionEvent> undo(SessionState now) {
            return now.current() == step ? List.of(new StepEntered(left, step, at, before, timer)) : List.of();
        }
    }

    /** The clock was started, paused or changed. */
    public record TimerSet(Timer timer, Timer before) implements SessionEvent {
        @Override
        public SessionState applyTo(SessionState state) {
            return state.withTimer(timer);
        }

        @Override
        public void touch(Touched touched) {
            touched.key("timer");
        }

        @Override
        public List<SessionEvent> undo(SessionState now) {
            return now.timer().equals(timer) ? List.of(new TimerSet(before, timer)) : List.of();
        }
    }

    /** The act of that place in the log was taken back. */
    public record Undone(long seq) implements SessionEvent {
        @Override
        public SessionState applyTo(SessionState state) {
            // Acts after it could not be taken back when this was decided; they stay, older ones stay too.
            for (Act act : state.acts())
                if (act.seq() == seq) return state.withActs(state.acts().minus(act));
            return state;
        }

        @Override
        public void touch(Touched touched) {
            touched.key("undo");
        }
    }

    /** The session ended. */
    public record Closed(long at) implements SessionEvent {
        @Override
        public SessionState applyTo(SessionState state) {
            return state.withClosed(true).withTimer(Timer.NONE).withActs(TreePVector.empty());
        }

        @Override
        public void touch(Touched touched) {
            touched.everything();
        }
    }

    // ---- shared

    private static List<SessionEvent> enter(SessionState state, Moment moment, int index) {
        moment.only(Role.FACILITATOR);
        Rejected.unless(index >= -1 && index < state.agenda().steps().size(), "no-such-step");
        if (index == state.current()) return List.of();
        long planned = index < 0 ? 0 : state.agenda().steps().get(index).minutes() * 60_000L;
        var timer = new Timer(false, moment.at(), planned);
        return List.of(new StepEntered(index, state.current(), moment.at(), timer, state.timer()));
    }

    private static List<SessionEvent> timer(SessionState state, Timer timer) {
        Rejected.unless(state.current() >= 0, "not-started");
        return List.of(new TimerSet(timer, state.timer()));
    }

    private static List<Event> takeBack(SessionState state, Act act) {
        var back = new ArrayList<Event>();
        SessionState now = state;
        for (int i = act.events().size() - 1; i >= 0; i--) {
            for (Event inverse : inverse(now, act.events().get(i))) {
                back.add(inverse);
                now = now.with(inverse);
            }
        }
        return back;
    }

    /** Tells whether Undo would take this act back now. */
    static boolean undoable(SessionState state, Act act) {
        return act.events().stream().anyMatch(event -> !inverse(state, event).isEmpty());
    }

    /** Tells whether this act led the room to another step. */
    static boolean led(Act act) {
        return act.events().stream().anyMatch(event -> event instanceof StepEntered);
    }

    private static List<? extends Event> inverse(SessionState now, Event event) {
        return event instanceof SessionEvent e ? e.undo(now) : inStep(now, (StepEvent<?>) event);
    }

    private static <S> List<? extends Event> inStep(SessionState now, StepEvent<S> event) {
        @SuppressWarnings("unchecked")
        S state = (S) now.steps().get(event.step());
        return event.undo(state);
    }

    private static Seat known(SessionState state, String seat) {
        Rejected.unless(seat != null && state.seats().containsKey(seat), "no-such-seat");
        return state.seats().get(seat);
    }

    private static void requireTable(SessionState state, String table) {
        if (table == null) return;
        boolean exists = table.matches("[1-9][0-9]{0,2}")
                && Integer.parseInt(table) <= state.facts().tables();
        Rejected.unless(exists, "no-such-table");
    }
}
