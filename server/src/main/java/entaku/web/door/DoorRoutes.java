package entaku.web.door;

import entaku.live.Facts;
import entaku.live.Live;
import entaku.session.Letters;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.store.Link;
import entaku.store.SessionCard;
import entaku.store.Store;
import entaku.store.TokenHash;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets people in: by code, by the number to return with, by one-time link. */
public final class DoorRoutes {
    /** Digits of a number to return with. */
    private static final int NUMBER = 12;

    private final Store store;
    private final Live live;
    private final DoorKey key;
    private final Admission admission;
    private final Return returning;
    private final OnceLinks links;
    private final Throttle throttle;

    record Join(
            String code,
            String name,
            String table,
            String actor,
            String ageBand,
            Boolean firstTime,
            Boolean observer,
            String id) {}

    record Reenter(String code, String reentry, String id) {}

    record Enter(String once, String id) {}

    public DoorRoutes(
            Store store, Live live, DoorKey key, OnceLinks links, Throttle throttle, Moves moves, LongSupplier clock) {
        this.store = store;
        this.live = live;
        this.key = key;
        this.links = links;
        this.throttle = throttle;
        var numbers = new Numbers(store, key);
        admission = new Admission(store, live, numbers, clock);
        returning = new Return(store, live, numbers, moves, clock);
    }

    public List<Route> all() {
        return List.of(
                Route.post("/join", Access.ANYBODY, request -> join(request.body(Join.class), request.address())),
                Route.post(
                        "/reenter", Access.ANYBODY, request -> reenter(request.body(Reenter.class), request.address())),
                Route.post("/enter", Access.ANYBODY, request -> enter(request.body(Enter.class))),
                Route.get(
                        "/me",
                        Access.SEATED,
                        request -> request.seat()
                                .seat()
                                .map(seat -> Entry.of(request.seat().session(), seat, null, null))));
    }

    private Future<Entry> join(Join body, String address) {
        String name = Letters.show(body.name()) ? Bodies.line(body.name(), Limits.NAME) : null;
        var arrival = new Arrival(
                Boolean.TRUE.equals(body.observer()) ? Role.OBSERVER : Role.PARTICIPANT,
                name,
                Bodies.word(body.table(), "[1-9][0-9]{0,2}"),
                About.read(body.actor(), About.ACTORS),
                About.read(body.ageBand(), About.AGE_BANDS),
                Boolean.TRUE.equals(body.firstTime()));
        var asking = Asking.of(key, body.id()).about("join");
        return find(body.code(), address).compose(card -> {
            Refused.unless(!card.status().equals("closed"), "session-closed");
            // To look at a name from all sides takes a while: for those who know the code.
            RoleNames.refuse(name);
            throttle.join(card.id());
            return admission.seat(card.id(), asking, arrival);
        });
    }

    private Future<SessionCard> find(String typed, String address) {
        String code = Digits.read(typed, 6);
        if (code == null) return Future.failedFuture(new Refused("unknown-code"));
        return throttle.codes()
                .turn(address)
                .compose(mayLook -> store.sessions().byCode(code))
                .map(card -> {
                    SessionCard found = card.orElseThrow(() -> new Refused("unknown-code"));
                    throttle.codes().right();
                    return found;
                });
    }

    private Future<Entry> reenter(Reenter body, String address) {
        String digits = Digits.read(body.reentry(), NUMBER);
        if (digits == null) return Numbers.unknown();
        String number = digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
        var asking = Asking.of(key, body.id()).about("reenter");
        return find(body.code(), address)
                .compose(card -> throttle.numbers()
                        .turn(address)
                        .compose(mayLook -> returning.whose(card.id(), number, asking))
                        .compose(seat -> {
                            throttle.numbers().right();
                            return returning.to(card.id(), seat, number, asking);
                        }));
    }

    private Future<Object> enter(Enter body) {
        String once = body.once() == null ? "" : body.once();
        var asking = Asking.of(key, body.id()).about("enter/" + TokenHash.of(once));
        return links.look(once, asking)
                .recover(this::stranger)
                .compose(link -> link.purpose().equals(OnceLinks.STAFF)
                        ? staff(once, asking)
                        : session(once, asking, link).map(entry -> entry));
    }

    private <T> Future<T> stranger(Throwable e) {
        if (e instanceof Refused) throttle.stranger();
        return Future.failedFuture(e);
    }

    private Future<Object> staff(String once, Asking asking) {
        return links.use(once, asking)
                .compose(used -> links.staffToken(asking, used))
                .map(token -> Map.of("staff", true, "token", token));
    }

    private Future<Entry> session(String once, Asking asking, Link link) {
        Role role = link.purpose().equals(OnceLinks.SCREEN) ? Role.SCREEN : Role.FACILITATOR;
        String session = (String) link.details().get("session");
        return live.facts(session, null)
                .compose(DoorRoutes::open)
                .compose(open -> links.use(once, asking))
                .compose(used -> admission.seat(session, asking, Arrival.as(role)));
    }

    /** A link to a session that is over is left unused, and says why. */
    private static Future<Facts> open(Facts facts) {
        Refused.unless(!facts.closed(), "session-closed");
        return Future.succeededFuture(facts);
    }
}
