package entaku.web.door;

import entaku.store.Sessions;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What a session's own people ask of the door: the code to show, the server's clock. */
public final class RoomRoutes {
    private final Sessions cards;
    private final Addresses addresses;
    private final LongSupplier clock;

    public RoomRoutes(Sessions cards, Addresses addresses, LongSupplier clock) {
        this.cards = cards;
        this.addresses = addresses;
        this.clock = clock;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/sessions/:id/room", Access.SEATED_HERE, this::room),
                Route.get(
                        "/check", Access.ANYBODY, request -> Future.succeededFuture(Map.of("at", clock.getAsLong()))));
    }

    private Future<Map<String, Object>> room(Request request) {
        return cards.get(request.session())
                .map(found -> found.orElseThrow(() -> new Refused("no-such-session")))
                .map(card -> Map.<String, Object>of(
                        "code", card.code(),
                        "joinUrl", addresses.url() + "/j/" + card.code(),
                        "way", addresses.now().kind().word(),
                        "title", card.title()));
    }
}
