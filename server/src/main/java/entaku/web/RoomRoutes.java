package entaku.web;

import entaku.store.Sessions;
import io.vertx.core.Future;
import java.util.Map;
import java.util.function.LongSupplier;

/** What a session's own people ask of the door: the code to show, further links, the server's clock. */
final class RoomRoutes {
    private final Sessions cards;
    private final OnceLinks links;
    private final Throttle throttle;
    private final String publicUrl;
    private final LongSupplier clock;

    record NewLink(String role) {}

    RoomRoutes(Sessions cards, OnceLinks links, Throttle throttle, String publicUrl, LongSupplier clock) {
        this.cards = cards;
        this.links = links;
        this.throttle = throttle;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    void mount(Api api) {
        api.get("/sessions/:id/room", Access.SEATED_HERE, this::room);
        api.post("/sessions/:id/links", Access.FACILITATOR, this::link);
        api.get("/check", Access.ANYBODY, ask -> Future.succeededFuture(Map.of("at", clock.getAsLong())));
    }

    private Future<Map<String, Object>> room(Ask ask) {
        return cards.get(ask.session())
                .map(found -> found.orElseThrow(() -> new Refused("no-such-session")))
                .map(card -> Map.of(
                        "code", card.code(),
                        "joinUrl", publicUrl + "/j/" + card.code(),
                        "title", card.title()));
    }

    private Future<OnceLinks.Issued> link(Ask ask) {
        String role = ask.body(NewLink.class).role();
        Refused.unless(OnceLinks.FACILITATOR.equals(role) || OnceLinks.SCREEN.equals(role), "bad-body");
        Refused.unless(!ask.seat().state().closed(), "session-closed");
        throttle.links(ask.session());
        return links.toSession(ask.session(), role);
    }
}
