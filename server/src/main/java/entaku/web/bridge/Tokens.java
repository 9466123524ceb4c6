package entaku.web.bridge;

import entaku.session.Rejected;
import entaku.store.People;
import entaku.store.Person;
import entaku.store.TokenHash;
import entaku.web.door.Secret;
import io.vertx.core.Future;
import java.util.function.LongSupplier;

/** Tells which seat a token opens. */
record Tokens(People people, LongSupplier clock) {
    /** Fails with {@code bad-token}; with {@code seat-moved} when another one opens its seat now; with {@code not-your-address} when its seat is in another session. */
    Future<String> seat(String session, String token) {
        if (!Secret.stands(token, Secret.Kind.SEAT, clock.getAsLong())) return refuse("bad-token");
        String hash = TokenHash.of(token);
        return people.byToken(hash).compose(found -> {
            if (found.isEmpty())
                return people.isReplaced(hash).compose(moved -> refuse(moved ? "seat-moved" : "bad-token"));
            Person person = found.get();
            return person.session().equals(session)
                    ? Future.succeededFuture(person.seat())
                    : refuse("not-your-address");
        });
    }

    private static <T> Future<T> refuse(String reason) {
        return Future.failedFuture(new Rejected(reason));
    }
}
