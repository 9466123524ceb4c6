package entaku.web;

import entaku.live.Wordless;
import entaku.web.door.Access;
import entaku.web.door.Bodies;
import entaku.web.door.Bounds;
import entaku.web.door.Caller;
import entaku.web.door.Callers;
import entaku.web.door.Kept;
import entaku.web.door.Page;
import entaku.web.door.Refused;
import entaku.web.door.Request;
import entaku.web.door.Route;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mounts routes: each says who may use it, reads strictly and answers JSON. What is not mounted is refused. */
final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Router router;
    private final Callers callers;
    private final List<String> routes = new ArrayList<>();

    Api(Vertx vertx, Callers callers) {
        this.callers = callers;
        router = Router.router(vertx);
        // A handler that comes second lets pass what the first has read.
        router.route("/templates*")
                .method(HttpMethod.POST)
                .handler(BodyHandler.create(false).setBodyLimit(Bounds.TEMPLATE));
        router.route().method(HttpMethod.POST).handler(BodyHandler.create(false).setBodyLimit(Bounds.BODY));
    }

    Router router() {
        router.route().handler(context -> context.fail(new Refused("not-found")));
        return router;
    }

    void mount(List<Route> more) {
        more.forEach(this::mount);
    }

    /** Lists what is mounted, such as {@code GET /me}. */
    List<String> routes() {
        return routes;
    }

    private void mount(Route route) {
        routes.add(route.method() + " " + route.path());
        router.route(route.method(), route.path()).handler(context -> {
            if (route.method() == HttpMethod.POST && !isJson(context)) {
                context.fail(new Refused("not-json"));
                return;
            }
            Context loop = context.vertx().getOrCreateContext();
            callers.of(context.request().getHeader("Authorization"))
                    .compose(caller -> admit(route.access(), caller, context.pathParam("id"))
                            .compose(admitted -> route.answer().apply(new Request(context, caller))))
                    // Sessions live on other loops; the answer is written on the loop of its socket.
                    .onComplete(done -> loop.runOnContext(v -> {
                        if (done.succeeded()) write(context, done.result());
                        else context.fail(done.cause());
                    }));
        });
    }

    private static Future<Void> admit(Access access, Caller caller, String session) {
        return access.admits(caller, session).map(admitted -> {
            Refused.unless(admitted, caller instanceof Caller.Nobody ? "bad-token" : "not-your-role");
            return null;
        });
    }

    private static boolean isJson(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return type != null && type.toLowerCase(java.util.Locale.ROOT).matches("application/json( *;.*)?");
    }

    private static void write(RoutingContext context, Object value) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) return;
        if (value instanceof Kept kept) {
            writeKept(context, kept);
            return;
        }
        response.putHeader("Cache-Control", "no-store");
        if (value instanceof Page page) {
            if (page.policy() != null) response.putHeader("Content-Security-Policy", page.policy());
            response.putHeader("Content-Type", page.type()).end(page.words());
        } else {
            response.putHeader("Content-Type", "application/json").end(Bodies.write(value));
        }
    }

    /** Answers what a browser may keep; who asks is part of what was asked, since not all may see the same. */
    private static void writeKept(RoutingContext context, Kept kept) {
        HttpServerResponse response = context.response();
        String tag = '"' + kept.tag() + '"';
        response.putHeader("Cache-Control", kept.forever() ? "private, max-age=31536000, immutable" : "no-store")
                .putHeader("Vary", "Authorization")
                .putHeader("ETag", tag);
        if (tag.equals(context.request().getHeader("If-None-Match")))
            response.setStatusCode(304).end();
        else response.putHeader("Content-Type", "application/json").end(Bodies.write(kept.value()));
    }

    /** Answers every failure with a reason; what is our own fault is logged without the request's secrets. */
    static void fail(RoutingContext context) {
        Throwable failure = context.failure();
        Refused refused = failure == null ? null : Refused.of(failure);
        if (refused == null) refused = byStatus(context.statusCode());
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) return;
        if (refused == null) LOG.error("{} {} broke", context.request().method(), path(context), Wordless.of(failure));
        Buffer body = Bodies.write(refused == null ? java.util.Map.of("reason", "broken") : refused.answer());
        response.setStatusCode(refused == null ? 500 : refused.status())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    private static String path(RoutingContext context) {
        return context.currentRoute() == null ? "?" : context.currentRoute().getPath();
    }

    /** Words what was refused below us, for which the request alone is to blame; null for what is our own fault. */
    private static Refused byStatus(int status) {
        return switch (status) {
            case 413 -> new Refused("too-large");
            case 404 -> new Refused("not-found");
            case 405 -> new Refused("not-allowed");
            default -> status >= 400 && status < 500 ? new Refused("bad-body") : null;
        };
    }
}
