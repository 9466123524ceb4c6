package entaku.session.course;

import entaku.session.CourseState;
import entaku.session.Event;
import entaku.session.Moment;
import entaku.session.Origin;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Timer;
import entaku.session.clock.TimerSet;
import java.util.List;
import java.util.Objects;

/** How a session is made, led through its agenda, and closed. */
public final class Leading {
    private Leading() {}

    /** Makes the session. */
    public record Create(Origin origin) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            Rejected.unless(state.origin() == null, "already-made");
            return List.of(new CourseEvents.Created(origin));
        }
    }

    /** Goes to the following step; {@code from} (optional, empty while people gather) names the step that is left. */
    public record Next(String from) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            leads(state, moment, from);
            return enter(state, moment, state.beside(1));
        }
    }

    /** Goes to the step before, losing nothing. */
    public record Back(String from) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            leads(state, moment, from);
            Rejected.unless(state.current() != null, "no-such-step");
            return enter(state, moment, state.beside(-1));
        }
    }

    /** Goes to any step of the agenda. */
    public record GoTo(String step, String from) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            leads(state, moment, from);
            Rejected.unless(step != null && state.agenda().indexOf(step) >= 0, "wrong-step");
            return enter(state, moment, step);
        }
    }

    /** Ends the session; its record is frozen. {@code from} (optional) names the step in which it ends. */
    public record Close(String from) implements PartCommand<CourseState> {
        /** Ends the session wherever the room is. */
        public Close() {
            this(null);
        }

        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            leads(state, moment, from);
            var closed = new CourseEvents.Closed(moment.at());
            if (moment.session().clock().equals(Timer.NONE)) return List.of(closed);
            return List.of(closed, new TimerSet(Timer.NONE, moment.session().clock()));
        }
    }

    /** Makes the closing final before its time. */
    public record ConfirmClose() implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            return finish(state, moment);
        }
    }

    /** Makes the closing final, its time having come. */
    public record Finish() implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            return finish(state, moment);
        }
    }

    private static List<Event> finish(CourseState state, Moment moment) {
        Rejected.unless(state.closed(), "not-closed");
        return state.finished() ? List.of() : List.of(new CourseEvents.Finished(moment.at()));
    }

    /** Two presses, or two facilitators at once, must not skip a step: an act says which step it leaves. */
    private static void leads(CourseState state, Moment moment, String from) {
        moment.only(Role.FACILITATOR);
        String now = state.current() == null ? "" : state.current();
        Rejected.ifStale(from, now);
    }

    private static List<Event> enter(CourseState state, Moment moment, String step) {
        if (Objects.equals(step, state.current())) return List.of();
        long planned =
                step == null ? 0 : state.agenda().step(step).orElseThrow().minutes() * 60_000L;
        var timer = new Timer(false, moment.at(), planned);
        return List.of(
                new CourseEvents.StepEntered(step, state.current(), moment.at()),
                new TimerSet(timer, moment.session().clock()));
    }
}
