package entaku.web.door;

import entaku.session.Seat;
import entaku.session.Wire;

/** What somebody needs who comes in: their session and seat, and the secrets that open it again. */
record Entry(String session, String seat, String role, String table, String token, String reentry) {
    static Entry of(String session, Seat seat, String token, String reentry) {
        return new Entry(session, seat.id(), Wire.name(seat.role()), seat.table(), token, reentry);
    }
}
