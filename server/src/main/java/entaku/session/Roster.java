package entaku.session;

import org.pcollections.PMap;

/**
 * Who is in the room.
 *
 * @param tables how many tables there are
 * @param seats seat id → seat
 */
public record Roster(int tables, PMap<String, Seat> seats) {
    public Roster seating(Seat seat) {
        return new Roster(tables, seats.plus(seat.id(), seat));
    }

    /** Refuses unless it is a table of this room (or none, null). */
    public void require(String table) {
        boolean exists = table == null || (table.matches("[1-9][0-9]{0,2}") && Integer.parseInt(table) <= tables);
        Rejected.unless(exists, "no-such-table");
    }
}
