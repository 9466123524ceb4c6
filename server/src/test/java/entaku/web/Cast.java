package entaku.web;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of each role in the newest open session of a server, a stranger from another session, and staff. */
public final class Cast {
    static final List<String> SEATED =
            List.of("observer", "participant", "recorder", "table-host", "scribe", "facilitator", "screen");

    private final TestServer server;
    private final String session;
    private final Map<String, JsonObject> entries = new LinkedHashMap<>();
    private final String staff;
    private int ids;

    public Cast(TestServer server) throws InterruptedException {
        this.server = server;
        session = server.welcome().card().id();
        staff = server.enter(server.welcome().staff()).getString("token");
        entries.put("facilitator", server.enter(server.welcome().facilitator()));
        entries.put("screen", server.enter(server.welcome().screen()));
        entries.put("participant", server.join("参加者"));
        entries.put("observer", observer());
        for (String role : List.of("recorder", "table-host", "scribe")) {
            JsonObject entry = server.join("見本の人");
            var body = new JsonObject().put("seat", entry.getString("seat")).put("role", role);
            if (!command("facilitator", null, "seats/give-role", body).equals("done"))
                throw new AssertionError("no role given");
            entries.put(role, entry);
        }
        entries.put("stranger", stranger());
    }

    /** Seats one more participant, called {@code other}, at table 2. */
    public void seatOther() {
        String code = server.get("/api/sessions/" + session + "/room", token("facilitator"))
                .json()
                .getString("code");
        var body = new JsonObject().put("code", code).put("table", "2");
        entries.put("other", server.post("/api/join", null, body).json());
    }

    private JsonObject observer() {
        var body = new JsonObject().put("code", server.welcome().card().code()).put("observer", true);
        return server.post("/api/join", null, body).json();
    }

    private JsonObject stranger() {
        var made = server.post("/api/sessions", staff, talk()).json();
        return server.post("/api/join", null, new JsonObject().put("code", made.getString("code")))
                .json();
    }

    /** What staff send to make a session. */
    public static JsonObject talk() {
        return new JsonObject()
                .put("template", "min-naga-meeting")
                .put("title", "【見本】もう一つの話し合い")
                .put("area", "sample/center")
                .put("heldOn", "2026-11-22")
                .put("tables", 2)
                .put("sample", true);
    }

    public String session() {
        return session;
    }

    public JsonObject entry(String role) {
        return entries.get(role);
    }

    /** Gives the token of somebody; null for nobody. */
    public String token(String role) {
        return switch (role) {
            case "nobody" -> null;
            case "staff" -> staff;
            default -> entries.get(role).getString("token");
        };
    }

    public BusSocket socket(String role) throws InterruptedException {
        String session = entry(role).getString("session");
        return BusSocket.open(server.server().vertx(), server.port(), session).shown(token(role));
    }

    /** Sends a command on a fresh socket. Gives {@code done}, or the refusal such as {@code 403 not-your-role}. */
    public String command(String role, String step, String type, JsonObject body) throws InterruptedException {
        BusSocket socket = socket(role);
        try {
            // Who conducts sits at no table: in the talk, which is held at tables, they say which one they mean.
            String table = role.equals("facilitator") && "talk".equals(step) ? "1" : null;
            return Phone.told(socket.ask("c" + ids++, step, table, type, body));
        } finally {
            socket.close();
        }
    }

    public String command(BusSocket socket, String step, String type, JsonObject body) throws InterruptedException {
        return Phone.told(socket.ask("c" + ids++, step, type, body));
    }

    /** Lists the ids of a step's records of one sort, such as {@code note}, as a role may see them. */
    public java.util.Set<String> ids(String role, String step, String sort) throws InterruptedException {
        BusSocket socket = socket(role);
        try {
            JsonObject body =
                    socket.ask("look" + ids++, step, "look", new JsonObject()).getJsonObject("body");
            var found = new java.util.HashSet<String>();
            String prefix = step + ":" + sort + "/";
            for (boolean own : new boolean[] {false, true})
                for (String key : Layers.looked(body, own).keySet())
                    if (key.startsWith(prefix)) found.add(key.substring(prefix.length()));
            return found;
        } finally {
            socket.close();
        }
    }
}
