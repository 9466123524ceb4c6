package entaku.session;

/** States a fact that has happened and is never changed: a record, stored as it is. */
public interface Event {
    /** The stream of a session that holds everything but talk. */
    String MAIN = "main";

    /** Names the part it happened in: one that always stands, or a stage. */
    String part();

    /** Names the stage or step whose promise about names it falls under: where it happened, unless it says otherwise. */
    default String about() {
        return part();
    }

    /** Names the stream this belongs to: the main one, or one that its kind declares in {@link Part#streams}. */
    default String stream() {
        return MAIN;
    }
}
