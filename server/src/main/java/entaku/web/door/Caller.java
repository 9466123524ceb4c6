package entaku.web.door;

import entaku.live.Facts;
import entaku.live.Live;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.store.Person;
import entaku.store.Store;
import io.vertx.core.Future;

/** Who makes a request, as the door knows it from the token alone. */
public sealed interface Caller {
    /** Somebody without a token. */
    record Nobody() implements Caller {}

    /** Somebody with a staff token. */
    record Staff() implements Caller {}

    /** Somebody on a seat. What the session knows of it is asked for only where it matters: asking wakes the session. */
    final class Seated implements Caller {
        private final Person person;
        private final Live live;
        private final Store store;
        private Future<Facts> facts;

        Seated(Person person, Live live, Store store) {
            this.person = person;
            this.live = live;
            this.store = store;
        }

        public String session() {
            return person.session();
        }

        String id() {
            return person.seat();
        }

        /** Tells what the session knows, the seat as it is now, whatever was true when the token was made. */
        public Future<Facts> facts() {
            if (facts == null)
                facts = live.facts(person.session(), person.seat()).map(known -> {
                    Refused.unless(known.seat() != null, "bad-token");
                    return known;
                });
            return facts;
        }

        Future<Seat> seat() {
            return facts().map(Facts::seat);
        }

        Future<Boolean> facilitates() {
            return seat().map(seat -> seat.role() == Role.FACILITATOR);
        }

        /** Tells whether the session is over; one whose record is frozen is not woken for it. */
        Future<Boolean> isOver() {
            return store.records()
                    .has(person.session())
                    .compose(frozen -> frozen ? Future.succeededFuture(true) : facts().map(Facts::closed));
        }
    }
}
