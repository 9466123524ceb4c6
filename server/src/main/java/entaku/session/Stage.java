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

    /** Tells whether a seat (null: nobody) takes part in what is held here: in a role that does, and at its table. */
    public boolean holds(Seat seat) {
        return seat != null && seat.role().takesPart() && (table == null || table.equals(seat.table()));
    }

    /** Tells whether a seat (null: nobody) may enter for people without a phone here: leading, or at this table. */
    public boolean enters(Seat seat) {
        if (seat == null || !seat.role().entersForOthers()) return false;
        return table == null || seat.role() == Role.FACILITATOR || table.equals(seat.table());
    }

    /**
     * Finds who is known here by this id, among those who take part here now; null when it is none of them. Where names
     * are hidden only the keys can tell, so that no fold and nothing that others see may depend on it.
     */
    public Seat seat(SessionState session, String id) {
        if (id == null) return null;
        if (step.hidden())
            return session.seats().values().stream()
                    .filter(seat -> holds(seat) && id.equals(session.idIn(step, seat.id())))
                    .findFirst()
                    .orElse(null);
        Seat seat = session.seats().get(id);
        return holds(seat) ? seat : null;
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
