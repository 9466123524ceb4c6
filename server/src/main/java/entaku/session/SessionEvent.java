package entaku.session;

import java.util.List;

/** States a fact about the session as a whole. */
public interface SessionEvent extends Event {
    /** Folds this fact into the state. Never fails. */
    SessionState applyTo(SessionState state);

    /** Names every record that may look different because of this fact. */
    void touch(Touched touched);

    /** Answers the facts that take this one back, as {@link StepEvent#undo} does. */
    default List<? extends SessionEvent> undo(SessionState now) {
        return List.of();
    }
}
