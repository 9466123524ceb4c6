package entaku.session;

/** States a fact that has happened and is never changed: a record, stored as it is. */
public interface Event {
    /** The stream of a session that holds everything but talk. */
    String MAIN = "main";

    /** Names the stream this belongs to. Utterances have their own, so that folding a board replays no talk. */
    default String stream() {
        return MAIN;
    }
}
