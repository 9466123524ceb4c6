package entaku.web.door;

import entaku.live.Ask;
import entaku.live.Live;
import entaku.session.Profile;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Wire;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.LongSupplier;

/** Gives somebody a seat. The session decides first, and only then is anything kept of them. */
public final class Admission {
    private final Store store;
    private final Live live;
    private final Numbers numbers;
    private final LongSupplier clock;

    Admission(Store store, Live live, Numbers numbers, LongSupplier clock) {
        this.store = store;
        this.live = live;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Seats somebody new; or, asked again, gives what was given before. Who was seated and could not be kept, since the
     * store went away in between, is kept when they ask again.
     */
    Future<Entry> seat(String session, Asking asking, Arrival arrival) {
        String seat = asking.seat(session);
        return store.people()
                .get(session, seat)
                .compose(there -> there.isPresent()
                        ? again(there.get(), asking)
                        : fresh(session, new Seat(seat, arrival.role(), arrival.table()), asking, arrival));
    }

    private Future<Entry> fresh(String session, Seat seat, Asking asking, Arrival arrival) {
        return live.named(session, seat.id(), arrival.name())
                .compose(name -> live.about(session, seat.id(), new Profile(arrival.actor(), arrival.ageBand()))
                        .compose(told -> live.ask(take(session, seat)))
                        .recover(e -> refused(session, seat.id(), e))
                        .compose(taken -> keep(session, seat, asking, arrival, name)));
    }

    /** Nothing stays of whoever was refused. */
    private <T> Future<T> refused(String session, String seat, Throwable why) {
        if (why instanceof Rejected) live.named(session, seat, null);
        return Future.failedFuture(why);
    }

    private Future<Entry> keep(String session, Seat seat, Asking asking, Arrival arrival, String name) {
        long now = clock.getAsLong();
        String token = asking.token(Secret.Kind.SEAT, seat.id(), now);
        // Whoever leads or projects comes back by a fresh link: a number that is read aloud is too little for that
        // door.
        boolean returns = arrival.role() != Role.FACILITATOR && arrival.role() != Role.SCREEN;
        Future<String> number = returns ? numbers.reserve(session, seat.id(), asking, now) : Future.succeededFuture();
        return number.compose(reentry -> {
            var person = new Person(
                    session,
                    seat.id(),
                    name,
                    Wire.name(arrival.role()),
                    arrival.table(),
                    arrival.actor(),
                    arrival.ageBand(),
                    arrival.firstTime(),
                    TokenHash.of(token),
                    reentry == null ? null : numbers.hash(session, reentry),
                    now);
            return store.people()
                    .add(person, now + Lifetimes.SEAT_TOKEN.toMillis())
                    .compose(ours -> ours
                            ? Future.succeededFuture(Entry.of(session, seat, token, reentry))
                            : store.people()
                                    .get(session, seat.id())
                                    .compose(first -> again(first.orElseThrow(), asking)));
        });
    }

    private Future<Entry> again(Person person, Asking asking) {
        String token = asking.token(Secret.Kind.SEAT, person.seat(), person.joinedAt());
        boolean late = clock.getAsLong() - person.joinedAt() > Lifetimes.AGAIN.toMillis();
        if (late || !TokenHash.of(token).equals(person.tokenHash()))
            return Future.failedFuture(new Refused("asked-before"));
        String number = numbers.find(person, asking);
        // The store may have gone away between the person and their token.
        return store.people()
                .addToken(person, person.joinedAt() + Lifetimes.SEAT_TOKEN.toMillis())
                .compose(done -> live.facts(person.session(), person.seat()))
                .map(facts -> Entry.of(person.session(), facts.seat(), token, number));
    }

    private static Ask take(String session, Seat seat) {
        var body = new JsonObject()
                .put("seat", seat.id())
                .put("role", Wire.name(seat.role()))
                .put("table", seat.table());
        return new Ask(session, Live.DOOR, "join-" + seat.id(), "seats/take-seat", null, null, body);
    }
}
