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
        JsonObject old = frame.toJsonObject().getJsonObject("body");
        String kind = old.getString("t");
        if (kind.equals("here")) {
            line.send(rec("here", new JsonObject().put("seats", old.getInteger("seats"))));
            return;
        }
        String layer = LAYERS.get(kind);
        boolean whole = kind.equals("view") || kind.equals("own");
        if (kind.equals("view"))
            line.send(rec(
                    "hello",
                    new JsonObject()
                            .put("at", System.currentTimeMillis())
                            .put("run", Integer.toHexString(System.identityHashCode(live)))
                            .put("layers", new JsonArray().add("hall").add("own"))));
        long before = versions.getOrDefault(layer, 0L);
        versions.put(layer, before + 1);
        JsonObject set = old.getJsonObject("set");
        rename(set);
        var body = whole ? new JsonObject().put("v", before + 1) : new JsonObject().put("b", before);
        body.put("set", set);
        if (old.containsKey("gone")) body.put("gone", old.getJsonArray("gone"));
        line.send(rec(layer, body));
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
