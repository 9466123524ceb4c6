package entaku.web.bridge;

import entaku.live.Live;
import entaku.store.People;
import entaku.web.door.Bounds;
import entaku.web.door.Moves;
import entaku.web.door.Refused;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import io.vertx.ext.web.handler.sockjs.Transport;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mounts the sockets: plain WebSocket, and polls and posts as SockJS does where a proxy breaks it. What is said on them
 * is the protocol of the event bus bridge; there is no bus behind it.
 */
public final class Bridge {
    private Bridge() {}

    /** Where sessions stand; below the id of one are SockJS, and plain WebSocket at {@code /websocket}. */
    public static final String PATH = "/live";

    /** What is mounted. */
    public static final String ROUTE = PATH + "/:session/*";

    private static final String ID = "[A-Za-z0-9_-]{1,40}";

    /** All of SockJS that is served. Its other transports are for browsers that are no more, and each is one more way in. */
    private static final Pattern SERVED =
            Pattern.compile(PATH + "/(" + ID + ")/(websocket|info|[^/.]+/[^/.]+/xhr(_send|_streaming)?)");

    /** Builds the router for the sockets of one event loop; to be called on it. */
    public static Router router(
            Vertx vertx, Live live, People people, Allowances allowances, Moves moves, LongSupplier clock) {
        var gate = new Gate(vertx, live, people, allowances, clock);
        moves.listen(gate::moved);
        return router(vertx, gate::open);
    }

    /** @param open takes in a socket of a session */
    static Router router(Vertx vertx, BiConsumer<Wire, String> open) {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            if (SERVED.matcher(context.normalizedPath()).matches()) context.next();
            else context.fail(new Refused("not-found"));
        });
        router.get("/websocket").handler(context -> upgrade(context, open));
        router.route("/*").subRouter(SockJSHandler.create(vertx, options()).socketHandler(socket -> {
            Matcher served = SERVED.matcher(socket.uri().replaceFirst("\\?.*", ""));
            if (served.matches()) open.accept(new FallbackWire(socket), served.group(1));
            else socket.close();
        }));
        return router;
    }

    /** A socket of our own and not that of SockJS, which answers and queues without asking us. */
    private static void upgrade(RoutingContext context, BiConsumer<Wire, String> open) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            context.fail(new Refused("bad-body"));
            return;
        }
        String session = context.pathParam("session");
        // What is no handshake is answered below us.
        request.toWebSocket()
                .onSuccess(socket -> open.accept(new WebSocketWire(socket, request.connection()), session));
    }

    private static SockJSHandlerOptions options() {
        return new SockJSHandlerOptions()
                .setRegisterWriteHandler(false)
                .setInsertJSESSIONID(false)
                .setHeartbeatInterval(Bounds.HEARTBEAT_MS)
                .setSessionTimeout(Bounds.SILENT_MS)
                .addDisabledTransport(Transport.WEBSOCKET.toString())
                // The stock iframe page would load a script from another host; our own origin needs none.
                .setLibraryURL("/sockjs.js");
    }
}
