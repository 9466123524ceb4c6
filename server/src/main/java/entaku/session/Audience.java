package entaku.session;

/**
 * Those who see the same view. One audience's view is computed and encoded once, however many are in it.
 *
 * @param of the table's id for a table, the seat's id for an own view, otherwise null
 */
public record Audience(Kind kind, String of) {
    /** What an audience is. */
    public enum Kind {
        FACILITATOR,
        SCREEN,
        /** Those who take part and sit at no table. */
        PARTICIPANT,
        /** Those who take part and sit at one table. */
        TABLE,
        OBSERVER,
        /** One seat's private records: its own hidden notes, its own ballot. Never part of a shared view. */
        OWN
    }

    public static final Audience FACILITATOR = new Audience(Kind.FACILITATOR, null);
    public static final Audience SCREEN = new Audience(Kind.SCREEN, null);
    public static final Audience PARTICIPANT = new Audience(Kind.PARTICIPANT, null);
    public static final Audience OBSERVER = new Audience(Kind.OBSERVER, null);

    public static Audience table(String id) {
        return new Audience(Kind.TABLE, id);
    }

    public static Audience own(String seat) {
        return new Audience(Kind.OWN, seat);
    }

    /** Tells which shared view a seat looks at. */
    public static Audience of(Seat seat) {
        return switch (seat.role()) {
            case FACILITATOR -> FACILITATOR;
            case SCREEN -> SCREEN;
            case OBSERVER -> OBSERVER;
            default -> seat.table() == null ? PARTICIPANT : table(seat.table());
        };
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Tells whether this audience sits at the table. */
    public boolean at(String table) {
        return kind == Kind.TABLE && of.equals(table);
    }
}
