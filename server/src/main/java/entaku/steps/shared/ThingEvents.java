package entaku.steps.shared;

import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened where things are answered; each kind names its own facts. */
public final class ThingEvents {
    private ThingEvents() {}

    /** A seat answered a thing, or changed its answer. */
    public interface Given<S extends ThingsState<S, A, ?>, A> extends StepEvent<S> {
        String thing();

        String seat();

        /** Gives the answer; null where it was taken back. */
        A given();

        @Override
        default S applyTo(S state) {
            return state.giving(thing(), seat(), given());
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            after.touchGiven(thing(), seat(), touched);
        }
    }

    /** A seat took its answer back. */
    public interface TakenBack<S extends ThingsState<S, A, ?>, A> extends Given<S, A> {
        @Override
        default A given() {
            return null;
        }
    }

    /** A seat stated how many people it counted in the room at an option. */
    public interface HandsEntered<S extends ThingsState<S, ?, ?>> extends StepEvent<S> {
        String thing();

        String seat();

        String option();

        int count();

        /** Gives the fact that states again what was stated before. */
        StepEvent<S> back();

        @Override
        default S applyTo(S state) {
            return state.counting(thing(), seat(), option(), count());
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            touched.key("now").desk("hands/" + thing()).own(seat(), "hands/" + thing());
        }

        @Override
        default List<StepEvent<S>> undo(S now) {
            boolean still = now.closed() == null
                    && now.list().shows(thing())
                    && now.vote().handsOn(thing()).of(seat(), option()) == count();
            return still ? List.of(back()) : List.of();
        }
    }

    /** A seat took over the people that another had counted at an option; the sum is what it was. */
    public interface HandsTakenOver<S extends ThingsState<S, ?, ?>> extends StepEvent<S> {
        String thing();

        String seat();

        String from();

        String option();

        int count();

        /** Gives the fact that gives them back. */
        StepEvent<S> back();

        @Override
        default S applyTo(S state) {
            return state.handing(thing(), from(), seat(), option(), count());
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            touched.own(seat(), "hands/" + thing()).own(from(), "hands/" + thing());
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        default List<StepEvent<S>> undo(S now) {
            var counted = now.vote().handsOn(thing());
            boolean still = now.closed() == null
                    && now.list().shows(thing())
                    && counted.of(seat(), option()) >= count()
                    && counted.of(from(), option()) == 0;
            return still ? List.of(back()) : List.of();
        }
    }

    /** Answers were closed, and the results shown. */
    public interface Closed<S extends ThingsState<S, ?, ?>> extends StepEvent<S> {
        StepEvent<S> reopened();

        StepEvent<S> renewed(int vote);

        @Override
        default S applyTo(S state) {
            return state.closing();
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            after.vote().touchResults(touched);
        }

        /** A result that was seen cannot be unseen: where one was shown, another vote begins. */
        @Override
        default List<StepEvent<S>> undo(S now) {
            if (now.closed() == null) return List.of();
            return List.of(now.closed().shown() ? renewed(now.vote().number() + 1) : reopened());
        }
    }

    /** Answers are taken again: the closing was taken back before any result was shown. Every answer is still there. */
    public interface Reopened<S extends ThingsState<S, ?, ?>> extends StepEvent<S> {
        @Override
        default S applyTo(S state) {
            return state.reopening();
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            before.vote().touchResults(touched);
        }
    }

    /** Another vote began, results of the one before having been shown: nobody has answered yet. */
    public interface Renewed<S extends ThingsState<S, ?, ?>> extends StepEvent<S> {
        int vote();

        @Override
        default S applyTo(S state) {
            return state.anew();
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            before.vote().touchAll(touched);
        }

        @Override
        default boolean startsAnew() {
            return true;
        }
    }
}
