package entaku.session.clock;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.PartEvent;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Standing;
import entaku.session.Timer;
import java.util.Collection;
import java.util.List;

/** The server's clock for the current step. It only shows; nothing ends by itself because of it. */
public final class Clock implements Standing<Timer> {
    /** Starts the clock of the current step, or lets it go on; {@code since} (optional) names the clock one sees. */
    public record Start(Long since) implements PartCommand<Timer> {
        /** Starts the clock as it is, whatever was seen. */
        public Start() {
            this(null);
        }

        @Override
        public List<TimerSet> decide(Timer state, Moment moment) {
            moment.only(Role.FACILITATOR);
            if (state.running()) return List.of();
            seen(state, since);
            return set(state, moment, new Timer(true, moment.at(), state.left()));
        }
    }

    /** Stops the clock; {@code since} (optional) names the clock one sees. */
    public record Pause(Long since) implements PartCommand<Timer> {
        /** Stops the clock as it is, whatever was seen. */
        public Pause() {
            this(null);
        }

        @Override
        public List<TimerSet> decide(Timer state, Moment moment) {
            moment.only(Role.FACILITATOR);
            if (!state.running()) return List.of();
            seen(state, since);
            return set(state, moment, new Timer(false, moment.at(), state.leftAt(moment.at())));
        }
    }

    /**
     * Adds minutes to the clock; negative ones take away.
     *
     * @param since (optional) names the clock one sees, by its {@code since}: of two presses, or two facilitators who see
     *     the same clock, one adds
     */
    public record AddTime(int minutes, Long since) implements PartCommand<Timer> {
        /** Adds to the clock as it is, whatever was seen. */
        public AddTime(int minutes) {
            this(minutes, null);
        }

        @Override
        public List<TimerSet> decide(Timer state, Moment moment) {
            moment.only(Role.FACILITATOR);
            seen(state, since);
            // An overrun clock starts again from nothing left, so that "one more minute" is a minute.
            long left = Math.max(0, state.leftAt(moment.at())) + minutes * 60_000L;
            Rejected.unless(left >= 0 && left <= Limits.MINUTES * 60_000L, "time-out-of-range");
            return set(state, moment, new Timer(state.running(), moment.at(), left));
        }
    }

    private static void seen(Timer state, Long since) {
        Rejected.ifStale(since, state.since());
    }

    private static List<TimerSet> set(Timer state, Moment moment, Timer timer) {
        Rejected.unless(moment.session().course().current() != null, "not-started");
        return List.of(new TimerSet(timer, state));
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Timer open() {
        return Timer.NONE;
    }

    @Override
    public List<Class<? extends PartCommand<Timer>>> commands() {
        return List.of(Start.class, Pause.class, AddTime.class);
    }

    @Override
    public List<Class<? extends PartEvent<Timer>>> events() {
        return List.of(TimerSet.class);
    }

    /** The clock; the milliseconds left now are {@code left − (now − since)} while it runs. */
    record Shown(boolean running, long since, long left) {}

    @Override
    public Collection<String> keys(Timer state, Look look) {
        return look.shared() ? List.of("clock") : List.of();
    }

    @Override
    public Record view(Timer state, Look look, String key) {
        return look.shared() && key.equals("clock") ? new Shown(state.running(), state.since(), state.left()) : null;
    }
}
