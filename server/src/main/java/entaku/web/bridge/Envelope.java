package entaku.web.bridge;

import entaku.session.Rejected;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/**
 * The outer shape of a command; what is in its body is not looked at here.
 *
 * @param step null for the session as a whole
 * @param table null for that of the seat
 */
record Envelope(String id, String type, String step, String table, JsonObject body) {
    private static final Set<String> FIELDS = Set.of("id", "step", "table", "type", "body");

    /** Words by which a command could claim to be somebody's. */
    private static final Set<String> IDENTITY = Set.of("seat", "role", "session", "token", "author");

    /** Reads it strictly. Throws {@link Rejected}: {@code bad-body}, {@code identity-in-body}. */
    static Envelope read(Object sent) {
        if (!(sent instanceof JsonObject json)) throw new Rejected("bad-body");
        for (String field : json.fieldNames())
            if (!FIELDS.contains(field)) throw new Rejected(IDENTITY.contains(field) ? "identity-in-body" : "bad-body");
        Rejected.unless(json.getValue("body") instanceof JsonObject, "bad-body");
        String id = words(json, "id");
        String type = words(json, "type");
        String table = words(json, "table");
        Rejected.unless(type != null && id != null && id.matches("[A-Za-z0-9_-]{1,40}"), "bad-body");
        Rejected.unless(table == null || table.matches("[1-9][0-9]{0,2}"), "bad-body");
        return new Envelope(id, type, words(json, "step"), table, json.getJsonObject("body"));
    }

    private static String words(JsonObject json, String field) {
        Object value = json.getValue(field);
        Rejected.unless(value == null || value instanceof String, "bad-body");
        return (String) value;
    }

    /** Tells whether it asks for a whole step instead of changing something. */
    boolean looks() {
        return type.equals("look");
    }
}
