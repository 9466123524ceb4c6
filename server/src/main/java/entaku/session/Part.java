package entaku.session;

import java.util.Collection;
import java.util.List;

/**
 * A part of a session: its state, what may be asked, what may happen, and what of it is seen. What always stands (the
 * course through the agenda, the seats, the clock, undo) is a part, and a kind of step is a part on a stage.
 *
 * @param <S> the part's state, never changed in place
 */
public interface Part<S> {
    /** Names the part as it is named on the wire and in the log; a kind is named as a template names it. */
    String name();

    /** Lists what may be asked; a class {@code PlaceDot} is {@code dot-vote/place-dot} on the wire. */
    List<? extends Class<? extends PartCommand<S>>> commands();

    /** Lists those commands that only the server itself gives: a browser's are refused as unknown. */
    default List<? extends Class<? extends PartCommand<S>>> inner() {
        return List.of();
    }

    /** Lists those commands that are still taken once the session has closed. */
    default List<? extends Class<? extends PartCommand<S>>> afterClosing() {
        return List.of();
    }

    /**
     * Tells whether this is an act of office: nobody may do it but those in certain roles. Where names are hidden it is
     * known by a mask of its own. Few are in such a role, so that whoever reads the log could tell whose it is, and
     * then whose all else under the same mask: their own notes and votes.
     *
     * @param seat who asks, by the id under which the part knows what is their own
     */
    default boolean office(S state, PartCommand<?> command, Seat seat) {
        return false;
    }

    /** Lists what may happen; each class declares its stored name by {@link Fact}. */
    List<? extends Class<? extends PartEvent<S>>> events();

    /** Lists the events of other parts that its commands may bring out, such as seating people. */
    default List<Class<? extends Event>> permitted() {
        return List.of();
    }

    /** Lists the streams it has beside the main one; each stage has its own of each. */
    default List<String> streams() {
        return List.of();
    }

    /**
     * Lists the keys of all records that there are to see. What is always there: {@code form} (what was set once) and
     * {@code now} (counters and switches).
     */
    Collection<String> keys(S state, Look look);

    /**
     * Gives one record as it may be seen. The single place that hides things.
     *
     * @return a Java record, or null when there is no such thing or it may not be seen
     */
    Record view(S state, Look look, String key);

    /** Gives what the server has to ask of this part by itself, and when; null for nothing. */
    default Due due(S state, SessionState session, Stage stage) {
        return null;
    }
}
