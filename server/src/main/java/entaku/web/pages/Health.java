package entaku.web.pages;

import entaku.store.Sessions;
import io.vertx.ext.web.RoutingContext;

/** Tells those who watch the server whether it lives, and whether it can do its work. */
public final class Health {
    /** Wait for the store, ms: longer than a slow write, shorter than the patience of a load balancer. */
    private static final long WAIT_MS = 3_000;

    private final Sessions cards;

    public Health(Sessions cards) {
        this.cards = cards;
    }

    public void live(RoutingContext context) {
        answer(context, 200, "live");
    }

    public void ready(RoutingContext context) {
        cards.get("-")
                .timeout(WAIT_MS, java.util.concurrent.TimeUnit.MILLISECONDS)
                .onSuccess(any -> answer(context, 200, "ready"))
                .onFailure(e -> answer(context, 503, "store-away"));
    }

    private static void answer(RoutingContext context, int status, String word) {
        context.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "application/json")
                .end("{\"status\":\"" + word + "\"}");
    }
}
