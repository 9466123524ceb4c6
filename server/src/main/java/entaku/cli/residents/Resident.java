package entaku.cli.residents;

import entaku.cli.residents.Habits.Deed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;

/**
 * One simulated resident: joins with the code, keeps an outbox, comes back after a cut with the same seat, and sends
 * again with the same id what was not answered.
 */
final class Resident {
    /** The outbox of a person: one thing at a time. */
    private static final long ANSWER_MS = 15_000;

    private static final long PING_MS = 4_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final WebSocketClient sockets;
    private final Random random;
    private final Door door;
    private final Ledger ledger;
    private final String name;
    private final Board board = new Board();
    private final ArrayDeque<JsonObject> outbox = new ArrayDeque<>();

    private JsonObject entry;
    private WebSocket socket;
    private boolean left;
    private boolean waiting;
    private long waitTimer;
    private int sent;

    /** Where the door is, and the code that opens it. */
    record Door(String host, int port, boolean tls, String code) {}

    Resident(
            Vertx vertx,
            HttpClient http,
            WebSocketClient sockets,
            Random random,
            Door door,
            Ledger ledger,
            String name) {
        this.vertx = vertx;
        this.http = http;
        this.sockets = sockets;
        this.random = random;
        this.door = door;
        this.ledger = ledger;
        this.name = name;
    }

    /** Comes in and connects. */
    Future<Void> come(String table) {
        var body = new JsonObject().put("code", door.code()).put("name", name).put("table", table);
        return http.request(HttpMethod.POST, door.port(), door.host(), "/api/join")
                .compose(request ->
                        request.putHeader("content-type", "application/json").send(Buffer.buffer(body.encode())))
                .compose(response -> response.body().map(answer -> {
                    if (response.statusCode() != 200)
                        throw new IllegalStateException("the door said " + response.statusCode() + " " + answer);
                    entry = answer.toJsonObject();
                    return entry;
                }))
                .compose(entered -> connect());
    }

    private Future<Void> connect() {
        return sockets.connect(door.port(), door.host(), "/live/" + entry.getString("session") + "/websocket")
                .map(opened -> {
                    socket = opened;
                    opened.binaryMessageHandler(b -> take(b.toJsonObject()));
                    opened.textMessageHandler(t -> take(new JsonObject(t)));
                    opened.closeHandler(v -> comeBack());
                    opened.exceptionHandler(e -> {});
                    register();
                    waiting = false;
                    push();
                    return null;
                });
    }

    private void comeBack() {
        socket = null;
        if (left) return;
        vertx.setTimer(200 + random.nextInt(800), t -> {
            if (!left) connect().onFailure(e -> comeBack());
        });
    }

    void ping() {
        write(new JsonObject().put("type", "ping"));
    }

    static long pingEvery() {
        return PING_MS;
    }

    void leave() {
        left = true;
        if (socket != null) socket.close();
    }

    boolean isDone() {
        return board.isClosed();
    }

    boolean isIdle() {
        return outbox.isEmpty();
    }

    private void register() {
        write(new JsonObject()
                .put("type", "register")
                .put("address", "hall")
                .put("headers", new JsonObject().put("token", entry.getString("token"))));
    }

    /** Does what a person would do now, if anything. */
    void act() {
        if (socket == null || !outbox.isEmpty()) return;
        Optional<Deed> deed = Habits.next(board, random);
        deed.ifPresent(d -> send(d.type(), d.body()));
    }

    /** Puts a command into the outbox; it is sent until it is answered. */
    void send(String type, JsonObject body) {
        String id = "r" + Long.toString(random.nextLong() >>> 1, 36) + "-" + (++sent);
        outbox.add(new JsonObject()
                .put("id", id)
                .put("step", board.current())
                .put("type", type)
                .put("body", body));
        push();
    }

    private void push() {
        if (waiting || socket == null || outbox.isEmpty()) return;
        JsonObject command = outbox.peek();
        waiting = true;
        ledger.sent();
        write(new JsonObject()
                .put("type", "send")
                .put("address", "send")
                .put("replyAddress", command.getString("id"))
                .put("headers", new JsonObject().put("token", entry.getString("token")))
                .put("body", command));
        vertx.cancelTimer(waitTimer);
        waitTimer = vertx.setTimer(ANSWER_MS, t -> again());
    }

    private void again() {
        waiting = false;
        push();
    }

    private void take(JsonObject frame) {
        JsonObject head = outbox.peek();
        String address = frame.getString("address");
        if (head != null && head.getString("id").equals(address)) answered(head, frame);
        else if (frame.getValue("body") instanceof JsonObject body && !board.take(address, body)) register();
        else if ("hall".equals(address) && "too-fast".equals(frame.getString("message")))
            vertx.setTimer(500, t -> register());
    }

    private void answered(JsonObject command, JsonObject frame) {
        vertx.cancelTimer(waitTimer);
        waiting = false;
        if ("err".equals(frame.getString("type"))) {
            int code = frame.getInteger("failureCode", 0);
            // 503 and a timeout of the bus (−1) say that it may come later; anything else is a refusal.
            if (code == 503 || code == 429 || code < 0) {
                vertx.setTimer(500, t -> push());
                return;
            }
            ledger.refused(frame.getString("message"));
        } else {
            ledger.acknowledged(entry.getString("seat"), command, frame.getJsonObject("body"));
        }
        outbox.poll();
        push();
    }

    private void write(JsonObject frame) {
        if (socket != null && !socket.isClosed()) socket.writeTextMessage(frame.encode());
    }
}
