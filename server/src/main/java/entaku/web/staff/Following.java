package entaku.web.staff;

import entaku.session.Carried;
import entaku.store.SessionCard;
import entaku.store.Sessions;
import entaku.web.door.Refused;
import io.vertx.core.Future;

/** Finds what a new session takes over from the one that it follows: one of the same area that is over. */
public final class Following {
    private final Sessions cards;
    private final Records records;

    /** Reads in the frozen record of a session that has closed what it leaves to the next one; wakes no session. */
    public interface Records {
        Future<Carried> of(String session);
    }

    public Following(Sessions cards, Records records) {
        this.cards = cards;
        this.records = records;
    }

    /**
     * Gives what the session leaves; null where none is named.
     *
     * @return fails with {@code no-such-session}, {@code other-area}, {@code not-closed}
     */
    Future<Carried> left(String session, String area) {
        if (session == null || session.isBlank()) return Future.succeededFuture();
        return cards.get(session).compose(found -> {
            SessionCard earlier = found.orElseThrow(() -> new Refused("no-such-session"));
            Refused.unless(earlier.area().equals(area), "other-area");
            Refused.unless(earlier.status().equals("closed"), "not-closed");
            return records.of(session);
        });
    }
}
