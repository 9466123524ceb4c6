package entaku.session;

/**
 * One step as it is held at one place: the whole hall, or one table. State, events, keys and view exist per stage; a
 * kind of step knows nothing of tables.
 *
 * @param table the table's id; null for the whole hall
 */
public record Stage(Step step, String table) {
    /** Names the stage: {@code ideas}, or {@code ideas@3} at table 3. */
    public String id() {
        return table == null ? step.id() : step.id() + "@" + table;
    }

    /** Gives the table of a stage of this id; null for the hall. */
    public static String tableOf(String stage) {
        int at = stage.indexOf('@');
        return at < 0 ? null : stage.substring(at + 1);
    }

    /** Gives the id of the step that a stage of this id belongs to. */
    public static String stepOf(String stage) {
        int at = stage.indexOf('@');
        return at < 0 ? stage : stage.substring(0, at);
    }
}
