package entaku.steps.shared;

import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened to a list of things to be answered; each kind names its own facts. */
public final class ListEvents {
    private ListEvents() {}

    /** Something became of one thing. */
    interface Turned<S extends ThingsState<S, ?, ?>> extends StepEvent<S> {
        String thing();

        @Override
        default void touch(S before, S after, Touched touched) {
            before.touchTurned(thing(), touched);
            String sort = before.called().thing();
            before.list().touchOwner(thing(), sort, touched);
            after.list().touchOwner(thing(), sort, touched);
        }
    }

    /** A thing was added, or entered from paper by {@code seat}. */
    public interface Added<S extends ThingsState<S, ?, ?>> extends Turned<S> {
        String id();

        String seat();

        String text();

        boolean paper();

        /** Tells whether all may see it at once. */
        boolean shown();

        StepEvent<S> withdrawn();

        @Override
        default String thing() {
            return id();
        }

        @Override
        default S applyTo(S state) {
            return state.adding(id(), seat(), text(), paper(), shown());
        }

        @Override
        default List<StepEvent<S>> undo(S now) {
            boolean untouched = now.closed() == null && now.list().find(id()) != null && now.untouched(id());
            return untouched ? List.of(withdrawn()) : List.of();
        }
    }

    /** A thing was taken away: by its author, or by those who enter from paper. */
    public interface Withdrawn<S extends ThingsState<S, ?, ?>> extends Turned<S> {
        @Override
        default S applyTo(S state) {
            return state.withdrawing(thing());
        }

        @Override
        default void touch(S before, S after, Touched touched) {
            Turned.super.touch(before, after, touched);
            before.vote().touchOwn(thing(), touched);
        }
    }

    /** A thing that was not shown is shown to all. */
    public interface Shown<S extends ThingsState<S, ?, ?>> extends Turned<S> {
        StepEvent<S> hidden();

        @Override
        default S applyTo(S state) {
            return state.showing(thing());
        }

        @Override
        default List<StepEvent<S>> undo(S now) {
            return now.list().shows(thing()) ? List.of(hidden()) : List.of();
        }
    }

    /** A thing is shown no longer; its answers do not count meanwhile. */
    public interface Hidden<S extends ThingsState<S, ?, ?>> extends Turned<S> {
        StepEvent<S> shown();

        @Override
        default S applyTo(S state) {
            return state.hiding(thing());
        }

        @Override
        default List<StepEvent<S>> undo(S now) {
            return now.mayShow(thing()) ? List.of(shown()) : List.of();
        }
    }
}
