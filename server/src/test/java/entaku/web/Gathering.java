package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A meeting with phones of every audience, each connected: those who lead, project and look on, those who take part at
 * two tables and at none, and those with a task. Everybody is called by their word backwards, in
 * capitals, and a hyphen: nobody may be called what those who conduct are called.
 */
public final class Gathering implements AutoCloseable {
    private final TestServer server;
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    public final String session;

    public Gathering(TestServer server) {
        this.server = server;
        session = server.welcome().card().id();
        String code = server.welcome().card().code();
        seat("facilitator", server.enter(server.welcome().facilitator()));
        seat("screen", server.enter(server.welcome().screen()));
        var body = new JsonObject().put("code", code);
        seat("observer", join(body.copy().put("name", called("observer")).put("observer", true)));
        for (String who : new String[] {"ann/1", "ben/1", "cho/2", "dan/", "recorder/", "table-host/1", "scribe/2"}) {
            String name = who.substring(0, who.indexOf('/'));
            String table = who.substring(name.length() + 1);
            seat(name, join(body.copy().put("name", called(name)).put("table", table.isEmpty() ? null : table)));
            if (name.length() == 3) continue;
            var role = new JsonObject().put("seat", seat(name)).put("role", name);
            done("facilitator", null, "seats/give-role", role);
        }
    }

    private JsonObject join(JsonObject body) {
        return server.post("/api/join", null, body).json();
    }

    private void seat(String who, JsonObject entry) {
        phones.put(who, Phone.at(server.server().vertx(), server.port(), entry));
    }

    /** Opens one more screen of the same seat, or of one that has just come in. */
    public Phone another(String who) {
        return Phone.at(server.server().vertx(), server.port(), phone(who).entry);
    }

    /** Lets everybody come back with what they were given at the door, after the server has started again. */
    public void comeBack() {
        phones.replaceAll((who, phone) -> {
            phone.close();
            return another(who);
        });
    }

    public static String called(String who) {
        return new StringBuilder(who).reverse().toString().toUpperCase(java.util.Locale.ROOT) + "-";
    }

    public Map<String, Phone> phones() {
        return phones;
    }

    public Phone phone(String who) {
        return phones.get(who);
    }

    public String seat(String who) {
        return phone(who).entry.getString("seat");
    }

    /** Lets somebody do something that succeeds. */
    public void done(String who, String step, String type, JsonObject body) {
        assertThat(phone(who).does(step, type, body))
                .as(who + " " + type + " " + body)
                .isEqualTo("done");
    }

    /** Moves the room on and waits until every phone shows it. */
    public void next(String to) {
        done("facilitator", null, "course/next", new JsonObject());
        phones.forEach((who, phone) -> phone.until(who + " in " + to, () -> to.equals(phone.current())));
    }

    /** Waits until everything that was acknowledged so far has reached every phone: a change that all see follows it. */
    public void settle() {
        Phone leads = phone("facilitator");
        long before = leads.record("clock").getLong("left");
        done("facilitator", null, "clock/add-time", new JsonObject().put("minutes", 1));
        long after = before + 60_000;
        phones.forEach((who, phone) ->
                phone.until(who + " settled", () -> phone.record("clock").getLong("left") == after));
    }

    /** Waits until somebody sees a record whose field holds this, and gives what stands after the slash of its key. */
    public static String find(Phone phone, boolean own, String prefix, String field, String value) {
        var found = new String[1];
        phone.until(prefix + " with " + value, () -> {
            Map<String, JsonObject> all = new TreeMap<>(own ? phone.own() : phone.view());
            all.forEach((key, record) -> {
                if (key.startsWith(prefix) && value.equals(record.getString(field)))
                    found[0] = key.substring(prefix.length());
            });
            return found[0] != null;
        });
        return found[0];
    }

    public static JsonObject body(Object... pairs) {
        var body = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) body.put((String) pairs[i], pairs[i + 1]);
        return body;
    }

    public static JsonArray none() {
        return new JsonArray();
    }

    @Override
    public void close() {
        phones.values().forEach(Phone::close);
    }
}
