package entaku.web.door;

import entaku.live.Addresses;
import entaku.session.Seat;
import entaku.session.Wire;

/** What somebody needs who comes in: their seat, the secrets that open it again, and the addresses of the session. */
public record Entry(
        String session,
        String seat,
        String role,
        String table,
        String token,
        String reentry,
        String view,
        String send,
        String here) {

    static Entry of(String session, Seat seat, String token, String reentry) {
        return new Entry(
                session,
                seat.id(),
                Wire.name(seat.role()),
                seat.table(),
                token,
                reentry,
                Addresses.view(session),
                Addresses.send(session),
                Addresses.here(session));
    }
}
