package entaku.web.bridge;

import entaku.live.Live;
import entaku.store.People;
import entaku.web.door.Bounds;
import entaku.web.door.Moves;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import java.util.function.LongSupplier;

/**
 * Mounts the sockets: WebSocket, and what SockJS does where a proxy breaks it. What is said on them is the protocol of
 * the event bus bridge; there is no bus behind it.
 */
public final class Bridge {
    private Bridge() {}

    /** Where sessions stand; below the id of one are SockJS, and plain WebSocket at {@code /websocket}. */
    public static final String PATH = "/live";

    /** What is mounted. */
    public static final String ROUTE = PATH + "/:session/*";

    /** Builds the router for the sockets of one event loop; to be called on it. */
    public static Router router(
            Vertx vertx, Live live, People people, Allowances allowances, Moves moves, LongSupplier clock) {
        var gate = new Gate(vertx, live, people, allowances, clock);
        moves.listen(gate::moved);
        return SockJSHandler.create(vertx, options()).socketHandler(gate::open);
    }

    static SockJSHandlerOptions options() {
        return new SockJSHandlerOptions()
                .setRegisterWriteHandler(false)
                .setInsertJSESSIONID(false)
                .setHeartbeatInterval(Bounds.HEARTBEAT_MS)
                .setSessionTimeout(Bounds.SILENT_MS)
                // The stock iframe page would load a script from another host; our own origin needs none.
                .setLibraryURL("/sockjs.js");
    }
}
