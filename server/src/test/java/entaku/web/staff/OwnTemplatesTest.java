package entaku.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.store.OwnTemplate;
import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import entaku.web.door.Bounds;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff make a meeting format their own, through the door. */
public class OwnTemplatesTest {
    private static final String NAGA = "min-naga-meeting";

    @TempDir
    Path data;

    private TestServer server;
    private String staff;

    @BeforeEach
    void begin() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        staff = server.enter(server.welcome().staff()).getString("token");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Gives what a browser sends that has opened a format and changed nothing. */
    public static JsonObject edit(TestServer server, String staff, String name) {
        return edit(server.get("/api/templates/" + name, staff).json());
    }

    private static JsonObject edit(JsonObject shown) {
        var steps = new JsonArray();
        for (Object each : shown.getJsonArray("steps")) {
            var step = (JsonObject) each;
            var texts = new JsonObject();
            for (Object place : step.getJsonArray("texts"))
                texts.put(((JsonObject) place).getString("path"), ((JsonObject) place).getJsonArray("texts"));
            var draws = new JsonObject();
            for (Object draw : step.getJsonArray("draws"))
                draws.put(((JsonObject) draw).getString("name"), ((JsonObject) draw).getJsonArray("from"));
            var edited = new JsonObject()
                    .put(
                            "of",
                            new JsonObject()
                                    .put("template", shown.getString("name"))
                                    .put("step", step.getString("id")))
                    .put("texts", texts)
                    .put("draws", draws);
            for (String field : List.of("id", "title", "purpose", "say", "hint", "minutes", "least"))
                edited.put(field, step.getValue(field));
            steps.add(edited);
        }
        return new JsonObject()
                .put("title", shown.getValue("title"))
                .put("purpose", shown.getValue("purpose"))
                .put("prepare", shown.getValue("prepare"))
                .put("steps", steps);
    }

    private static JsonObject step(JsonObject edit, int i) {
        return edit.getJsonArray("steps").getJsonObject(i);
    }

    private static JsonObject ja(String words) {
        return new JsonObject().put("ja", words);
    }

    private TestServer.Answer make(JsonObject edit) {
        return server.post("/api/templates", staff, new JsonObject().put("edit", edit));
    }

    private TestServer.Answer save(String name, int version, JsonObject edit) {
        var body = new JsonObject().put("version", version).put("edit", edit);
        return server.post("/api/templates/" + name, staff, body);
    }

    private String file() {
        return server.get("/api/templates/" + NAGA + "/file", staff).json().getString("yaml");
    }

    private TestServer.Answer take(String yaml) {
        return server.post("/api/templates/import", staff, new JsonObject().put("yaml", yaml));
    }

    private JsonArray listed() {
        return new JsonArray(server.get("/api/templates", staff).text());
    }

    private JsonObject meeting(String template) {
        var wish = new JsonObject()
                .put("template", template)
                .put("title", "私たちの話し合い")
                .put("area", "見本市")
                .put("heldOn", "2026-11-22");
        return server.post("/api/sessions", staff, wish).json();
    }

    private String firstTitle(JsonObject made) throws InterruptedException {
        var facilitator = server.enter(made.getJsonObject("facilitator").getString("url"));
        try (Phone desk = Phone.at(server.server().vertx(), server.port(), facilitator)) {
            String hash = desk.record("course").getString("texts");
            String path = "/api/sessions/" + made.getString("id") + "/texts/" + hash + "?lang=ja";
            return server.get(path, facilitator.getString("token")).text();
        }
    }

