package entaku.web.door;

import entaku.store.Work;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The address behind the QR code: seen, chosen, and known to have been reached, by those who prepare a meeting. */
public final class AddressRoutes {
    private final Addresses addresses;
    private final Work work;

    record Chosen(String url) {}

    public AddressRoutes(Addresses addresses, Work work) {
        this.addresses = addresses;
        this.work = work;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/sessions/:id/addresses", Access.CONDUCTS, request -> Future.succeededFuture(told())),
                Route.post("/sessions/:id/address", Access.CONDUCTS, this::choose));
    }

    /** Hears, before any question is answered, by which address it came. */
    public void hear(RoutingContext context) {
        var remote = context.request().remoteAddress();
        String from = remote == null ? null : remote.hostAddress();
        String behind = context.request().getHeader("X-Forwarded-For");
        // Only a proxy on this very computer is believed.
        if (behind != null && addresses.isOwn(from))
            from = behind.substring(behind.lastIndexOf(',') + 1).strip();
        addresses.came(context.request().getHeader("Host"), from);
        context.next();
    }

    private Future<Map<String, Object>> choose(Request request) {
        String url = request.body(Chosen.class).url();
        return work.run(() -> {
            addresses.choose(url);
            return told();
        });
    }

    private Map<String, Object> told() {
        return Map.of(
                "given",
                addresses.isGiven(),
                "url",
                addresses.url(),
                "choices",
                addresses.choices().stream().map(this::told).toList());
    }

    private Map<String, Object> told(Addresses.Choice choice) {
        var told = new HashMap<String, Object>();
        told.put("url", choice.url());
        told.put("name", choice.name());
        told.put("way", choice.kind().word());
        Long reached = addresses.reachedAt(choice);
        if (reached != null) told.put("reached", reached);
        return told;
    }
}
