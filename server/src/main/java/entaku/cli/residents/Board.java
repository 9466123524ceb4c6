package entaku.cli.residents;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What one resident sees, layer by layer, kept by the rule of the protocol. */
final class Board {
    private final Map<String, Map<String, JsonObject>> layers = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private String run;

    /** Takes in what came on an address; false when something is missing and has to be asked for again. */
    boolean take(String address, JsonObject frame) {
        if (address.equals("hello")) greet(frame);
        else if (frame.containsKey("v")) {
            versions.put(address, frame.getLong("v"));
            layers.put(address, new HashMap<>());
            set(layers.get(address), frame);
        } else if (frame.containsKey("b")) {
            long follows = frame.getLong("b");
            Long here = versions.get(address);
            if (here != null && follows < here) return true;
            if (here == null || follows > here) return false;
            versions.put(address, here + 1);
            set(layers.get(address), frame);
        }
        return true;
    }

    /** Versions of another run say nothing here, and a layer that is not followed any more is forgotten. */
    private void greet(JsonObject hello) {
        if (!hello.getString("run").equals(run)) versions.clear();
        run = hello.getString("run");
        var followed = hello.getJsonArray("layers").getList();
        layers.keySet().retainAll(followed);
        versions.keySet().retainAll(followed);
    }

    private static void set(Map<String, JsonObject> into, JsonObject frame) {
        JsonObject set = frame.getJsonObject("set", new JsonObject());
        for (String key : set.fieldNames()) into.put(key, set.getJsonObject(key));
        JsonArray gone = frame.getJsonArray("gone");
        if (gone != null) gone.forEach(key -> into.remove((String) key));
    }

    private Stream<Map<String, JsonObject>> shown() {
        return layers.entrySet().stream()
                .filter(layer -> !layer.getKey().equals("own"))
                .map(Map.Entry::getValue);
    }

    private JsonObject find(String key) {
        return shown().filter(layer -> layer.containsKey(key))
                .map(layer -> layer.get(key))
                .findFirst()
                .orElseGet(JsonObject::new);
    }

    private JsonObject mine(String key) {
        return layers.getOrDefault("own", Map.of()).getOrDefault(key, new JsonObject());
    }

    /** Gives a record of the current step; empty when there is none. */
    JsonObject get(String key) {
        return find(current() + ":" + key);
    }

    JsonObject own(String key) {
        return mine(current() + ":" + key);
    }

    JsonObject me() {
        return mine("me");
    }

    Stream<JsonObject> list(String prefix) {
        return list(current(), prefix);
    }

    Stream<JsonObject> list(String step, String prefix) {
        String start = step + ":" + prefix;
        return shown().flatMap(layer -> layer.entrySet().stream())
                .filter(e -> e.getKey().startsWith(start))
                .map(Map.Entry::getValue);
    }

    /** Names the current step, or null while people gather. */
    String current() {
        return find("course").getString("current");
    }

    /** Names the kind of the current step, or null. */
    String kind() {
        return find("step/" + current()).getString("kind");
    }

    boolean isClosed() {
        return "closed".equals(find("course").getString("status"));
    }
}
