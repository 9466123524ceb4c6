package entaku.session.course;

import entaku.session.CourseState;
import entaku.session.Due;
import entaku.session.Event;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Masks;
import entaku.session.PartCommand;
import entaku.session.PartEvent;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Standing;
import entaku.session.Step;
import entaku.session.Wire;
import entaku.session.clock.TimerSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The course through the agenda, from the making of a session to its final closing. */
public final class Course implements Standing<CourseState> {
    @Override
    public String name() {
        return "course";
    }

    @Override
    public CourseState open() {
        return CourseState.open();
    }

    @Override
    public List<Class<? extends PartCommand<CourseState>>> commands() {
        return List.of(
                Leading.Next.class,
                Leading.Back.class,
                Leading.GoTo.class,
                Leading.Close.class,
                Leading.ConfirmClose.class,
                Planning.InsertStep.class,
                Planning.RepeatStep.class,
                Planning.Shorten.class,
                Planning.SkipStep.class,
                Planning.MoveStep.class,
                Planning.ChangeStep.class);
    }

    @Override
    public List<Class<? extends PartCommand<CourseState>>> inner() {
        return List.of(Leading.Create.class, Leading.Finish.class);
    }

    @Override
    public List<Class<? extends PartCommand<CourseState>>> afterClosing() {
        return List.of(Leading.ConfirmClose.class, Leading.Finish.class);
    }

    @Override
    public List<Class<? extends PartEvent<CourseState>>> events() {
        return CourseEvents.ALL;
    }

    @Override
    public List<Class<? extends Event>> permitted() {
        return List.of(TimerSet.class);
    }

    @Override
    public Due due(CourseState state, SessionState session, Stage stage) {
        return waits(state) ? new Due(finalAt(state), new Leading.Finish()) : null;
    }

    /** Tells whether the closing can still be thought better of. */
    private static boolean waits(CourseState state) {
        return state.closed() && !state.finished();
    }

    private static long finalAt(CourseState state) {
        return state.closedAt() + Limits.FINAL_MS;
    }

    // ---- view

    /** What was fixed when the session was made. */
    record SessionShown(String title, String area, String template, String heldOn, int tables, boolean sample) {}

    /**
     * Where the session is; {@code texts} names the agenda's texts, which are fetched by themselves.
     *
     * @param finished once the keys of all masks are destroyed
     * @param finalAt when that will be, epoch milliseconds; only between the closing and then
     */
    record CourseShown(
            String status,
            String current,
            List<String> steps,
            List<String> reached,
            List<String> skipped,
            String texts,
            boolean finished,
            Long finalAt) {}

    /** One step of the agenda, without its texts; {@code among} only when it is not held in the hall. */
    record StepShown(String kind, String names, int minutes, Integer least, String among, List<String> from) {}

    @Override
    public Collection<String> keys(CourseState state, Look look) {
        if (!look.shared() || state.origin() == null) return List.of();
        var keys = new ArrayList<>(List.of("session", "course"));
        for (Step step : state.agenda().steps()) keys.add("step/" + step.id());
        return keys;
    }

    @Override
    public Record view(CourseState state, Look look, String key) {
        if (!look.shared() || state.origin() == null) return null;
        if (key.equals("session")) return session(state);
        if (key.equals("course")) return course(state, look.session());
        if (!key.startsWith("step/")) return null;
        return state.agenda()
                .step(key.substring(5))
                .map(step -> step(look.session(), step))
                .orElse(null);
    }

    private static SessionShown session(CourseState state) {
        var origin = state.origin();
        return new SessionShown(
                origin.title(),
                origin.area(),
                origin.agenda().template(),
                origin.heldOn(),
                origin.tables(),
                origin.sample());
    }

    private static CourseShown course(CourseState state, SessionState session) {
        List<String> steps = state.agenda().steps().stream().map(Step::id).toList();
        List<String> skipped = steps.stream().filter(state.skipped()::contains).toList();
        return new CourseShown(
                session.status(),
                state.current(),
                steps,
                steps.stream().filter(state.entered()::containsKey).toList(),
                skipped.isEmpty() ? null : skipped,
                state.texts(),
                // Final is written down at once; the keys are gone when the store holds no byte of them any more.
                state.finished() && session.masks() == Masks.DESTROYED,
                waits(state) ? Long.valueOf(finalAt(state)) : null);
    }

    private static StepShown step(SessionState session, Step step) {
        return new StepShown(
                step.kind(),
                Wire.name(step.names()),
                step.minutes(),
                step.least(),
                session.atTables(step) ? Wire.name(step.among()) : null,
                session.kind(step).drawsFrom(step));
    }
}
