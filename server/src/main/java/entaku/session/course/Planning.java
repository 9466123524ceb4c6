package entaku.session.course;

import entaku.session.Agenda;
import entaku.session.BadSetting;
import entaku.session.CourseState;
import entaku.session.Event;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.SettingType;
import entaku.session.Settings;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How the agenda is changed while the meeting runs. */
public final class Planning {
    private Planning() {}

    /** Puts a step behind another (null: first). */
    public record InsertStep(Step step, String after) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.unless(step != null, "bad-step");
            boolean named = step.id() != null
                    && step.id().matches(SettingType.WORD)
                    && step.id().length() <= Limits.NAME;
            Rejected.unless(named, "bad-step");
            Rejected.unless(!RepeatStep.taken(moment.session(), step.id()), "step-id-taken");
            Rejected.unless(state.agenda().steps().size() < Limits.STEPS, "too-many-steps");
            boolean whole = step.kind() != null && step.names() != null && step.among() != null;
            Rejected.unless(whole && step.title() != null && step.promise() != null, "bad-step");
            // Nobody takes part in what makes no promise.
            title(step.title());
            written(step.promise(), Limits.SCRIPT);
            for (Text text : Arrays.asList(step.purpose(), step.say(), step.hint()))
                if (text != null) text.in().values().forEach(words -> Limits.words(words, Limits.SCRIPT));
            minutes(step.minutes());
            boolean shorter = step.least() == null || (step.least() >= 1 && step.least() <= step.minutes());
            Rejected.unless(shorter, "time-out-of-range");
            exists(state, after);
            var filled = new Step(
                    step.id(),
                    step.kind(),
                    step.title(),
                    orNone(step.purpose()),
                    orNone(step.say()),
                    orNone(step.hint()),
                    step.promise(),
                    step.names(),
                    step.among(),
                    step.minutes(),
                    step.least(),
                    step.settings() == null ? Settings.NONE : step.settings());
            opens(moment.session(), filled);
            ordered(moment.session(), CourseEvents.placed(state.agenda(), filled, after));
            return List.of(new CourseEvents.StepInserted(filled, after));
        }
    }

    /** Holds a step once more, right behind itself: the same words and settings, and nothing in it yet. */
    public record RepeatStep(String step) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Step held = known(state, step);
            Rejected.unless(state.agenda().steps().size() < Limits.STEPS, "too-many-steps");
            Step again = held.again(free(moment.session(), step));
            opens(moment.session(), again);
            return List.of(new CourseEvents.StepInserted(again, step));
        }

        /** Gives the first id of its name and a number that nothing has had yet. */
        private static String free(SessionState session, String step) {
            String name = step.replaceFirst("-[0-9]+$", "");
            if (name.length() > Limits.NAME - 3) name = name.substring(0, Limits.NAME - 3);
            int n = 2;
            while (taken(session, name + "-" + n)) n++;
            return name + "-" + n;
        }

        private static boolean taken(SessionState session, String id) {
            return session.parts().containsKey(id) || session.parts().containsKey(id + "@1");
        }
    }

    /** Gives every step that is still to come the fewest minutes in which it serves its purpose. */
    public record Shorten() implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            return state.agenda().steps().stream()
                    .filter(step -> !state.entered().containsKey(step.id()))
                    .filter(step -> !state.skipped().contains(step.id()))
                    .filter(step -> step.least() != null && step.least() < step.minutes())
                    .<Event>map(step -> {
                        Step shorter = step.with(step.title(), step.least(), step.settings());
                        return new CourseEvents.StepChanged(shorter, step);
                    })
                    .toList();
        }
    }

    /** Leaves a step out on the way, or no longer. */
    public record SkipStep(String step, boolean skip) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            known(state, step);
            Rejected.unless(!step.equals(state.current()), "step-has-begun");
            return state.skipped().contains(step) == skip
                    ? List.of()
                    : List.of(new CourseEvents.StepSkipped(step, skip));
        }
    }

    /** Moves a step that has not begun behind another (null: to the front). */
    public record MoveStep(String step, String after) implements PartCommand<CourseState> {
        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Step moved = known(state, step);
            exists(state, after);
            boolean idle = !state.entered().containsKey(step) && !step.equals(after);
            Rejected.unless(idle, "step-has-begun");
            String from = CourseEvents.before(state.agenda(), step);
            if (Objects.equals(from, after)) return List.of();
            ordered(moment.session(), CourseEvents.placed(state.agenda(), moved, after));
            return List.of(new CourseEvents.StepMoved(step, after, from));
        }
    }

    /** What can be changed about a step; null where nothing is said. */
    public record Planned(Integer minutes, Text title, Settings settings) {
        /** Refuses as {@code stale} where a step is not so any more. */
        void require(Step now) {
            Rejected.ifStale(minutes, now.minutes());
            Rejected.ifStale(settings, now.settings());
            if (title != null)
                title.in()
                        .forEach((language, words) ->
                                Rejected.ifStale(words, now.title().in().get(language)));
        }
    }

    /**
     * Gives a step another title, length or other settings; what is null stays. {@code before} (optional) is what one
     * has seen of it, a title in the languages one has seen it in; refused as {@code stale} when somebody has changed
     * that meanwhile.
     */
    public record ChangeStep(String step, Integer minutes, Text title, Settings settings, Planned before)
            implements PartCommand<CourseState> {
        public ChangeStep(String step, Integer minutes, Text title, Settings settings) {
            this(step, minutes, title, settings, null);
        }

        @Override
        public List<Event> decide(CourseState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Step now = known(state, step);
            Step next = now.with(
                    title == null ? now.title() : Planning.title(title),
                    minutes == null ? now.minutes() : Planning.minutes(minutes),
                    settings == null ? now.settings() : settings);
            if (next.equals(now)) return List.of();
            if (before != null) before.require(now);
            SessionState session = moment.session();
            opens(session, next);
            StepKind<Object> kind = session.kind(now);
            boolean sameSources = kind.drawsFrom(now).equals(kind.drawsFrom(next));
            Rejected.unless(sameSources, "step-has-begun");
            for (Stage stage : session.stages(now)) kind.change(session.state(stage), now, next);
            return List.of(new CourseEvents.StepChanged(next, now));
        }
    }

    private static Step known(CourseState state, String step) {
        Rejected.unless(step != null, "wrong-step");
        return state.agenda().step(step).orElseThrow(() -> new Rejected("wrong-step"));
    }

    private static void exists(CourseState state, String after) {
        Rejected.unless(after == null || state.agenda().indexOf(after) >= 0, "wrong-step");
    }

    private static Text title(Text title) {
        return written(title, Limits.REASON);
    }

    /** Gives the text, which has to be there in Japanese at least. */
    private static Text written(Text text, int limit) {
        Limits.words(text.in("ja"), limit);
        text.in().values().forEach(words -> Limits.words(words, limit));
        return text;
    }

    private static int minutes(int minutes) {
        Rejected.unless(minutes >= 1 && minutes <= Limits.MINUTES, "time-out-of-range");
        return minutes;
    }

    private static Text orNone(Text text) {
        return text == null ? Text.NONE : text;
    }

    private static void opens(SessionState session, Step step) {
        try {
            StepKind<?> kind = session.kinds().named(step.kind());
            boolean fits = kind.places().contains(step.among()) && kind.naming().contains(step.names());
            Rejected.unless(fits, "bad-step");
            kind.open(step);
        } catch (BadSetting e) {
            throw new Rejected("bad-setting");
        }
    }

    /** Tells whether every step of the agenda draws from earlier ones alone. */
    static boolean inOrder(SessionState session, Agenda agenda) {
        for (int i = 0; i < agenda.steps().size(); i++) {
            Step step = agenda.steps().get(i);
            for (String from : session.kind(step).drawsFrom(step)) {
                int at = agenda.indexOf(from);
                if (at < 0 || at >= i) return false;
            }
        }
        return true;
    }

    private static void ordered(SessionState session, Agenda agenda) {
        Rejected.unless(inOrder(session, agenda), "draws-from-later");
    }
}
