package entaku.cli.residents;

import entaku.session.Habit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one resident sees: the layers they follow, kept by the rule of the protocol. */
final class Eyes implements Habit.Sight {
    private final Map<String, Seen> layers = new HashMap<>();

    /** One layer and its version; −1 before the first view. */
    private static final class Seen {
        long version = -1;
        final Map<String, Map<String, Object>> records = new LinkedHashMap<>();
    }

    /** Takes in one frame; false when something is missing and everything has to be asked for again. */
    boolean take(String address, JsonObject frame) {
        if (address.equals("hello")) {
            layers.keySet().retainAll(frame.getJsonArray("layers").getList());
            return true;
        }
        Seen layer = layers.computeIfAbsent(address, a -> new Seen());
        if (frame.containsKey("v")) {
            layer.records.clear();
            layer.version = frame.getLong("v");
        } else if (frame.containsKey("b")) {
            long base = frame.getLong("b");
            if (layer.version >= 0 && base < layer.version) return true;
            if (base != layer.version) return false;
            layer.version = base + 1;
        } else return true;
        JsonObject set = frame.getJsonObject("set", new JsonObject());
        for (String key : set.fieldNames())
            layer.records.put(key, set.getJsonObject(key).getMap());
        JsonArray gone = frame.getJsonArray("gone");
        if (gone != null) gone.forEach(key -> layer.records.remove((String) key));
        return true;
    }

    private Map<String, Object> hall(String key) {
        return in("hall", key);
    }

    private Map<String, Object> in(String layer, String key) {
        Seen there = layers.get(layer);
        return there == null ? Map.of() : there.records.getOrDefault(key, Map.of());
    }

    /** Lists what is shared, that of one's own table first. */
    private List<Seen> shared() {
        var all = new ArrayList<Seen>();
        layers.forEach((address, layer) -> {
            if (address.startsWith("table/")) all.add(0, layer);
            else if (address.equals("hall")) all.add(layer);
        });
        return all;
    }

    @Override
    public String seat() {
        return (String) in("own", "me").get("seat");
    }

    @Override
    public Map<String, Object> get(String key) {
        for (Seen layer : shared()) {
            var record = layer.records.get(current() + ":" + key);
            if (record != null) return record;
        }
        return Map.of();
    }

    @Override
    public Map<String, Object> mine(String key) {
        return in("own", current() + ":" + key);
    }

    @Override
    public List<Map<String, Object>> list(String prefix) {
        return listed(current() + ":" + prefix);
    }

    @Override
    public List<Map<String, Object>> items() {
        var all = new ArrayList<Map<String, Object>>();
        for (String step : Habit.<String>list(hall("step/" + current()), "from")) all.addAll(listed(step + ":item/"));
        return all;
    }

    private List<Map<String, Object>> listed(String start) {
        var found = new ArrayList<Map<String, Object>>();
        for (Seen layer : shared())
            layer.records.forEach((key, record) -> {
                if (!key.startsWith(start)) return;
                var one = new HashMap<>(record);
                one.put("id", key.substring(start.length()));
                found.add(one);
            });
        return found;
    }

    /** Names the current step, or null while people gather. */
    String current() {
        return (String) hall("course").get("current");
    }

    /** Names the kind of the current step, or null. */
    String kind() {
        return (String) hall("step/" + current()).get("kind");
    }

    boolean isClosed() {
        return "closed".equals(hall("course").get("status"));
    }
}
