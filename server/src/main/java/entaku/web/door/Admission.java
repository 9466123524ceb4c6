package entaku.web.door;

import entaku.live.Ask;
import entaku.live.Live;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Wire;
import entaku.store.Collision;
import entaku.store.Link;
import entaku.store.People;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.LongSupplier;

/** Gives somebody a seat, or a new key to the one they have. */
public final class Admission {
    private static final String REENTRY = "reentry";

    private final Store store;
    private final Live live;
    private final LongSupplier clock;

    public Admission(Store store, Live live, LongSupplier clock) {
        this.live = live;
        this.store = store;
        this.clock = clock;
    }

    /** Seats somebody new. The key is stored first: nobody sits who could not come back. */
    Future<Entry> seat(String session, Arrival arrival) {
        long now = clock.getAsLong();
        var seat = new Seat(Secret.id(), arrival.role(), arrival.table());
        String token = Secret.token(Secret.Kind.SEAT, now, Lifetimes.SEAT_TOKEN);
        // Whoever leads or projects comes back by a fresh link: eight digits are too few for that door.
        boolean returns = arrival.role() != Role.FACILITATOR && arrival.role() != Role.SCREEN;
        Future<String> number = returns ? reserve(session, seat.id(), now) : Future.succeededFuture();
        return number.compose(reentry -> {
            var person = new Person(
                    session,
                    seat.id(),
                    arrival.name(),
                    Wire.name(arrival.role()),
                    arrival.table(),
                    arrival.actor(),
                    arrival.ageBand(),
                    arrival.firstTime(),
                    TokenHash.of(token),
                    reentry == null ? null : reentryHash(session, reentry),
                    now);
            live.named(session, seat.id(), arrival.name());
            return store.people()
                    .put(person, now + Lifetimes.SEAT_TOKEN.toMillis())
                    .compose(done -> live.ask(take(session, seat)))
                    .map(done -> Entry.of(session, seat, token, reentry));
        });
    }

    private static Ask take(String session, Seat seat) {
        var body = new JsonObject()
                .put("seat", seat.id())
                .put("role", Wire.name(seat.role()))
                .put("table", seat.table());
        return new Ask(session, Live.DOOR, "join-" + seat.id(), "seats/take-seat", null, null, body);
    }

    /** Finds the person a re-entry number belongs to; fails with {@code unknown-reentry}. */
    Future<Person> find(String session, String digits) {
        String hash = reentryHash(session, digits.substring(0, 4) + "-" + digits.substring(4));
        People people = store.people();
        return store.links().look(hash, clock.getAsLong()).compose(link -> {
            if (link.isEmpty() || !link.get().purpose().equals(REENTRY)) return unknown();
            String seat = (String) link.get().details().get("seat");
            return people.get(session, seat)
                    .compose(person ->
                            person.isPresent() && hash.equals(person.get().reentry())
                                    ? Future.succeededFuture(person.get())
                                    : unknown());
        });
    }

    /** Gives a seat a new token; the one before opens nothing from then on. */
    Future<String> renew(Person p) {
        long now = clock.getAsLong();
        String token = Secret.token(Secret.Kind.SEAT, now, Lifetimes.SEAT_TOKEN);
        var renewed = new Person(
                p.session(),
                p.seat(),
                p.name(),
                p.role(),
                p.table(),
                p.actor(),
                p.ageBand(),
                p.firstTime(),
                TokenHash.of(token),
                p.reentry(),
                p.joinedAt());
        return store.people()
                .put(renewed, now + Lifetimes.SEAT_TOKEN.toMillis())
                .map(done -> token);
    }

    private Future<String> reserve(String session, String seat, long now) {
        String number = Secret.reentry();
        var link = new Link(
                reentryHash(session, number), REENTRY, Map.of("seat", seat), now + Lifetimes.REENTRY.toMillis());
        return store.links()
                .issue(link)
                .map(number)
                .recover(e -> e instanceof Collision ? reserve(session, seat, now) : Future.failedFuture(e));
    }

    private static String reentryHash(String session, String number) {
        return TokenHash.of("reentry/" + session + "/" + number);
    }

    private static <T> Future<T> unknown() {
        return Future.failedFuture(new Refused("unknown-reentry"));
    }
}
