package entaku.bench;

import entaku.bench.Target.Phone;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A phone on an event bus bridge; what a note looks like is the server's. */
final class OnTheBus implements Phone {
    private static final Buffer PING = new JsonObject().put("type", "ping").toBuffer();
    private static final String REPLY = "\"address\":\"re-";

    private final WebSocket socket;
    private final Function<String, JsonObject> message;
    private final Map<String, Runnable> waiting = new HashMap<>();
    private int last;

    /** @param message text → a send message of the bridge, without its reply address */
    OnTheBus(WebSocket socket, Function<String, JsonObject> message) {
        this.socket = socket;
        this.message = message;
    }

    @Override
    public void send(String text, Runnable answered) {
        String reply = "re-" + ++last;
        waiting.put(reply, answered);
        socket.writeTextMessage(message.apply(text).put("replyAddress", reply).encode());
    }

    /** Takes in a frame; true when it was an answer and not a delivery. */
    boolean answered(Buffer frame) {
        // Looking at the head is enough, and cheap: type and address come first.
        String head = frame.getString(0, Math.min(frame.length(), 60));
        int at = head.indexOf(REPLY);
        if (at < 0) return false;
        int from = at + REPLY.length() - 3;
        Runnable done = waiting.remove(head.substring(from, head.indexOf('"', from)));
        if (done == null) return true;
        if (head.contains("\"err\"")) System.err.println("refused: " + frame);
        done.run();
        return true;
    }

    @Override
    public void ping() {
        socket.writeBinaryMessage(PING);
    }
}
