package entaku.session;

/**
 * Those records of a view that the same people see. A record is in exactly one layer; a layer is computed and encoded
 * once, however many follow it.
 *
 * @param of the table's id, or the seat's id for an own layer, otherwise null
 */
public record Layer(Kind kind, String of) {
    /** What a layer is for. */
    public enum Kind {
        /** What everyone may see, the projector too. */
        HALL,
        /** What is held at one table now. */
        TABLE,
        /** What those who conduct see in addition. */
        DESK,
        /** What one seat alone sees: its own hidden notes, its own ballot. */
        OWN
    }

    public static final Layer HALL = new Layer(Kind.HALL, null);
    public static final Layer DESK = new Layer(Kind.DESK, null);

    public static Layer table(String id) {
        return new Layer(Kind.TABLE, id);
    }

    public static Layer own(String seat) {
        return new Layer(Kind.OWN, seat);
    }

    /** Gives the shared layer in which a stage is shown while the room is in its step. */
    public static Layer of(Stage stage) {
        return stage.table() == null ? HALL : table(stage.table());
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Names it on the wire; an own layer does not say whose it is. */
    public String address() {
        return switch (kind) {
            case HALL -> "hall";
            case DESK -> "desk";
            case TABLE -> "table/" + of;
            case OWN -> "own";
        };
    }
}
