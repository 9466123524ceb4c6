package entaku.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a phone has been shown, by the rule of the protocol page: follows → apply, older → drop, gap → ask again. */
final class Layers {
    private final Map<String, Map<String, JsonObject>> records = new TreeMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private List<String> listed = List.of();
    private String run;
    private int patches;
    private int gaps;

    /** Takes in what came on an address; false when something is missing and it has to be asked for again. */
    boolean take(String address, JsonObject body) {
        if (address.equals("hello")) hello(body);
        else if (body.containsKey("v")) whole(address, body);
        else if (body.containsKey("b")) return patch(address, body);
        return true;
    }

    private void hello(JsonObject body) {
        if (!body.getString("run").equals(run)) versions.clear();
        run = body.getString("run");
        listed = body.getJsonArray("layers").stream().map(String::valueOf).toList();
        records.keySet().retainAll(listed);
        versions.keySet().retainAll(listed);
    }

    private void whole(String layer, JsonObject body) {
        versions.put(layer, body.getLong("v"));
        records.put(layer, new TreeMap<>());
        change(records.get(layer), body);
    }

    private boolean patch(String layer, JsonObject body) {
        long follows = body.getLong("b");
        Long here = versions.get(layer);
        if (here != null && follows < here) return true;
        if (here == null || follows > here) {
            gaps++;
            return false;
        }
        patches++;
        versions.put(layer, here + 1);
        change(records.get(layer), body);
        return true;
    }

    private static void change(Map<String, JsonObject> layer, JsonObject body) {
        JsonObject set = body.getJsonObject("set", new JsonObject());
        for (String key : set.fieldNames()) layer.put(key, set.getJsonObject(key));
        for (Object key : body.getJsonArray("gone", new JsonArray())) layer.remove((String) key);
    }

    /** Tells whether every layer it was promised has come. */
    boolean isComplete() {
        return !listed.isEmpty() && versions.keySet().containsAll(listed);
    }

    /** Waits for the greeting anew. */
    void forgetGreeting() {
        listed = List.of();
    }

    /** Gives what is shown to others too. */
    Map<String, JsonObject> view() {
        var all = new TreeMap<String, JsonObject>();
        records.forEach((layer, set) -> {
            if (!layer.equals("own")) all.putAll(set);
        });
        return all;
    }

    /** Gives the same, each key behind the name of its layer. */
    Map<String, JsonObject> byLayer() {
        var all = new TreeMap<String, JsonObject>();
        records.forEach((layer, set) -> {
            if (!layer.equals("own")) set.forEach((key, record) -> all.put(layer + " " + key, record));
        });
        return all;
    }

    /** Gives the shared records of an answer to {@code look}, each key behind the name of its layer. */
    static Map<String, JsonObject> lookedByLayer(JsonObject answer) {
        var found = new TreeMap<String, JsonObject>();
        JsonObject layers = answer.getJsonObject("layers");
        for (String layer : layers.fieldNames())
            if (!layer.equals("own"))
                for (String key : layers.getJsonObject(layer).fieldNames())
                    found.put(layer + " " + key, layers.getJsonObject(layer).getJsonObject(key));
        return found;
    }

    Map<String, JsonObject> own() {
        return new TreeMap<>(records.getOrDefault("own", Map.of()));
    }

    /** Gives the records of an answer to {@code look}, those shown to others too or those of the seat alone. */
    static Map<String, JsonObject> looked(JsonObject answer, boolean own) {
        var found = new TreeMap<String, JsonObject>();
        JsonObject layers = answer.getJsonObject("layers");
        for (String layer : layers.fieldNames())
            if (layer.equals("own") == own)
                for (String key : layers.getJsonObject(layer).fieldNames())
                    found.put(key, layers.getJsonObject(layer).getJsonObject(key));
        return found;
    }

    int patches() {
        return patches;
    }

    int gaps() {
        return gaps;
    }
}
