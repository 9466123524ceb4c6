package entaku.web.bridge;

import entaku.live.Away;
import entaku.live.Receipt;
import entaku.live.Wordless;
import entaku.session.Rejected;
import entaku.store.StoreAway;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words what a socket is told in answer to its own frames. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /** Answers what is no message at all. */
    static Buffer malformed(String word) {
        return new JsonObject().put("type", "err").put("body", word).toBuffer();
    }

    /** Says why a line ends whose seat is used from another device now. */
    static Buffer moved() {
        return refusal("hall", 403, "seat-moved");
    }

    /** Says why a line ends whose seat has opened others since. */
    static Buffer crowdedOut() {
        return refusal("hall", code("too-many-lines"), "too-many-lines");
    }

    static Buffer pong() {
        return new JsonObject().put("type", "pong").toBuffer();
    }

    /** @param body JSON */
    static Buffer answer(String address, Buffer body) {
        return Buffer.buffer("{\"type\":\"rec\",\"address\":" + Json.encode(address) + ",\"body\":")
                .appendBuffer(body)
                .appendString("}");
    }

    static Buffer body(Receipt receipt) {
        var answer = new JsonObject().put("seq", receipt.seq()).put("at", receipt.at());
        if (receipt.unchanged()) answer.put("unchanged", true);
        return answer.toBuffer();
    }

    /** Words the answer to a look, whose layers have been encoded already. */
    static Buffer body(Buffer layers) {
        return Buffer.buffer("{\"layers\":").appendBuffer(layers).appendString("}");
    }

    /** Refuses a frame with the reason of the failure; what is our own fault is logged. */
    static Buffer refusal(Frame frame, Throwable failure) {
        if (failure instanceof Rejected rejected) return refusal(frame, code(rejected.reason()), rejected.reason());
        boolean away = failure instanceof Away || failure instanceof StoreAway || failure instanceof TimeoutException;
        if (away) return refusal(frame, 503, "store-away");
        LOG.error("a frame for {} broke", frame.address(), Wordless.of(failure));
        return refusal(frame, 500, "broken");
    }

    private static Buffer refusal(Frame frame, int code, String reason) {
        return refusal(frame.back(), code, reason);
    }

    private static Buffer refusal(String address, int code, String reason) {
        return new JsonObject()
                .put("type", "err")
                .put("address", address)
                .put("failureCode", code)
                .put("failureType", "RECIPIENT_FAILURE")
                .put("message", reason)
                .toBuffer();
    }

    private static int code(String reason) {
        return switch (reason) {
            case "bad-token", "seat-moved", "another-seat", "not-your-address", "not-your-role", "no-such-session" ->
                403;
            case "unknown-command", "bad-body", "identity-in-body", "too-large" -> 400;
            case "too-fast", "too-many-lines" -> 429;
            default -> 409;
        };
    }
}
