package entaku.web.door;

import entaku.live.LiveSession;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.store.Person;

/** Who makes a request, as the door knows it from the token alone. */
public sealed interface Caller {
    /** Somebody without a token. */
    record Nobody() implements Caller {}

    /** Somebody with a staff token. */
    record Staff() implements Caller {}

    /** Somebody on a seat; the seat as the session knows it now, whatever was true when the token was made. */
    record Seated(LiveSession live, SessionState state, Seat seat, Person person) implements Caller {
        boolean of(String session) {
            return live.id().equals(session);
        }

        boolean facilitates() {
            return seat.role() == Role.FACILITATOR;
        }
    }
}
