package entaku.web.door;

import entaku.live.Facts;
import entaku.live.Live;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.store.Link;
import entaku.store.SessionCard;
import entaku.store.Store;
import io.github.bucket4j.Bucket;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Lets people in: by code, by re-entry number, by one-time link. */
public final class DoorRoutes {
    private final Store store;
    private final Live live;
    private final Admission admission;
    private final OnceLinks links;
    private final Throttle throttle;

    record Join(
            String code,
            String name,
            String table,
            String actor,
            String ageBand,
            Boolean firstTime,
            Boolean observer) {}

    record Reenter(String code, String reentry) {}

    record Enter(String once) {}

    public DoorRoutes(Store store, Live live, Admission admission, OnceLinks links, Throttle throttle) {
        this.store = store;
        this.live = live;
        this.admission = admission;
        this.links = links;
        this.throttle = throttle;
    }

    public List<Route> all() {
        return List.of(
                Route.post("/join", Access.ANYBODY, request -> join(request.body(Join.class))),
                Route.post("/reenter", Access.ANYBODY, request -> reenter(request.body(Reenter.class))),
                Route.post("/enter", Access.ANYBODY, request -> enter(request.body(Enter.class))),
                Route.get(
                        "/me",
                        Access.SEATED,
                        request -> request.seat()
                                .seat()
                                .map(seat -> Entry.of(request.seat().session(), seat, null, null))));
    }

    private Future<Entry> join(Join body) {
        var arrival = new Arrival(
                Boolean.TRUE.equals(body.observer()) ? Role.OBSERVER : Role.PARTICIPANT,
                isBlank(body.name()) ? null : Bodies.line(body.name(), Limits.NAME),
                Bodies.word(body.table(), "[1-9][0-9]{0,2}"),
                Bodies.word(body.actor(), "[a-z][a-z-]{0,29}"),
                Bodies.word(body.ageBand(), "[0-9a-z][0-9a-z-]{0,11}"),
                Boolean.TRUE.equals(body.firstTime()));
        return find(body.code()).compose(card -> {
            // Nothing is kept for whoever comes too late.
            Refused.unless(!card.status().equals("closed"), "session-closed");
            throttle.join(card.id());
            return admission.seat(card.id(), arrival);
        });
    }

    private static boolean isBlank(String words) {
        return words == null || words.isBlank();
    }

    private Future<SessionCard> find(String typed) {
        String code = Digits.read(typed, 6);
        if (code == null) return Future.failedFuture(new Refused("unknown-code"));
        return store.sessions()
                .byCode(code)
                .compose(card -> card.map(Future::succeededFuture).orElseGet(() -> wrong("unknown-code")));
    }

    private <T> Future<T> wrong(String reason) {
        return Future.failedFuture(new Refused(throttle.wrong().tryConsume(1) ? reason : "too-fast"));
    }

    private Future<Entry> reenter(Reenter body) {
        String digits = Digits.read(body.reentry(), 8);
        if (digits == null) return Future.failedFuture(new Refused("unknown-reentry"));
        return find(body.code()).compose(card -> {
            Bucket tries = throttle.reentry(card.id());
            Refused.unless(tries.tryConsume(1), "too-fast");
            return admission
                    .find(card.id(), digits)
                    .compose(person -> live.facts(card.id(), person.seat()).compose(facts -> {
                        // Only wrong numbers count against the session.
                        tries.addTokens(1);
                        Seat seat = facts.seat();
                        Refused.unless(seat != null && seat.role() != Role.FACILITATOR, "unknown-reentry");
                        return admission.renew(person).map(token -> Entry.of(card.id(), seat, token, body.reentry()));
                    }));
        });
    }

    private Future<Object> enter(Enter body) {
        return links.look(body.once())
                .recover(e -> e instanceof Refused ? wrong("bad-link") : Future.failedFuture(e))
                .compose(link ->
                        isStaff(link) ? staff(body) : session(body, link).map(entry -> entry));
    }

    private static boolean isStaff(Link link) {
        return link.purpose().equals(OnceLinks.STAFF);
    }

    private Future<Object> staff(Enter body) {
        return links.use(body.once())
                .compose(used -> links.staffToken())
                .map(token -> Map.of("staff", true, "token", token));
    }

    private Future<Entry> session(Enter body, Link link) {
        Role role = link.purpose().equals(OnceLinks.SCREEN) ? Role.SCREEN : Role.FACILITATOR;
        String session = (String) link.details().get("session");
        return live.facts(session, null)
                .compose(DoorRoutes::open)
                .compose(open -> links.use(body.once()))
                .compose(used -> admission.seat(session, Arrival.as(role)));
    }

    /** A link to a session that is over is left unused, and says why. */
    private static Future<Facts> open(Facts facts) {
        Refused.unless(!facts.closed(), "session-closed");
        return Future.succeededFuture(facts);
    }
}
