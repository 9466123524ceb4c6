package entaku.web.bridge;

import entaku.live.Addresses;
import entaku.live.LiveSessions;
import entaku.session.Rejected;
import entaku.store.People;
import entaku.store.Person;
import entaku.store.TokenHash;
import entaku.web.door.Secret;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.bridge.BridgeEventType;
import io.vertx.ext.web.handler.sockjs.BridgeEvent;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Guards the bridge: a token opens a socket for one seat, and from then on it is this gate that says who speaks. What a
 * body or header claims about identity is refused or thrown away. Anything not known here does not pass.
 *
 * <p>A {@code register} is answered here and never reaches the bridge: views are written to the socket as shared bytes,
 * not copied and encoded once for each.
 */
final class Gate implements Handler<BridgeEvent> {
    /** Bytes of one command: the longest utterance with room to spare. */
    private static final int COMMAND = 16 * 1024;

    private static final Set<String> FIELDS = Set.of("id", "step", "type", "body");

    /** Words by which a body could claim to be somebody. */
    private static final Set<String> IDENTITY = Set.of("seat", "role", "session", "token", "author");

    private final Vertx vertx;
    private final Context loop;
    private final LiveSessions sessions;
    private final People people;
    private final LongSupplier clock;
    private final Map<SockJSSocket, Visitor> visitors = new HashMap<>();

    /** What the gate knows of one socket. */
    private static final class Visitor {
        Future<SocketLine> screen;
        String token;
        final Flood flood = new Flood();
    }

    /** To be made on the event loop whose sockets it guards. */
    Gate(Vertx vertx, LiveSessions sessions, People people, LongSupplier clock) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void handle(BridgeEvent event) {
        switch (event.type()) {
            case SOCKET_CREATED -> {
                visitors.put(event.socket(), new Visitor());
                event.complete(true);
            }
            case SOCKET_CLOSED, SOCKET_ERROR -> {
                Visitor visitor = visitors.remove(event.socket());
                if (visitor != null && visitor.screen != null) visitor.screen.onSuccess(SocketLine::leave);
                event.complete(true);
            }
            case REGISTER -> {
                if (mayGoOn(event, Flood.WHOLE)) register(event);
            }
            case UNREGISTER -> unregister(event);
            case SEND -> {
                if (mayGoOn(event, isLook(event) ? Flood.WHOLE : 1)) send(event);
            }
            case PUBLISH -> {
                if (mayGoOn(event, 1)) refuse(event, 403, "not-your-address");
            }
            default -> event.complete(true);
        }
    }

    /** Holds back whoever speaks too fast; who does not read the answers gets none, and sends again once they do. */
    private boolean mayGoOn(BridgeEvent event, int cost) {
        Visitor visitor = visitors.get(event.socket());
        boolean calm = visitor != null && visitor.flood.allows(System.nanoTime(), cost);
        if (!calm) refuse(event, 429, "too-fast");
        return calm && !(event.type() == BridgeEventType.SEND && event.socket().writeQueueFull());
    }

    private static boolean isLook(BridgeEvent event) {
        return event.getRawMessage().getValue("body") instanceof JsonObject body
                && "look".equals(body.getValue("type"))
                && body.getValue("step") != null;
    }

    private void register(BridgeEvent event) {
        String address = event.getRawMessage().getString("address");
        admit(event).onFailure(e -> keepOut(event, e)).onSuccess(screen -> {
            if (Addresses.view(screen.session()).equals(address)) screen.watch();
            else if (Addresses.here(screen.session()).equals(address)) hear(event, screen);
            else refuse(event, 403, "not-your-address");
        });
    }

    private void hear(BridgeEvent event, SocketLine screen) {
        here(screen.live().state()).onSuccess(state -> {
            var seat = state.seats().get(screen.seat());
            boolean may = seat != null
                    && switch (seat.role()) {
                        case FACILITATOR, SCREEN -> true;
                        default -> false;
                    };
            if (may) screen.live().watchHere(screen);
            else refuse(event, 403, "not-your-address");
        });
    }

    private void unregister(BridgeEvent event) {
        Visitor visitor = visitors.get(event.socket());
        if (visitor == null || visitor.screen == null) return;
        visitor.screen.onSuccess(SocketLine::leave);
        visitor.screen = null;
    }

