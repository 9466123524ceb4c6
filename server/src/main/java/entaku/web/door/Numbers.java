package entaku.web.door;

import entaku.store.Collision;
import entaku.store.Link;
import entaku.store.Person;
import entaku.store.Store;
import io.vertx.core.Future;
import java.util.Map;

/** The numbers with which people return to their seats: each opens its seat once, and the seat then has another one. */
final class Numbers {
    private static final String PURPOSE = "reentry";

    private final Store store;
    private final DoorKey key;

    Numbers(Store store, DoorKey key) {
        this.store = store;
        this.key = key;
    }

    /** Returns how a number is kept: nobody finds it out from a copy of the store. */
    String hash(String session, String number) {
        return key.hash("reentry", session, number);
    }

    /** Draws a number for a seat that no other one has; drawn by the same asking at the same time, it is the same one. */
    Future<String> reserve(String session, String seat, Asking asking, long now) {
        return reserve(session, seat, asking, now, 0);
    }

    private Future<String> reserve(String session, String seat, Asking asking, long now, int draw) {
        if (draw == Asking.NUMBERS) return Future.failedFuture("no free number was found");
        String number = asking.number(session, seat, draw);
        var link = new Link(hash(session, number), PURPOSE, Map.of("seat", seat), now + Lifetimes.REENTRY.toMillis());
        return store.links()
                .issue(link)
                .map(number)
                .recover(e -> e instanceof Collision
                        ? store.links()
                                .look(link.tokenHash(), now)
                                .compose(there -> there.filter(l -> l.details().equals(link.details()))
                                        .map(ours -> Future.succeededFuture(number))
                                        .orElseGet(() -> reserve(session, seat, asking, now, draw + 1)))
                        : Future.failedFuture(e));
    }

    /** Finds the number that was drawn for a person; null when they have none. */
    String find(Person person, Asking asking) {
        for (int draw = 0; draw < Asking.NUMBERS; draw++) {
            String number = asking.number(person.session(), person.seat(), draw);
            if (hash(person.session(), number).equals(person.reentry())) return number;
        }
        return null;
    }

    /** Gives the seat that a number opens, for whoever has not used it up or asks again; fails with {@code unknown-reentry}. */
    Future<String> seat(String session, String number, Asking asking, long now) {
        String hash = hash(session, number);
        return store.links()
                .look(hash, now, asking.by(), now - Lifetimes.AGAIN.toMillis())
                .compose(link -> link.filter(l -> l.purpose().equals(PURPOSE))
                        .map(l -> Future.succeededFuture((String) l.details().get("seat")))
                        .orElseGet(Numbers::unknown));
    }

    /** Uses a number up. Gives the moment when it was used first, by this same asking. */
    Future<Long> use(String session, String number, Asking asking, long now) {
        return store.links()
                .claim(hash(session, number), now, asking.by(), now - Lifetimes.AGAIN.toMillis())
                .compose(used ->
                        used.map(one -> Future.succeededFuture(one.at())).orElseGet(Numbers::unknown));
    }

    static <T> Future<T> unknown() {
        return Future.failedFuture(new Refused("unknown-reentry"));
    }
}
