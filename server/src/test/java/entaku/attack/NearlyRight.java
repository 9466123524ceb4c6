package entaku.attack;

import entaku.Draw;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws frames that are nearly right: messages in which something is odd, and bytes that were frames. */
final class NearlyRight {
    private static final List<String> COMMANDS = List.of(
            "board/add-note",
            "board/edit-note",
            "board/withdraw-note",
            "board/reveal",
            "board/merge",
            "course/next",
            "course/close",
            "seats/give-role",
            "undo/take-back",
            "clock/add-time",
            "check-in/say",
            "dialogue/raise-hand",
            "break/come-back",
            "seat-plan/propose",
            "seat-plan/move",
            "nothing/at-all");
    private static final List<String> ADDRESSES =
            List.of("hall", "own", "desk", "here", "hello", "send", "table/1", "table/0", "vertx");
    private static final List<String> FIELDS = List.of(
            "id", "type", "step", "table", "body", "seat", "role", "token", "session", "author", "text", "note",
            "prompt");

    private final Draw draw;
    private final Random random;
    private final String token;

    NearlyRight(long seed, String token) {
        draw = new Draw(seed);
        random = draw.random();
        this.token = token;
    }

    /** Draws a message that can be read as one, so that it does not end its line; what is in it may be odd. */
    byte[] message() {
        int sort = random.nextInt(100);
        JsonObject message = sort < 2
                ? addressed("register", "hall")
                : sort < 10
                        ? new JsonObject().put("type", "ping")
                        : sort < 20
                                ? addressed(draw.one(List.of("register", "unregister", "publish")), address())
                                : command(sort < 22 ? "look" : draw.one(COMMANDS));
        if (message.getValue("headers") instanceof JsonObject headers && random.nextInt(3) == 0) twist(headers);
        if (message.getValue("body") instanceof JsonObject body && random.nextInt(5) > 0)
            for (int i = draw.between(1, 3); i > 0; i--) twist(body);
        return BareSocket.frame(BareSocket.TEXT, true, message.encode());
    }

    /** Draws bytes that were a frame, or never were one. */
    byte[] bytes() {
        byte[] frame = message();
        if (random.nextInt(4) == 0) random.nextBytes(frame);
        for (int i = draw.between(1, 8); i > 0; i--) frame[random.nextInt(frame.length)] = (byte) random.nextInt();
        return frame;
    }

    private String address() {
        return random.nextInt(10) == 0 ? draw.text(100) : draw.one(ADDRESSES);
    }

    private JsonObject addressed(String type, String address) {
        return new JsonObject()
                .put("type", type)
                .put("address", address)
                .put("replyAddress", "a")
                .put("headers", new JsonObject().put("token", token));
    }

    private JsonObject command(String type) {
        var body = new JsonObject().put("text", draw.text(20)).put("prompt", 0).put("note", "x");
        return addressed("send", random.nextInt(20) == 0 ? address() : "send")
                .put(
                        "body",
                        new JsonObject()
                                .put("id", "f" + random.nextInt(1_000_000))
                                .put("type", type)
                                .put("step", "ideas")
                                .put("body", type.equals("look") ? new JsonObject() : body));
    }

    /** Makes something odd in it, or in what is in it. */
    private void twist(JsonObject in) {
        var names = new ArrayList<>(in.fieldNames());
        String name = names.isEmpty() || random.nextInt(5) == 0 ? draw.one(FIELDS) : draw.one(names);
        if (in.getValue(name) instanceof JsonObject inside && random.nextInt(3) > 0) twist(inside);
        else if (random.nextInt(4) == 0) in.remove(name);
        else in.put(name, odd());
    }

    private Object odd() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian() * 1e300;
            case 4 -> "";
            case 5 -> new JsonArray().add(draw.text(5)).addNull();
            case 6 -> new JsonObject().put("$gt", 0).put(draw.text(5), draw.text(5));
            case 7 -> draw.one(FIELDS);
            case 8 -> random.nextInt(200) == 0 ? draw.text(17_000) : draw.text(200);
            case 9 -> random.nextInt(300);
            default -> draw.text(30);
        };
    }
}
