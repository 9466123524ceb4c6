package entaku.web;

import entaku.journal.Journal;
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
public final class BusSocket {
    /** Seconds: what a calm machine answers at once takes a busy one this long at most. */
    private static final int PATIENCE = 30;

    public final LinkedBlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    /** Held, because a client that nobody holds is collected, and its sockets are closed. */
    final WebSocketClient client;

    private BusSocket(WebSocket socket, WebSocketClient client) {
        this.client = client;
        this.socket = socket;
    }

    /** Opens a socket of a session that belongs to nobody yet. */
    public static BusSocket open(Vertx vertx, int port, String session) {
        WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(10_000_000));
        Future<BusSocket> opened = client.connect(port, "127.0.0.1", "/live/" + session + "/websocket")
                .map(ws -> {
                    var bus = new BusSocket(ws, client);
                    ws.binaryMessageHandler(b -> bus.received.add(b.toJsonObject()));
                    ws.textMessageHandler(t -> bus.received.add(new JsonObject(t)));
                    return bus;
                });
        return opened.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
    }

    /** Opens a socket for whoever has this entry, and registers. */
    public static BusSocket open(Vertx vertx, int port, JsonObject entry) {
        return open(vertx, port, entry.getString("session")).register("hall", entry.getString("token"));
    }

    public BusSocket write(JsonObject frame) {
        socket.writeTextMessage(frame.encode());
        return this;
    }

    public BusSocket writeRaw(String text) {
        socket.writeTextMessage(text);
        return this;
    }

    public BusSocket register(String address, String token) {
        Journal.suite().secret(token);
        return write(new JsonObject()
                .put("type", "register")
                .put("address", address)
                .put("headers", new JsonObject().put("token", token)));
    }

    public BusSocket send(String id, String step, String type, JsonObject body) {
        return send(id, step, null, type, body);
    }

    private BusSocket send(String id, String step, String table, String type, JsonObject body) {
        return write(new JsonObject()
                .put("type", "send")
                .put("address", "send")
                .put("replyAddress", "reply-" + id)
                .put(
                        "body",
                        new JsonObject()
                                .put("id", id)
                                .put("step", step)
                                .put("table", table)
                                .put("type", type)
                                .put("body", body)));
    }

    /** Waits for the first frame that fits, throwing away those before it. */
    public JsonObject next(Predicate<JsonObject> fits) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < until) {
            JsonObject frame = received.poll(100, TimeUnit.MILLISECONDS);
            if (frame != null && fits.test(frame)) return frame;
        }
        throw new AssertionError("no such frame came within " + PATIENCE + " s");
    }

    /** Waits for what comes next on an address and has this field. */
    private JsonObject with(String address, String field) throws InterruptedException {
        return next(f -> isWith(f, address, field)).getJsonObject("body");
    }

    private static boolean isWith(JsonObject frame, String address, String field) {
        return address.equals(frame.getString("address"))
                && frame.getValue("body") instanceof JsonObject body
                && body.containsKey(field);
    }

    /** Tells whether a frame shows a layer as a whole. */
    public static boolean isView(JsonObject frame, String layer) {
        return isWith(frame, layer, "v");
    }

    public static boolean isPatch(JsonObject frame, String layer) {
        return isWith(frame, layer, "b");
    }

    /** Waits for a layer as a whole. */
    public JsonObject view(String layer) throws InterruptedException {
        return with(layer, "v");
    }

    /** Registers for the hall and waits for the seat's own view. */
    public BusSocket shown(String token) throws InterruptedException {
        register("hall", token);
        JsonObject frame = next(f -> isView(f, "own") || "hall".equals(f.getString("address")) && isErr(f));
        if (isErr(frame)) throw new AssertionError(frame.encode());
        return this;
    }

    /** Sends and waits for the answer. */
    public JsonObject ask(String id, String step, String type, JsonObject body) throws InterruptedException {
        return ask(id, step, null, type, body);
    }

    /** Asks at a table; null is that of the seat, and every table for those who conduct. */
    public JsonObject ask(String id, String step, String table, String type, JsonObject body)
            throws InterruptedException {
        return send(id, step, table, type, body).reply(id);
    }

    private static boolean isErr(JsonObject frame) {
        return "err".equals(frame.getString("type"));
    }

    public JsonObject patch(String layer) throws InterruptedException {
        return with(layer, "b");
    }

    public JsonObject hello() throws InterruptedException {
        return with("hello", "at");
    }

    /** Waits for how many seats are connected. */
    public int here() throws InterruptedException {
        return with("here", "seats").getInteger("seats");
    }

    public JsonObject reply(String id) throws InterruptedException {
        return next(f -> ("reply-" + id).equals(f.getString("address")));
    }

    /** Waits until the other side has closed. */
    public void awaitClosed() {
        Phone.within("the end of the line", socket::isClosed);
    }

    public boolean isClosed() {
        return socket.isClosed();
    }

    public void close() {
        socket.close();
    }
}
