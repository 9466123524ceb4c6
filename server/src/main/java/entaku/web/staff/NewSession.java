package entaku.web.staff;

import entaku.live.Creation;
import entaku.live.Live;
import entaku.session.Agenda;
import entaku.session.Carried;
import entaku.session.Step;
import entaku.store.Collision;
import entaku.store.People;
import entaku.store.Person;
import entaku.store.SessionCard;
import entaku.store.Sessions;
import entaku.store.Store;
import entaku.web.door.Secret;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Makes sessions: a card with its code, then the first fact in its log. */
public final class NewSession {
    /** Codes drawn before giving up: with a tenth of all codes taken, a thousand millionth part fails. */
    private static final int DRAWS = 9;

    private final Sessions cards;
    private final People people;
    private final Live live;
    private final LongSupplier clock;

    /**
     * What is asked for.
     *
     * @param by who makes it, for the card: {@code staff} or {@code start}
     * @param carried what the session that it follows left to it; null when it follows none
     */
    public record Wish(
            Agenda agenda,
            String title,
            String area,
            String heldOn,
            int tables,
            String section,
            boolean sample,
            String by,
            Carried carried) {}

    public NewSession(Store store, Live live, LongSupplier clock) {
        cards = store.sessions();
        people = store.people();
        this.live = live;
        this.clock = clock;
    }

    /** Makes the session of that id, once, and gives its card, with the code it got. */
    public Future<SessionCard> make(String id, Wish wish) {
        return cards.get(id)
                .compose(found -> found.isEmpty()
                        ? card(wish, id, DRAWS).compose(card -> begun(card, wish))
                        // Whoever asked before may have been cut off between the card and the log.
                        : live.facts(id, null).map(found.get()).recover(e -> begun(found.get(), wish)));
    }

    private Future<SessionCard> begun(SessionCard card, Wish wish) {
        return names(card.id(), wish.carried())
                .compose(done -> live.create(creation(card.id(), wish)))
                .map(card);
    }

    /** Takes over the names that stand beside what was taken on before, to where names can be erased. */
    private Future<Void> names(String session, Carried carried) {
        if (carried == null) return Future.succeededFuture();
        var seats = carried.commitments().stream()
                .map(Carried.Commitment::seat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.get(carried.session(), seats)
                .compose(known -> Future.all(known.stream()
                                .filter(one -> one.name() != null)
                                .map(one -> people.put(earlier(session, one), 0))
                                .toList())
                        .mapEmpty());
    }

    private Person earlier(String session, Person one) {
        return new Person(
                session,
                one.seat(),
                one.name(),
                Person.EARLIER,
                null,
                null,
                null,
                false,
                null,
                null,
                clock.getAsLong());
    }

    private Future<SessionCard> card(Wish wish, String id, int draws) {
        if (draws == 0) return Future.failedFuture("no free join code was found");
        var card = new SessionCard(
                id,
                Secret.code(),
                wish.title(),
                wish.area(),
                wish.agenda().template(),
                outline(wish),
                "waiting",
                clock.getAsLong(),
                wish.by(),
                wish.sample() ? "sample" : "standard");
        return cards.create(card).transform((ours, failure) -> {
            // The same was asked for a moment before, and has drawn a code of its own.
            if (failure instanceof Collision)
                return cards.releaseCode(card).compose(done -> cards.get(id)).map(Optional::orElseThrow);
            if (failure != null) return Future.failedFuture(failure);
            return ours ? Future.succeededFuture(card) : card(wish, id, draws - 1);
        });
    }

    private static Creation creation(String id, Wish wish) {
        return new Creation(
                id,
                wish.title(),
                wish.area(),
                wish.heldOn(),
                wish.section(),
                wish.tables(),
                wish.sample(),
                wish.agenda(),
                wish.carried());
    }

    /** What lists show of a session without reading its log. */
    private static Map<String, Object> outline(Wish wish) {
        List<String> steps = wish.agenda().steps().stream().map(Step::id).toList();
        return Map.of("heldOn", wish.heldOn(), "sample", wish.sample(), "tables", wish.tables(), "steps", steps);
    }
}
