package entaku.session;

import java.util.List;

/** States a fact inside a part whose state is {@code S}. */
public interface PartEvent<S> extends Event {
    /** Folds this fact into the state. Never fails: what was decided has happened. */
    S applyTo(S state);

    /** Names every record that may look different because of this fact. Too many is slow, too few is wrong. */
    void touch(S before, S after, Touched touched);

    /**
     * Answers the facts that take this one back, given all that has happened since. Empty when it cannot be taken
     * back, or when somebody's later work stands upon it: undo never removes other people's work.
     */
    default List<? extends PartEvent<S>> undo(S now) {
        return List.of();
    }

    /** Answers the same where it depends on other parts, too. */
    default List<? extends PartEvent<S>> undo(S now, SessionState session) {
        return undo(now);
    }

    /** Tells whether this fact led the room elsewhere: undo does so only when it was the very last act. */
    default boolean leads() {
        return false;
    }

    /**
     * Tells whether this fact sets aside what people have given, such as the ballots of a vote whose result was shown:
     * whoever would bring it out by an undo is told so before.
     */
    default boolean startsAnew() {
        return false;
    }
}
