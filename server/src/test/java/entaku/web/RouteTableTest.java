package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.door.Addresses;
import entaku.web.staff.OwnTemplatesTest;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route × every role with the expected status. What is not in the table is refused. */
class RouteTableTest {
    private static final List<String> ROLES = List.of(
            "nobody",
            "stranger",
            "observer",
            "participant",
            "recorder",
            "table-host",
            "scribe",
            "facilitator",
            "screen",
            "staff");

    /** Columns as in ROLES; `-` stands for 401 without a token, `x` for 403, `+` for 200. */
    private static final String OPEN = """
            POST /join                          + + + + + + + + + +
            POST /reenter                       + + + + + + + + + +
            POST /enter                         + + + + + + + + + +
            GET  /me                            - + + + + + + + + x
            GET  /check                         + + + + + + + + + +
            GET  /sessions/:id/room             - x + + + + + + + x
            GET  /sessions/:id/addresses        - x x x x x x + x +
            POST /sessions/:id/address          - x x x x x x + x +
            GET  /sessions/:id/links            - x x x x x x + x +
            POST /sessions/:id/links            - x x x x x x + x +
            POST /sessions/:id/links/revoke     - x x x x x x + x +
            GET  /sessions/:id/texts/:hash      - x + + + + + + + x
            GET  /templates                     - x x x x x x x x +
            GET  /templates/:name               - x x x x x x x x +
            GET  /templates/:name/file          - x x x x x x x x +
            POST /templates                     - x x x x x x x x +
            POST /templates/import              - x x x x x x x x +
            POST /templates/:name               - x x x x x x x x +
            POST /templates/:name/remove        - x x x x x x x x +
            GET  /sessions                      - x x x x x x x x +
            POST /sessions                      - x x x x x x x x +
            GET  /sessions/:id/record           - x x x x x x + x +
            GET  /sessions/:id/minutes.html     - x x x x x x + x +
            GET  /sessions/:id/minutes.md       - x x x x x x + x +
            GET  /sessions/:id/minutes.json     - x x x x x x + x +
            """;

    /** What changes when the session is over. */
    private static final String CLOSED = """
            GET  /me                            - + + + + + + + + x
            GET  /sessions/:id/room             - x + + + + + + + x
            GET  /sessions/:id/record           - x + + + + + + + +
            GET  /sessions/:id/minutes.html     - x + + + + + + + +
            GET  /sessions/:id/minutes.md       - x + + + + + + + +
            GET  /sessions/:id/minutes.json     - x + + + + + + + +
            GET  /sessions/:id/texts/:hash      - x + + + + + + + x
            POST /sessions/:id/links            - x x x x x x 409 x 409
            """;

    @TempDir
    Path data;

