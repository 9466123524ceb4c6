package entaku.web.door;

import entaku.live.Live;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import java.util.function.LongSupplier;

/** Brings somebody back to their seat on another device; the one before is out from then on. */
final class Return {
    private final Store store;
    private final Live live;
    private final Numbers numbers;
    private final Moves moves;
    private final LongSupplier clock;

    Return(Store store, Live live, Numbers numbers, Moves moves, LongSupplier clock) {
        this.store = store;
        this.live = live;
        this.numbers = numbers;
        this.moves = moves;
        this.clock = clock;
    }

    /** Tells whom a number brings back; fails with {@code unknown-reentry}. */
    Future<Seat> whose(String session, String number, Asking asking) {
        return numbers.seat(session, number, asking, clock.getAsLong())
                .compose(seat -> live.facts(session, seat))
                .compose(facts -> {
                    Seat seat = facts.seat();
                    boolean leads = seat != null && seat.role() == Role.FACILITATOR;
                    return seat == null || leads ? Numbers.unknown() : Future.succeededFuture(seat);
                });
    }

    /** Uses the number up, gives the seat another token and another number, and ends the lines of the one before. */
    Future<Entry> to(String session, Seat seat, String number, Asking asking) {
        Future<Person> known = store.people()
                .get(session, seat.id())
                .compose(person -> person.map(Future::succeededFuture).orElseGet(Numbers::unknown));
        return known.compose(person -> numbers.use(session, number, asking, clock.getAsLong())
                .compose(at -> {
                    boolean theirs = numbers.hash(session, number).equals(person.reentry());
                    String token = asking.token(Secret.Kind.SEAT, seat.id(), at);
                    if (!theirs && !TokenHash.of(token).equals(person.tokenHash())) return Numbers.unknown();
                    return numbers.reserve(session, seat.id(), asking, at)
                            .compose(fresh -> renew(person, seat, fresh, token, at));
                }));
    }

    private Future<Entry> renew(Person person, Seat seat, String number, String token, long at) {
        String hash = TokenHash.of(token);
        var renewed = person.with(hash, numbers.hash(person.session(), number));
        return store.people().put(renewed, at + Lifetimes.SEAT_TOKEN.toMillis()).map(done -> {
            moves.tell(person.session(), seat.id(), hash);
            return Entry.of(person.session(), seat, token, number);
        });
    }
}
