package entaku.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A kind of step: everything the server knows about one way of talking, in one file.
 *
 * @param <S> the step's state, never changed in place
 */
public interface StepKind<S> {
    /** Names the kind as a template, the client folder and the wire name it: {@code dot-vote}. */
    String name();

    /** Lists what may be asked; a class {@code PlaceDot} is {@code dot-vote/place-dot} on the wire. */
    List<Class<? extends StepCommand<S>>> commands();

    /** Lists what may happen; a class {@code DotPlaced} is stored as {@code dot-vote/dot-placed}. */
    List<Class<? extends StepEvent<S>>> events();

    /** Opens the step: reads its settings and starts with nothing in it. Throws {@link BadSetting}. */
    S open(Step step);

    /**
     * Enters the step: the room has come to it, for the first time or again. What the steps it draws from have brought
     * out is read here, once, so that no later command has to look through it; until the room leaves, it stays the same.
     */
    default S enter(S state, SessionState session, Step step) {
        return state;
    }

    /** Lists the keys of all records this audience may see (own records for an own audience). */
    Collection<String> keys(S state, Look look);

    /**
     * Gives one record as this audience may see it. The single place that hides things.
     *
     * @return a Java record, or null when there is no such thing or it may not be seen
     */
    Record view(S state, Look look, String key);

    /** Counts what the step has produced, for the process map: {@code notes → 42}. Counts must hide nobody's secret. */
    Map<String, Integer> produced(S state, SessionState session, Step step);

    /** Names the earlier steps this one draws from, by id, read from its settings; their records are shown with it. */
    default List<String> drawsFrom(Step step) {
        return List.of();
    }

    /** Lists what this step brought out for later steps to draw from. Only what everybody may see. */
    default List<Item> items(S state, SessionState session, Step step) {
        return List.of();
    }

    /** Gives this kind's part of the record. */
    default Report<S> report() {
        return Report.nothing();
    }
}