    private TestServer server;
    private Cast cast;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(data);
        cast = new Cast(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_role_gets_what_the_table_says_and_nothing_else() throws Exception {
        assertThat(differences(OPEN)).isEmpty();
        assertThat(cast.command("facilitator", null, "course/close", new JsonObject()))
                .isEqualTo("done");
        assertThat(differences(CLOSED)).isEmpty();
    }

    private List<String> differences(String table) {
        var wrong = new ArrayList<String>();
        for (String row : table.lines().toList()) {
            String[] cells = row.split(" +");
            for (int i = 0; i < ROLES.size(); i++) {
                var answer = ask(cells[0], cells[1], ROLES.get(i));
                String expected = cells[i + 2];
                String got = sign(answer.status());
                if (!got.equals(expected))
                    wrong.add(cells[0] + " " + cells[1] + " " + ROLES.get(i) + ": expected " + expected + ", got "
                            + answer.status() + " " + answer.text());
            }
        }
        return wrong;
    }

    private TestServer.Answer ask(String method, String route, String role) {
        String path = "/api" + route.replace(":id", cast.session()).replace(":name", template(method, route));
        String body = method.equals("POST") ? body(route).encode() : null;
        return server.ask(method, path, cast.token(role), body);
    }

    private JsonObject body(String route) {
        String code = server.welcome().card().code();
        return switch (route) {
            case "/join" -> new JsonObject().put("code", code);
            case "/reenter" -> new JsonObject().put("code", sampleCode()).put("reentry", lostPhone());
            case "/enter" ->
                new JsonObject().put("once", TestServer.secret(server.welcome().screen()));
            case "/sessions" -> Cast.talk();
            case "/templates" -> new JsonObject().put("edit", edit());
            case "/templates/import" -> new JsonObject().put("yaml", file());
            case "/templates/:name" -> new JsonObject().put("version", 1).put("edit", edit());
            case "/templates/:name/remove" -> new JsonObject().put("version", 1);
            case "/sessions/:id/links/revoke" -> new JsonObject().put("link", linkOut());
            case "/sessions/:id/address" ->
                new JsonObject().put("url", server.server().url());
            default -> new JsonObject().put("role", "screen");
        };
    }

    /** Gives the name of a format to look at, or of one of staff's own, in its first version, to be changed. */
    private String template(String method, String route) {
        if (method.equals("GET") || !route.contains(":name")) return "min-naga-meeting";
        var edit = new JsonObject().put("edit", OwnTemplatesTest.edit(server, cast.token("staff"), "min-naga-meeting"));
        return server.post("/api/templates", cast.token("staff"), edit).json().getString("name");
    }

    private JsonObject edit() {
        return OwnTemplatesTest.edit(server, cast.token("staff"), "min-naga-meeting");
    }

    private String file() {
        return server.get("/api/templates/min-naga-meeting/file", cast.token("staff"))
                .json()
                .getString("yaml");
    }

    private String lostPhone() {
        var joining = new JsonObject().put("code", sampleCode());
        return server.post("/api/join", null, joining).json().getString("reentry");
    }

    private String linkOut() {
        var role = new JsonObject().put("role", "screen");
        return server.post("/api/sessions/" + cast.session() + "/links", cast.token("facilitator"), role)
                .json()
                .getString("id");
    }

    private String sampleCode() {
        return server.get("/api/sessions/" + cast.session() + "/room", cast.token("facilitator"))
                .json()
                .getString("code");
    }

    private static String sign(int status) {
        return switch (status) {
            case 200 -> "+";
            case 401 -> "-";
            case 403 -> "x";
            default -> String.valueOf(status);
        };
    }

    @Test
    void the_table_names_every_route_that_is_mounted() throws Exception {
        var table = OPEN.lines()
                .map(row -> row.split(" +")[0] + " " + row.split(" +")[1])
                .toList();
        var plan = new FrontDoor.Plan(
                "127.0.0.1", 1, Addresses.given("http://localhost", () -> 0), data, null, () -> 0, () -> 0);
        var shared =
                new FrontDoor.Shared(server.server().vertx(), server.server().store(), null, null, null, plan);
        assertThat(FrontDoor.api(server.server().vertx(), plan, shared).routes())
                .containsExactlyInAnyOrderElementsOf(table);
    }

    /** Whom the page of the protocol lets in, in its own words, as a row of the table. */
    private static final Map<String, String> CALLERS = Map.ofEntries(
            Map.entry("anybody", "+ + + + + + + + + +"),
            Map.entry("anybody with the code", "+ + + + + + + + + +"),
            Map.entry("a seat on a new device", "+ + + + + + + + + +"),
            Map.entry("holder of a one-time link", "+ + + + + + + + + +"),
            Map.entry("any seat token", "- + + + + + + + + x"),
            Map.entry("any seat of it", "- x + + + + + + + x"),
            Map.entry("facilitator, staff", "- x x x x x x + x +"),
            Map.entry("facilitator, staff; seats of it once closed", "- x x x x x x + x +"),
            Map.entry("staff", "- x x x x x x x x +"));

    @Test
    void the_page_of_the_protocol_names_every_route_that_is_mounted_and_no_other_and_who_may_ask() throws Exception {
        var documented = new TreeMap<String, String>();
        String callers = null;
        for (String row : Files.readString(Path.of("docs/PROTOCOL.md")).lines().toList()) {
            if (!row.matches("\\| `(GET|POST) /api/.*")) continue;
            String[] cells = row.split(" \\| ");
            callers = cells[1].equals("as above") ? callers : cells[1];
            assertThat(CALLERS).as(row).containsKey(callers);
            Matcher route = Pattern.compile("`(GET|POST) /api(/[^`?]*)[^`]*`|`(\\.[a-z]+)`")
                    .matcher(cells[0]);
            String first = null;
            while (route.find()) {
                // Further endings of the same route follow it.
                if (route.group(1) != null) first = route.group(1) + " " + route.group(2);
                String named = route.group(1) != null ? first : first.replaceFirst("\\.[a-z]+$", route.group(3));
                assertThat(documented.put(named, CALLERS.get(callers)))
                        .as(named)
                        .isNull();
            }
        }
        var table = new TreeMap<String, String>();
        for (String row : OPEN.lines().toList()) {
            String[] cells = row.split(" +", 3);
            table.put(cells[0] + " " + cells[1], cells[2]);
        }
        assertThat(documented).isEqualTo(table);
    }

    @Test
    void what_is_not_in_the_table_is_refused_to_everybody() {
        for (String role : ROLES) {
            String token = cast.token(role);
            assertThat(server.get("/api/seats", token).refusal()).isEqualTo("404 not-found");
            assertThat(server.get("/api/sessions/" + cast.session(), token).refusal())
                    .isEqualTo("404 not-found");
            assertThat(server.ask("DELETE", "/api/me", token, null).status()).isIn(404, 405);
            assertThat(server.ask("PUT", "/api/sessions", token, "{}").status()).isIn(404, 405);
        }
    }
}
