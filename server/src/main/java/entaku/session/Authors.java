package entaku.session;

import java.util.List;

/** Says under which id the log keeps who asked: a mask where any of what follows is in a step with hidden names. */
public final class Authors {
    private Authors() {}

    /**
     * Gives the id under which the author of a command is kept.
     *
     * @param state the state before it
     * @param facts what it brought out
     */
    public static String id(SessionState state, Seat seat, Command command, List<Event> facts) {
        Event hidden = hidden(state, facts);
        if (hidden == null || !state.seats().containsKey(seat.id())) return seat.id();
        return Deciding.id(state, step(state, hidden), hidden.part(), command, seat);
    }

    /** Tells whether it is this seat that is kept as the author of these facts. */
    public static boolean is(SessionState state, Seat seat, String author, List<Event> facts) {
        Event hidden = hidden(state, facts);
        if (hidden == null) return seat.id().equals(author);
        return state.idsIn(step(state, hidden), seat.id()).contains(author);
    }

    private static Event hidden(SessionState state, List<Event> facts) {
        for (Event fact : facts) {
            Step step = state.agenda() == null ? null : step(state, fact);
            if (step != null && step.hidden()) return fact;
        }
        return null;
    }

    private static Step step(SessionState state, Event fact) {
        return state.agenda().step(Stage.stepOf(fact.about())).orElse(null);
    }
}
