package entaku.session.course;

import entaku.session.Agenda;
import entaku.session.CourseState;
import entaku.session.Fact;
import entaku.session.Origin;
import entaku.session.PartEvent;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What can have happened to the course of a session. */
public final class CourseEvents {
    private CourseEvents() {}

    static final List<Class<? extends PartEvent<CourseState>>> ALL = List.of(
            Created.class,
            StepEntered.class,
            StepInserted.class,
            StepRemoved.class,
            StepSkipped.class,
            StepMoved.class,
            StepChanged.class,
            Closed.class,
            Finished.class);

    /** Something that happened to the course. */
    public sealed interface CourseEvent extends PartEvent<CourseState> {
        @Override
        default String part() {
            return "course";
        }

        @Override
        default void touch(CourseState before, CourseState after, Touched touched) {
            touched.everything();
        }
    }

    /** The session was made. */
    @Fact("created")
    public record Created(Origin origin) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.made(origin);
        }
    }

    /**
     * The room moved to another step (null: people gather).
     *
     * @param left where the room was
     */
    @Fact("step-entered")
    public record StepEntered(String step, String left, long at) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.entering(step, at);
        }

        @Override
        public List<StepEntered> undo(CourseState now) {
            boolean there = left == null || now.agenda().indexOf(left) >= 0;
            return Objects.equals(now.current(), step) && there ? List.of(new StepEntered(left, step, at)) : List.of();
        }

        @Override
        public boolean leads() {
            return true;
        }
    }

    /** A step was put into the agenda, behind another (null: first). */
    @Fact("step-inserted")
    public record StepInserted(Step step, String after) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.planning(placed(state.agenda(), step, after));
        }

        @Override
        public List<StepRemoved> undo(CourseState now, SessionState session) {
            boolean unused =
                    now.agenda().step(step.id()).isPresent() && !now.entered().containsKey(step.id());
            var removed = new StepRemoved(step.id());
            boolean can = unused && Planning.inOrder(session, removed.left(now.agenda()));
            return can ? List.of(removed) : List.of();
        }
    }

    /** A step that the room never was in was taken out of the agenda again. */
    @Fact("step-removed")
    public record StepRemoved(String step) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.planning(left(state.agenda()));
        }

        private Agenda left(Agenda agenda) {
            return agenda.with(agenda.steps().stream()
                    .filter(one -> !one.id().equals(step))
                    .toList());
        }
    }

    /** A step is left out on the way, or no longer. */
    @Fact("step-skipped")
    public record StepSkipped(String step, boolean skip) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.skipping(step, skip);
        }

        @Override
        public void touch(CourseState before, CourseState after, Touched touched) {
            touched.key("course").desk("undo");
        }

        @Override
        public List<StepSkipped> undo(CourseState now) {
            boolean still = now.skipped().contains(step) == skip && !step.equals(now.current());
            return still ? List.of(new StepSkipped(step, !skip)) : List.of();
        }
    }

    /** A step was moved behind another (null: to the front); {@code from} is the one it was behind. */
    @Fact("step-moved")
    public record StepMoved(String step, String after, String from) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            Step moved = state.agenda().step(step).orElseThrow();
            return state.planning(placed(state.agenda(), moved, after));
        }

        @Override
        public List<StepMoved> undo(CourseState now, SessionState session) {
            Step moved = now.agenda().step(step).orElse(null);
            boolean still = moved != null
                    && Objects.equals(before(now.agenda(), step), after)
                    && !now.entered().containsKey(step)
                    && (from == null || now.agenda().indexOf(from) >= 0)
                    && Planning.inOrder(session, placed(now.agenda(), moved, from));
            return still ? List.of(new StepMoved(step, from, after)) : List.of();
        }
    }

    /** A step has another title, length or other settings. */
    @Fact("step-changed")
    public record StepChanged(Step step, Step before) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            var steps = state.agenda().steps().stream()
                    .map(one -> one.id().equals(step.id()) ? step : one)
                    .toList();
            return state.planning(state.agenda().with(steps));
        }

        @Override
        public List<StepChanged> undo(CourseState now) {
            boolean still = now.agenda().step(step.id()).equals(java.util.Optional.of(step));
            // Work may stand on changed settings by now; a title or a length carries nothing.
            boolean light = step.settings().equals(before.settings());
            return still && light ? List.of(new StepChanged(before, step)) : List.of();
        }
    }

    /** The session ended. */
    @Fact("closed")
    public record Closed(long at) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.closing(at);
        }
    }

    /** The closing is final: the keys of all masks are destroyed. */
    @Fact("finished")
    public record Finished(long at) implements CourseEvent {
        @Override
        public CourseState applyTo(CourseState state) {
            return state.finishing();
        }
    }

    /** Gives the step that stands before this one, or null. */
    static String before(Agenda agenda, String step) {
        int at = agenda.indexOf(step);
        return at <= 0 ? null : agenda.steps().get(at - 1).id();
    }

    static Agenda placed(Agenda agenda, Step step, String after) {
        var steps = new ArrayList<>(agenda.steps());
        steps.removeIf(one -> one.id().equals(step.id()));
        int at = 0;
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(after)) at = i + 1;
        steps.add(at, step);
        return agenda.with(steps);
    }
}
