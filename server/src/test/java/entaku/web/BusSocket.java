package entaku.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of the bus over plain WebSocket, written from the protocol page alone. */
final class BusSocket {
    final LinkedBlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    /** Held, because a client that nobody holds is collected, and its sockets are closed. */
    final WebSocketClient client;

    private BusSocket(WebSocket socket, WebSocketClient client) {
        this.client = client;
        this.socket = socket;
    }

    static BusSocket open(Vertx vertx, int port) {
        WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(10_000_000));
        Future<BusSocket> opened = client.connect(port, "127.0.0.1", "/live/websocket")
                .map(ws -> {
                    var bus = new BusSocket(ws, client);
                    ws.binaryMessageHandler(b -> bus.received.add(b.toJsonObject()));
                    ws.textMessageHandler(t -> bus.received.add(new JsonObject(t)));
                    return bus;
                });
        return opened.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    BusSocket write(JsonObject frame) {
        socket.writeTextMessage(frame.encode());
        return this;
    }

    BusSocket writeRaw(String text) {
        socket.writeTextMessage(text);
        return this;
    }

    BusSocket register(String address, String token) {
        return write(new JsonObject()
                .put("type", "register")
                .put("address", address)
                .put("headers", new JsonObject().put("token", token)));
    }

    BusSocket send(String address, String id, String step, String type, JsonObject body) {
        return write(new JsonObject()
                .put("type", "send")
                .put("address", address)
                .put("replyAddress", "reply-" + id)
                .put(
                        "body",
                        new JsonObject()
                                .put("id", id)
                                .put("step", step)
                                .put("type", type)
                                .put("body", body)));
    }

    /** Waits for the first frame that fits, throwing away those before it. */
    JsonObject next(Predicate<JsonObject> fits) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < until) {
            JsonObject frame = received.poll(100, TimeUnit.MILLISECONDS);
            if (frame != null && fits.test(frame)) return frame;
        }
        throw new AssertionError("no such frame came within 10 s");
    }

    JsonObject body(String t) throws InterruptedException {
        return next(f -> f.getValue("body") instanceof JsonObject b && t.equals(b.getString("t")))
                .getJsonObject("body");
    }

    JsonObject reply(String id) throws InterruptedException {
        return next(f -> ("reply-" + id).equals(f.getString("address")));
    }

    /** Waits until the other side has closed. */
    void awaitClosed() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        while (!socket.isClosed()) {
            if (System.nanoTime() > until) throw new AssertionError("still open after 25 s");
            Thread.sleep(50);
        }
    }

    void close() {
        socket.close();
    }
}
