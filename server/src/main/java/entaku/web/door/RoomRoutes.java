package entaku.web.door;

import entaku.store.Sessions;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What a session's own people ask of the door: the code to show, further links, the server's clock. */
public final class RoomRoutes {
    private final Sessions cards;
    private final OnceLinks links;
    private final Throttle throttle;
    private final String publicUrl;
    private final LongSupplier clock;

    record NewLink(String role) {}

    public RoomRoutes(Sessions cards, OnceLinks links, Throttle throttle, String publicUrl, LongSupplier clock) {
        this.cards = cards;
        this.links = links;
        this.throttle = throttle;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/sessions/:id/room", Access.SEATED_HERE, this::room),
                Route.post("/sessions/:id/links", Access.FACILITATOR, this::link),
                Route.get(
                        "/check", Access.ANYBODY, request -> Future.succeededFuture(Map.of("at", clock.getAsLong()))));
    }

    private Future<Map<String, Object>> room(Request request) {
        return cards.get(request.session())
                .map(found -> found.orElseThrow(() -> new Refused("no-such-session")))
                .map(card -> Map.of(
                        "code", card.code(),
                        "joinUrl", publicUrl + "/j/" + card.code(),
                        "title", card.title()));
    }

    private Future<OnceLinks.Issued> link(Request request) {
        String role = request.body(NewLink.class).role();
        Refused.unless(OnceLinks.FACILITATOR.equals(role) || OnceLinks.SCREEN.equals(role), "bad-body");
        return request.seat().facts().compose(facts -> {
            Refused.unless(!facts.closed(), "session-closed");
            throttle.links(request.session());
            return links.toSession(request.session(), role);
        });
    }
}
