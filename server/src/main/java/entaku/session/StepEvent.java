package entaku.session;

import java.util.List;

/** States a fact inside the step named by {@link #step()}, whose state is {@code S}. */
public interface StepEvent<S> extends Event {
    /** Names the step (its id in the agenda) in which this happened. */
    String step();

    /** Folds this fact into the state. Never fails: what was decided has happened. */
    S applyTo(S state);

    /** Names every record that may look different because of this fact. Too many is slow, too few is wrong. */
    void touch(S before, S after, Touched touched);

    /**
     * Answers the facts that take this one back, given all that has happened since. Empty when it cannot be taken
     * back, or when somebody's later work stands upon it: undo never removes other people's work.
     */
    default List<? extends StepEvent<S>> undo(S now) {
        return List.of();
    }
}
