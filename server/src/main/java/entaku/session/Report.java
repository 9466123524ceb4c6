package entaku.session;

import java.util.List;
import java.util.Map;

/**
 * Gives account of a step: a kind's own part of the record of a session.
 *
 * <p>It says no more than anybody in the room could see once all was over: no author where names are hidden, no single
 * ballot ever, no note that was never shown, no result that is withheld.
 *
 * @param <S> the step's state
 */
public interface Report<S> {
    /** Names in the languages of the documents (ja, en) each act, each sort of thing and each count of this kind. */
    Map<String, Text> words();

    /** Names in the same languages what only a step with these settings tells, beside {@link #words}. */
    default Map<String, Text> words(Step step) {
        return Map.of();
    }

    /**
     * Tells one fact for the transcript; empty when it is not for the record, or is told later by another fact.
     *
     * @param session the state after the fact
     */
    List<Told.Passage> tell(StepEvent<S> event, S before, S after, SessionState session, Stage stage);

    /**
     * Tells whether the lines stand in the order in which things were done also where names are hidden, because nothing
     * else would make sense of them. Otherwise they stand by thing there: who came last would have the last.
     */
    default boolean inOrder() {
        return true;
    }

    /** Tells what the stage leaves when the session is over. */
    Told leaves(S state, SessionState session, Stage stage);

    /** Gives the account of a kind that leaves nothing. */
    static <S> Report<S> nothing() {
        return new Report<>() {
            @Override
            public Map<String, Text> words() {
                return Map.of();
            }

            @Override
            public List<Told.Passage> tell(StepEvent<S> event, S before, S after, SessionState session, Stage stage) {
                return List.of();
            }

            @Override
            public Told leaves(S state, SessionState session, Stage stage) {
                return Told.NOTHING;
            }
        };
    }
}
