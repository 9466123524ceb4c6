package entaku.web.bridge;

import entaku.live.Addresses;
import entaku.live.LiveSessions;
import entaku.store.People;
import io.vertx.core.Vertx;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.sockjs.SockJSBridgeOptions;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import java.util.function.LongSupplier;

/** Mounts the event bus bridge. The bridge's own maps are plain, so every event loop has a bridge of its own. */
public final class Bridge {
    private Bridge() {}

    /** Where the bridge stands; plain WebSocket is below it at {@code /websocket}. */
    public static final String PATH = "/live";

    /** A phone that says nothing for this long is gone, ms: two missed pings of our client. */
    private static final long PING_TIMEOUT = 10_000;

    /** An answer waits for the store at most this long, ms: the phone keeps the command and sends it again. */
    private static final long REPLY_TIMEOUT = 15_000;

    /** Commands one socket may have under way: an outbox that comes back after a long sleep. */
    private static final int UNDER_WAY = 200;

    /** Builds the router of the bridge for one event loop. */
    public static Router router(Vertx vertx, LiveSessions sessions, People people, LongSupplier clock) {
        var sockjs = new SockJSHandlerOptions()
                .setRegisterWriteHandler(false)
                .setInsertJSESSIONID(false)
                .setHeartbeatInterval(25_000)
                .setSessionTimeout(10_000)
                // The stock iframe page would load a script from another host; our own origin needs none.
                .setLibraryURL("/sockjs.js");
        var bridge = new SockJSBridgeOptions()
                .setPingTimeout(PING_TIMEOUT)
                .setReplyTimeout(REPLY_TIMEOUT)
                .setMaxHandlersPerSocket(UNDER_WAY)
                .addInboundPermitted(new PermittedOptions().setAddressRegex(Addresses.SENDABLE));
        return SockJSHandler.create(vertx, sockjs).bridge(bridge, new Gate(vertx, sessions, people, clock));
    }
}
