package entaku.web;

import entaku.session.Vocabulary;
import entaku.steps.Steps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes commands of every kind from their shape alone, about things that a phone sees: mostly ones that exist. */
final class RandomActs {
    private static final Map<String, Class<?>> TYPES =
            new TreeMap<>(Vocabulary.of(new Steps()).commands());
    private static final List<String> WORDS = List.of("公園", "バスが少ない", "夜の道", "祭り", "川", "");
    private static final List<String> LEADS =
            List.of("undo/take-back", "course/back", "clock/add-time", "seats/move-seat", "seats/give-role");

    /** What changes the agenda. */
    private static final List<String> PLANS =
            List.of("course/skip-step", "course/move-step", "course/change-step", "course/change-step");

    private static final List<String> ROLES = List.of("participant", "table-host", "recorder", "scribe", "observer");

    private final Random random;

    RandomActs(long seed) {
        random = new Random(seed);
    }

    /** One thing to send; {@code step} is null for the session as a whole. */
    record Act(String step, String type, JsonObject body) {}

    /** Makes something to do in the step that this phone shows; mostly what its kind knows. */
    Act next(Phone phone, boolean leads, List<String> seats) {
        String step = phone.current();
        if (step == null) return new Act(null, leads ? "course/next" : "undo/take-back", new JsonObject());
        if (leads && random.nextInt(4) == 0) {
            return lead(one(LEADS), seats);
        }
        String kind = phone.record("step/" + step).getString("kind");
        List<String> types =
                TYPES.keySet().stream().filter(t -> t.startsWith(kind + "/")).toList();
        String type = one(types);
        return new Act(step, type, body(TYPES.get(type), phone, seats));
    }

    /** Makes a change of the agenda while it is walked through: of these steps, or their order. */
    Act plan(List<String> steps) {
        String type = one(PLANS);
        var body = new JsonObject().put("step", one(steps));
        if (type.equals("course/skip-step")) body.put("skip", random.nextBoolean());
        if (type.equals("course/move-step")) body.put("after", one(steps));
        if (type.equals("course/change-step")) body.put("minutes", 1 + random.nextInt(60));
        return new Act(null, type, body);
    }

    private Act lead(String type, List<String> seats) {
        var body = new JsonObject();
        if (type.equals("clock/add-time")) body.put("minutes", random.nextInt(3));
        if (type.startsWith("seats/")) body.put("seat", one(seats));
        if (type.equals("seats/move-seat")) body.put("table", table());
        if (type.equals("seats/give-role")) body.put("role", one(ROLES));
        return new Act(null, type, body);
    }

    private String table() {
        return random.nextInt(4) == 0 ? null : "" + (1 + random.nextInt(3));
    }

    private JsonObject body(Class<?> type, Phone phone, List<String> seats) {
        var body = new JsonObject();
        for (RecordComponent part : type.getRecordComponents()) {
            Object value = value(part, phone, seats);
            if (value != null) body.put(part.getName(), value);
        }
        return body;
    }

    private Object value(RecordComponent part, Phone phone, List<String> seats) {
        Class<?> type = part.getType();
        if (type == int.class) return random.nextInt(3);
        if (type == Integer.class) return random.nextBoolean() ? null : 1 + random.nextInt(2);
        if (type == boolean.class) return random.nextInt(4) == 0;
        if (type == List.class) return new JsonArray();
        if (type.isEnum()) return one(ROLES);
        return switch (part.getName()) {
            case "seat", "speaker" -> one(seats);
            case "table" -> table();
            case "level" -> one(List.of("wholehearted", "mostly", "worried", "against"));
            case "decision" -> one(List.of("keep", "lighten", "stop"));
            case "mood" -> one(List.of("sunny", "rainy"));
            case "actor" -> one(List.of("resident", "npo", "office"));
            case "state" -> "measured";
            case "kind", "link", "from", "before" -> null;
            case "by" -> LocalDate.now().plusMonths(1).toString();
            case "text", "name", "what", "why", "word", "reason", "label", "party", "to", "sentence" -> one(WORDS);
            default -> id(part.getName(), phone);
        };
    }

    /** Gives the id of something this phone sees, mostly of a sort that the name speaks of. */
    private String id(String name, Phone phone) {
        var sure = new ArrayList<String>();
        var any = new ArrayList<String>();
        for (var seen : List.of(phone.view(), phone.own()))
            for (String key : seen.keySet()) {
                int slash = key.indexOf('/');
                if (slash < 0 || key.indexOf(':') < 0) continue;
                any.add(key.substring(slash + 1));
                boolean fits = key.substring(key.indexOf(':') + 1).startsWith(name);
                if (fits || name.equals("into") || name.equals("item")) sure.add(key.substring(slash + 1));
            }
        if (any.isEmpty()) return "nothing";
        return sure.isEmpty() || random.nextInt(6) == 0 ? one(any) : one(sure);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int dice(int sides) {
        return random.nextInt(sides);
    }
}
