package entaku.web;

import entaku.journal.Journal;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A phone, written from the protocol page alone: it applies patches by the rule and no other way, asks for the view after
 * a gap, and remembers every byte that reached it.
 */
public final class Phone implements AutoCloseable {
    /** How long anything may take on a busy machine, s. */
    static final int PATIENCE = 30;

    private static final AtomicLong ALL = new AtomicLong();

    public final JsonObject entry;
    private final Vertx vertx;
    private final int port;
    private final StringBuilder heard = new StringBuilder();
    private final Layers layers = new Layers();
    private final Map<String, CompletableFuture<JsonObject>> waiting = new HashMap<>();
    /** Held, because a client that nobody holds is collected, and its sockets are closed. */
    WebSocketClient client;

    private WebSocket socket;
    private boolean listens = true;
    /** Another phone of the same seat numbers its commands by itself. */
    private final long made = ALL.getAndIncrement();

    private long ids;

    public Phone(Vertx vertx, int port, JsonObject entry) {
        this.vertx = vertx;
        this.port = port;
        this.entry = entry;
        Journal.suite().confided(entry.encode());
    }

    /** Lets somebody with this entry look at the session, and waits until they see it. */
    public static Phone at(Vertx vertx, int port, JsonObject entry) {
        return new Phone(vertx, port, entry).connect().shown();
    }

    /** Remembers no bytes from now on: for loads that are not searched. */
    public synchronized Phone deaf() {
        listens = false;
        return this;
    }

    public Phone connect() {
        var options = new WebSocketClientOptions()
                .setMaxFrameSize(16 << 20)
                .setMaxMessageSize(16 << 20)
                .setReceiveBufferSize(8192);
        WebSocketClient made = vertx.createWebSocketClient(options);
        WebSocket opened =
                TestServer.await(made.connect(port, "127.0.0.1", "/live/" + entry.getString("session") + "/websocket")
                        .map(ws -> {
                            // Before the first frame can come: the connection is still on this loop.
                            ws.binaryMessageHandler(b -> take(ws, b.toString()));
                            ws.textMessageHandler(t -> take(ws, t));
                            ws.exceptionHandler(e -> {});
                            long pings = vertx.setPeriodic(3000, t -> write(ws, new JsonObject().put("type", "ping")));
                            ws.closeHandler(v -> {
                                vertx.cancelTimer(pings);
                                unanswered(ws);
                            });
                            return ws;
                        }));
        synchronized (this) {
            client = made;
            socket = opened;
            layers.forgetGreeting();
        }
        register();
        return this;
    }

    /** Registers, as often as it is called. */
    public void register() {
        register("hall");
    }

    /** Wants to hear how many are connected. */
    public void counts() {
        register("here");
    }

    private void register(String address) {
        write(
                socket(),
                new JsonObject()
                        .put("type", "register")
                        .put("address", address)
                        .put("headers", new JsonObject().put("token", entry.getString("token"))));
    }

    public synchronized WebSocket socket() {
        return socket;
    }

    /** Waits until every layer it was promised is there. */
    public Phone shown() {
        until("the view", this::isRegistered);
        return this;
    }

    private synchronized boolean isRegistered() {
        return layers.isComplete();
    }

    public void cut() {
        WebSocket old = socket();
        if (old == null) return;
        unanswered(old);
        old.close();
    }

    /** What was not answered on a socket that is gone never will be. */
    private synchronized void unanswered(WebSocket gone) {
        if (gone != socket) return;
        socket = null;
        waiting.values().forEach(w -> w.completeExceptionally(new IllegalStateException("cut off")));
        waiting.clear();
    }

    private static void write(WebSocket ws, JsonObject frame) {
        if (ws != null && !ws.isClosed()) ws.writeTextMessage(frame.encode());
    }

    /** Sends a command; the answer is its frame. */
    public CompletableFuture<JsonObject> send(String id, String step, String type, JsonObject body) {
        return send(id, id, step, type, body);
    }

    /** Sends a command that is to be answered at an address of its own: the same one may be under way already. */
    public CompletableFuture<JsonObject> send(String id, String address, String step, String type, JsonObject body) {
        var answer = new CompletableFuture<JsonObject>();
        synchronized (this) {
            waiting.put(address, answer);
        }
        WebSocket to = socket();
        if (to == null || to.isClosed()) answer.completeExceptionally(new IllegalStateException("cut off"));
        var command = new JsonObject()
                .put("id", id)
                .put("step", step)
                .put("type", type)
                .put("body", body);
        write(
                to,
                new JsonObject()
                        .put("type", "send")
                        .put("address", "send")
                        .put("replyAddress", address)
                        .put("body", command));
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS);
    }

    public synchronized String freshId() {
        return "c" + entry.getString("seat").hashCode() + "-" + made + "-" + ids++;
    }

    /** Does something and waits. Gives {@code done}, or the refusal such as {@code 409 wrong-step}. */
    public String does(String step, String type, JsonObject body) {
        return told(send(freshId(), step, type, body).join());
    }

    /** Puts an answer in words: {@code done} or the refusal. */
    public static String told(JsonObject answer) {
        boolean refused = "err".equals(answer.getString("type"));
        return refused ? answer.getInteger("failureCode") + " " + answer.getString("message") : "done";
    }

    /** Tells whether registering was refused for a moment: the seat has spoken much, on this socket or another one. */
    private static boolean isHeldBack(JsonObject frame) {
        return "hall".equals(frame.getString("address")) && "too-fast".equals(frame.getString("message"));
    }

    private void take(WebSocket from, String text) {
        boolean again = false;
        synchronized (this) {
            if (listens) heard.append(text).append('\n');
            if (from != socket) return;
            var frame = new JsonObject(text);
            CompletableFuture<JsonObject> answer = waiting.remove(String.valueOf(frame.getString("address")));
            if (answer != null) answer.complete(frame);
            else if (isHeldBack(frame)) vertx.setTimer(250, t -> register());
            else if ("rec".equals(frame.getString("type")) && frame.getValue("body") instanceof JsonObject body)
                again = !layers.take(frame.getString("address"), body);
        }
        if (again) register();
    }

    public synchronized Map<String, JsonObject> view() {
        return layers.view();
    }

    /** Gives what is shown to others too, each key behind the name of its layer. */
    public synchronized Map<String, JsonObject> byLayer() {
        return layers.byLayer();
    }

    public synchronized Map<String, JsonObject> own() {
        return layers.own();
    }

    public JsonObject record(String key) {
        return view().getOrDefault(key, new JsonObject());
    }

    public JsonObject own(String key) {
        return own().getOrDefault(key, new JsonObject());
    }

    /** Gives the step the room is in, or null. */
    public String current() {
        return record("course").getString("current");
    }

    /** Tells whether the session is {@code waiting}, {@code open} or {@code closed}; null when nothing was shown. */
    public String status() {
        return record("course").getString("status");
    }

    /** Gives every byte that reached this phone, on all its sockets, answers included. */
    public synchronized String heard() {
        return heard.toString();
    }

    public synchronized int gaps() {
        return layers.gaps();
    }

    public synchronized int patches() {
        return layers.patches();
    }

    /** Waits until something is so, and says what when it never is. */
    public void until(String what, BooleanSupplier so) {
        try {
            within(what, so);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; seen " + view());
        }
    }

    public static void within(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < end) {
            if (so.getAsBoolean()) return;
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(what + " did not come within " + PATIENCE + " s");
    }

    @Override
    public void close() {
        cut();
    }
}