    private void send(BridgeEvent event) {
        JsonObject message = event.getRawMessage();
        String broken = shape(message);
        if (broken != null) {
            refuse(event, 400, broken);
            return;
        }
        String address = message.getString("address");
        admit(event).onFailure(e -> keepOut(event, e)).onSuccess(screen -> {
            if (!Addresses.send(screen.session()).equals(address)) {
                refuse(event, 403, "not-your-address");
                return;
            }
            // Everything the sender said about itself goes; only what the gate knows stays.
            message.put("headers", new JsonObject().put("seat", screen.seat()));
            sessions.get(screen.session())
                    .onSuccess(live -> event.complete(true))
                    .onFailure(e -> refuse(event, 503, "store-away"));
        });
    }

    /** Says what is wrong with the outer shape of a command, or null. */
    private static String shape(JsonObject message) {
        if (!(message.getValue("body") instanceof JsonObject body)) return "bad-body";
        if (message.encode().length() > COMMAND) return "too-large";
        for (String field : body.fieldNames())
            if (!FIELDS.contains(field)) return IDENTITY.contains(field) ? "identity-in-body" : "bad-body";
        if (!(body.getValue("type") instanceof String) || !(body.getValue("body") instanceof JsonObject))
            return "bad-body";
        if (!(body.getValue("id") instanceof String id) || !id.matches("[A-Za-z0-9_-]{1,40}")) return "bad-body";
        Object step = body.getValue("step");
        return step == null || step instanceof String ? null : "bad-body";
    }

    /** Gives the screen this socket is, opening it with the token of the first frame that carries one. */
    private Future<SocketLine> admit(BridgeEvent event) {
        Visitor visitor = visitors.get(event.socket());
        if (visitor == null) return Future.failedFuture(new Rejected("bad-token"));
        Object headers = event.getRawMessage().getValue("headers");
        Object token = headers instanceof JsonObject h ? h.getValue("token") : null;
        if (visitor.screen != null && !visitor.screen.failed())
            return token == null || Objects.equals(token, visitor.token)
                    ? visitor.screen
                    : Future.failedFuture(new Rejected("another-seat"));
        // The store may have been away when the token came: it still is what this socket has shown.
        if (token == null) token = visitor.token;
        if (!(token instanceof String secret)) return Future.failedFuture(new Rejected("bad-token"));
        visitor.token = secret;
        visitor.screen = open(event.socket(), secret);
        return visitor.screen;
    }

    private Future<SocketLine> open(SockJSSocket socket, String token) {
        if (Secret.isOver(token, clock.getAsLong())) return Future.failedFuture(new Rejected("bad-token"));
        return here(people.byToken(TokenHash.of(token)).compose(found -> {
            if (found.isEmpty()) return Future.failedFuture(new Rejected("bad-token"));
            Person person = found.get();
            return sessions.get(person.session()).map(live -> new SocketLine(vertx, loop, socket, live, person.seat()));
        }));
    }

    /** Brings the answer back to the loop of the sockets, wherever it was found. */
    private <T> Future<T> here(Future<T> elsewhere) {
        Promise<T> promise = Promise.promise();
        elsewhere.onComplete(done -> loop.runOnContext(v -> {
            if (done.succeeded()) promise.complete(done.result());
            else promise.fail(done.cause());
        }));
        return promise.future();
    }

    private static void keepOut(BridgeEvent event, Throwable e) {
        if (e instanceof Rejected refused) refuse(event, 403, refused.reason());
        else refuse(event, 503, "store-away");
    }

    private static void refuse(BridgeEvent event, int code, String reason) {
        if (event.socket().writeQueueFull()) return;
        JsonObject message = event.getRawMessage();
        String reply = message.getString("replyAddress");
        String address = reply == null ? message.getString("address") : reply;
        event.socket()
                .write(new JsonObject()
                        .put("type", "err")
                        .put("address", address)
                        .put("failureCode", code)
                        .put("failureType", "RECIPIENT_FAILURE")
                        .put("message", reason)
                        .toBuffer());
    }
}
