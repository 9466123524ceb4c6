package entaku.cli.residents;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What one resident sees: the view and the own view, kept by the rule of the protocol. */
final class Board {
    private final Map<String, JsonObject> records = new HashMap<>();
    private final Map<String, JsonObject> own = new HashMap<>();
    private long seq = -1;
    private long ownSeq = -1;

    /** Takes in one frame; false when something is missing and the view has to be asked for again. */
    boolean take(JsonObject frame) {
        switch (frame.getString("t")) {
            case "view" -> {
                records.clear();
                seq = frame.getLong("seq");
                set(records, frame);
            }
            case "own" -> {
                own.clear();
                ownSeq = frame.getLong("seq");
                set(own, frame);
            }
            case "patch" -> {
                long to = frame.getLong("seq");
                if (to <= seq) return true;
                if (frame.getLong("base") != seq) return false;
                seq = to;
                set(records, frame);
            }
            case "mine" -> {
                long to = frame.getLong("seq");
                if (to <= ownSeq) return true;
                if (frame.getLong("base") != ownSeq) return false;
                ownSeq = to;
                set(own, frame);
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private static void set(Map<String, JsonObject> into, JsonObject frame) {
        JsonObject set = frame.getJsonObject("set", new JsonObject());
        for (String key : set.fieldNames()) into.put(key, set.getJsonObject(key));
        JsonArray gone = frame.getJsonArray("gone");
        if (gone != null) gone.forEach(key -> into.remove((String) key));
    }

    /** Gives a record of the current step; empty when there is none. */
    JsonObject get(String key) {
        return records.getOrDefault(current() + ":" + key, new JsonObject());
    }

    JsonObject own(String key) {
        return own.getOrDefault(current() + ":" + key, new JsonObject());
    }

    JsonObject me() {
        return own.getOrDefault("me", new JsonObject());
    }

    Stream<JsonObject> list(String prefix) {
        return list(current(), prefix);
    }

    Stream<JsonObject> list(String step, String prefix) {
        String start = step + ":" + prefix;
        return records.entrySet().stream()
                .filter(e -> e.getKey().startsWith(start))
                .map(Map.Entry::getValue);
    }

    /** Names the current step, or null while people gather. */
    String current() {
        JsonObject session = records.get("session");
        return session == null ? null : session.getString("current");
    }

    /** Names the kind of the current step, or null. */
    String kind() {
        JsonObject step = records.get("step/" + current());
        return step == null ? null : step.getString("kind");
    }

    boolean isClosed() {
        JsonObject session = records.get("session");
        return session != null && "closed".equals(session.getString("status"));
    }
}
