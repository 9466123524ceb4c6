package entaku.live;

import entaku.session.Audience;
import entaku.session.Command;
import entaku.session.Conduct;
import entaku.session.Rejected;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.view.View;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the commands of one session from the bus and answers them. The seat stands in a header that only the gate
 * writes.
 */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final CommandCodec codec;
    private final LiveSession live;
    private MessageConsumer<JsonObject> consumer;

    private Desk(CommandCodec codec, LiveSession live) {
        this.codec = codec;
        this.live = live;
    }

    static Desk open(Vertx vertx, CommandCodec codec, LiveSession live) {
        var desk = new Desk(codec, live);
        desk.consumer = vertx.eventBus().localConsumer(Addresses.send(live.id()), desk::handle);
        return desk;
    }

    void close() {
        consumer.unregister();
    }

    private void handle(Message<JsonObject> message) {
        String seatId = message.headers().get("seat");
        live.state()
                .onSuccess(state -> {
                    Seat seat = state.seats().get(seatId);
                    if (seat == null) message.fail(403, "no-such-seat");
                    else answer(message, state, seat);
                })
                .onFailure(e -> message.fail(500, "broken"));
    }

    private void answer(Message<JsonObject> message, SessionState state, Seat seat) {
        JsonObject asked = message.body();
        String type = asked.getString("type");
        String step = asked.getString("step");
        try {
            if (type.equals("look")) {
                message.reply(look(state, seat, step));
                return;
            }
            JsonObject body = asked.getJsonObject("body");
            Command command = codec.read(type, body.encode());
            if (type.startsWith(Conduct.NAME + "/")) step = null;
            live.submit(asked.getString("id"), type, step, command, seat)
                    .onSuccess(receipt -> message.reply(
                            new JsonObject().put("seq", receipt.seq()).put("at", receipt.at())))
                    .onFailure(e -> refuse(message, e));
        } catch (Rejected e) {
            message.fail(code(e.reason()), e.reason());
        }
    }

    private JsonObject look(SessionState state, Seat seat, String stepId) {
        Step step = state.agenda().step(stepId).orElseThrow(() -> new Rejected("wrong-step"));
        var records = new LinkedHashMap<>(View.ofStep(state, step, Audience.of(seat)));
        var own = View.ofStep(state, step, Audience.own(seat.id()));
        return new JsonObject()
                .put("records", new JsonObject(live.plain(records)))
                .put("own", new JsonObject(live.plain(own)));
    }

    private static void refuse(Message<JsonObject> message, Throwable e) {
        if (e instanceof Rejected refused) message.fail(code(refused.reason()), refused.reason());
        else if (e instanceof Away) message.fail(503, "store-away");
        else {
            LOG.error("a command broke", e);
            message.fail(500, "broken");
        }
    }

    private static int code(String reason) {
        return switch (reason) {
            case "not-your-role" -> 403;
            case "unknown-command", "bad-body", "identity-in-body" -> 400;
            default -> 409;
        };
    }
}