    @Test
    void a_changed_format_is_chosen_like_any_other_and_a_meeting_keeps_what_it_was_made_with() throws Exception {
        JsonObject edit = edit(server, staff, NAGA).put("title", ja("私たちの進め方"));
        step(edit, 1).put("title", ja("私たちのひとこと")).put("minutes", 12);
        JsonObject made = make(edit).json();
        String name = made.getString("name");
        assertThat(name).matches("own-[a-z0-9]{10}");

        JsonObject inList = listed().stream()
                .map(JsonObject.class::cast)
                .filter(one -> name.equals(one.getString("name")))
                .findFirst()
                .orElseThrow();
        assertThat(inList.getInteger("version")).isEqualTo(1);
        assertThat(inList.getJsonObject("title")).isEqualTo(ja("私たちの進め方"));
        JsonObject before = meeting(name);
        assertThat(firstTitle(before)).contains("私たちのひとこと");

        JsonObject again = edit(server, staff, name);
        step(again, 1).put("title", ja("べつのひとこと"));
        assertThat(save(name, 1, again).json().getInteger("version")).isEqualTo(2);
        assertThat(firstTitle(meeting(name))).contains("べつのひとこと");
        var remove = new JsonObject().put("version", 2);
        assertThat(server.post("/api/templates/" + name + "/remove", staff, remove)
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/api/templates/" + name, staff).refusal()).isEqualTo("404 no-such-template");
        server.restart();
        staff = server.enter(server.welcome().staff()).getString("token");
        var body = new JsonObject().put("code", before.getString("code"));
        JsonObject phone = server.post("/api/join", null, body).json();
        try (Phone late = Phone.at(server.server().vertx(), server.port(), phone)) {
            String hash = late.record("course").getString("texts");
            String path = "/api/sessions/" + before.getString("id") + "/texts/" + hash + "?lang=ja";
            assertThat(server.get(path, phone.getString("token")).text())
                    .contains("私たちのひとこと")
                    .doesNotContain("べつのひとこと");
        }
    }

    @Test
    void who_has_not_seen_the_last_change_overwrites_nothing_and_what_is_sent_again_is_saved_once() {
        JsonObject edit = edit(server, staff, NAGA);
        String name = make(edit).json().getString("name");
        JsonObject mine = edit(server, staff, name).put("purpose", ja("わたしの目的"));
        JsonObject theirs = edit(server, staff, name).put("purpose", ja("ほかの人の目的"));

        assertThat(save(name, 1, theirs).status()).isEqualTo(200);
        assertThat(save(name, 1, theirs).json().getInteger("version"))
                .as("sent again")
                .isEqualTo(2);
        assertThat(save(name, 1, mine).refusal()).isEqualTo("409 stale");
        assertThat(server.post("/api/templates/" + name + "/remove", staff, new JsonObject().put("version", 1))
                        .refusal())
                .isEqualTo("409 stale");
        assertThat(edit(server, staff, name).getJsonObject("purpose")).isEqualTo(ja("ほかの人の目的"));
        assertThat(save(name, 2, mine).json().getInteger("version")).isEqualTo(3);
        assertThat(save(name, 1, theirs).refusal()).isEqualTo("409 stale");
        assertThat(save("own-nothing", 1, mine).refusal()).isEqualTo("404 no-such-template");
        assertThat(save(NAGA, 1, mine).refusal()).as("one that ships").isEqualTo("404 no-such-template");
    }

    @Test
    void what_is_made_or_taken_in_without_an_answer_is_one_format_however_often_it_is_sent_again() {
        int before = listed().size();
        var making = new JsonObject().put("edit", edit(server, staff, NAGA)).put("id", "m".repeat(20));
        var taking = new JsonObject().put("yaml", file()).put("id", "t".repeat(20));
        String made = server.post("/api/templates", staff, making).text();
        String taken = server.post("/api/templates/import", staff, taking).text();
        assertThat(server.post("/api/templates", staff, making).text()).isEqualTo(made);
        assertThat(server.post("/api/templates/import", staff, taking).text()).isEqualTo(taken);
        assertThat(listed()).hasSize(before + 2);
        server.post("/api/templates", staff, making.copy().put("id", "n".repeat(20)));
        make(edit(server, staff, NAGA));
        assertThat(listed()).as("another wish is another format").hasSize(before + 4);
        assertThat(server.post("/api/templates", staff, making.copy().put("id", "easy"))
                        .refusal())
                .isEqualTo("400 bad-body");
    }

    @Test
    void every_format_comes_back_from_its_file_with_the_same_steps() {
        for (Object one : listed()) {
            String name = ((JsonObject) one).getString("name");
            JsonObject file =
                    server.get("/api/templates/" + name + "/file", staff).json();
            assertThat(file.getString("file")).isEqualTo(name + ".yaml");
            String copy = take(file.getString("yaml")).json().getString("name");
            JsonObject first = server.get("/api/templates/" + name, staff).json();
            JsonObject second = server.get("/api/templates/" + copy, staff).json();
            assertThat(second.getInteger("version")).isEqualTo(1);
            for (String field : List.of("title", "purpose", "prepare", "steps"))
                assertThat(second.getValue(field)).as(name + " " + field).isEqualTo(first.getValue(field));
            assertThat(edit(second).getJsonArray("steps")).isNotEmpty();
        }
    }

    @Test
    void a_broken_file_is_refused_with_every_line_and_changes_nothing() {
        int before = listed().size();
        String right =
                server.get("/api/templates/" + NAGA + "/file", staff).json().getString("yaml");
        String wrong = right.replaceFirst("minutes: 8", "minutes: 800").replaceFirst("kind: board", "kind: karaoke");
        var answer = take(wrong);
        assertThat(answer.refusal()).isEqualTo("400 bad-template");
        List<String> lines = wrong.lines().toList();
        var problems = answer.json().getJsonArray("problems");
        assertThat(problems).hasSizeGreaterThan(1);
        JsonObject minutes = problems.getJsonObject(0);
        assertThat(minutes.getString("code")).isEqualTo("range");
        assertThat(minutes.getString("path")).isEqualTo("steps.0.minutes");
        assertThat(minutes.getJsonObject("values").getString("most")).isEqualTo("240");
        assertThat(lines.get(minutes.getInteger("line") - 1)).contains("minutes: 800");
        assertThat(take("- a").refusal()).isEqualTo("400 bad-template");
        assertThat(take("a: [").json().getJsonArray("problems").getJsonObject(0).getString("code"))
                .isEqualTo("yaml");
        assertThat(take("").refusal()).isEqualTo("400 bad-template");
        assertThat(listed()).hasSize(before);
    }

    @Test
    void an_edit_that_says_more_than_it_may_or_breaks_what_draws_from_another_is_refused() {
        JsonObject edit = edit(server, staff, NAGA);
        step(edit, 0).put("promise", ja("だれにも見えません"));
        assertThat(make(edit).refusal()).isEqualTo("400 bad-body");
        edit = edit(server, staff, NAGA);
        step(edit, 2).put("names", "shown");
        assertThat(make(edit).refusal()).isEqualTo("400 bad-body");
        edit = edit(server, staff, NAGA);
        step(edit, 2).getJsonObject("texts").put("reveal", new JsonArray().add(ja("at-once")));
        assertThat(make(edit).json().getJsonArray("problems").getJsonObject(0).getString("code"))
                .isEqualTo("no-text");
        edit = edit(server, staff, NAGA);
        edit.getJsonArray("steps").remove(2);
        var problem = make(edit).json().getJsonArray("problems").getJsonObject(0);
        assertThat(problem.getString("code")).isEqualTo("earlier");
        assertThat(problem.getString("path")).isEqualTo("steps.2.settings.from");
        assertThat(make(null).refusal()).isEqualTo("400 bad-body");
    }

    @Test
    void a_promise_that_no_shipped_format_makes_is_marked() {
        String yaml = server.get("/api/templates/" + NAGA + "/file", staff)
                .json()
                .getString("yaml")
                .replaceFirst("reveal: later", "reveal: at-once");
        String name = take(yaml).json().getString("name");
        JsonObject shown = server.get("/api/templates/" + name, staff).json();
        assertThat(shown.getJsonArray("steps").getJsonObject(2).getBoolean("known"))
                .isFalse();
        assertThat(shown.getJsonArray("steps").getJsonObject(1).getBoolean("known"))
                .isTrue();
    }

    @Test
    void there_is_a_bound_to_their_size_and_to_their_number() {
        assertThat(take("# " + "x".repeat(Bounds.TEMPLATE)).refusal()).isEqualTo("413 too-large");
        var templates = server.server().store().templates();
        for (int i = 0; i < Bounds.TEMPLATES; i++)
            TestServer.await(templates.add(new OwnTemplate("own-" + i, 1, "name: own-" + i, 1)));
        assertThat(make(edit(server, staff, NAGA)).refusal()).isEqualTo("409 too-many-templates");
        assertThat(TestServer.await(templates.all())).hasSize(Bounds.TEMPLATES);
    }

    @Test
    void one_that_cannot_be_read_is_listed_handed_out_as_it_stands_and_makes_no_meeting() {
        var stored = new OwnTemplate("own-old", 3, "name: own-old\nsteps: []\n", 1);
        TestServer.await(server.server().store().templates().add(stored));
        assertThat(listed().toString()).contains("\"broken\":true");
        assertThat(server.get("/api/templates/own-old/file", staff).json().getString("yaml"))
                .isEqualTo(stored.yaml());
        assertThat(server.get("/api/templates/own-old", staff).refusal()).isEqualTo("400 bad-template");
        assertThat(server.post(
                                "/api/sessions",
                                staff,
                                Gathering.body(
                                        "template", "own-old", "title", "話し合い", "area", "見本市", "heldOn", "2026-11-22"))
                        .refusal())
                .isEqualTo("400 bad-template");
    }
}
