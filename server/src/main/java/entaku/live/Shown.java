package entaku.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** Shows one line a session as layers, from the frames of audiences. */
final class Shown implements Viewer, Watch {
    private static final Map<String, String> LAYERS =
            Map.of("view", "hall", "patch", "hall", "own", "own", "mine", "own");

    private final Line line;
    private final LiveSession live;
    private final String seat;
    private final Map<String, Long> versions = new HashMap<>();

    Shown(Line line, LiveSession live, String seat) {
        this.line = line;
        this.live = live;
        this.seat = seat;
    }

    @Override
    public String seat() {
        return seat;
    }

    @Override
    public Context context() {
        return line.context();
    }

    @Override
    public void again(String have) {
        live.watch(this);
    }

    @Override
    public void here() {
        live.watchHere(this);
    }

    @Override
    public void stop() {
        live.unwatch(this);
    }

    @Override
    public void send(Buffer frame) {
        String text = frame.toString();
        int at = text.indexOf("\"t\":\"") + 5;
        String kind = text.substring(at, text.indexOf('"', at));
        if (kind.equals("here")) {
            int seats = frame.toJsonObject().getJsonObject("body").getInteger("seats");
            line.send(rec("here", new JsonObject().put("seats", seats)));
            return;
        }
        if (kind.equals("view")) greet();
        String layer = LAYERS.get(kind);
        boolean whole = kind.equals("view") || kind.equals("own");
        long before = versions.getOrDefault(layer, 0L);
        versions.put(layer, before + 1);
        String version = whole ? "\"v\":" + (before + 1) : "\"b\":" + before;
        String head = "{\"type\":\"rec\",\"address\":\"" + layer + "\",\"body\":{" + version + ",";
        String shown = head + text.substring(text.indexOf("\"set\":"));
        boolean renames = shown.contains("\"session\":{") || shown.contains("\"timer\":{");
        line.send(renames ? renamed(shown) : Buffer.buffer(shown));
    }

    private void greet() {
        line.send(rec(
                "hello",
                new JsonObject()
                        .put("at", System.currentTimeMillis())
                        .put("run", Integer.toHexString(System.identityHashCode(live)))
                        .put("layers", new JsonArray().add("hall").add("own"))));
    }

    private static Buffer renamed(String shown) {
        var json = new JsonObject(shown);
        rename(json.getJsonObject("body").getJsonObject("set"));
        return json.toBuffer();
    }

    private static void rename(JsonObject set) {
        JsonObject session = set.getJsonObject("session");
        if (session != null) {
            var course = new JsonObject().put("status", session.getString("status"));
            if (session.getString("current") != null) course.put("current", session.getString("current"));
            set.put("course", course);
        }
        if (set.containsKey("timer")) set.put("clock", set.remove("timer"));
    }

    private static Buffer rec(String address, JsonObject body) {
        return new JsonObject()
                .put("type", "rec")
                .put("address", address)
                .put("body", body)
                .toBuffer();
    }
}
