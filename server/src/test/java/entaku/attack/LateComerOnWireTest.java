package entaku.attack;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nine are there, and somebody writes down every frame that reaches a neighbour's phone, the wall and the desk. A tenth
 * comes in and writes at once where names are hidden.
 */
class LateComerOnWireTest {
    private static final int PEOPLE = 9;

    @TempDir
    Path data;

    private TestServer server;
    private final Map<String, Phone> watching = new TreeMap<>();
    private final List<Phone> people = new ArrayList<>();
    private final List<Phone> late = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        for (int i = 0; i < PEOPLE; i++) people.add(at(server.join("見本" + i)));
        watching.put("desk", at(server.enter(server.welcome().facilitator())));
        watching.put("wall", at(server.enter(server.welcome().screen())));
        watching.put("neighbour", people.get(0));
        for (String who : List.of("desk", "wall")) {
            watching.get(who).counts();
            watching.get(who)
                    .until(
                            "how many are connected",
                            () -> watching.get(who).heard().contains("\"seats\":" + (PEOPLE + 2) + "}"));
        }
    }

    @AfterEach
    void close() {
        late.forEach(Phone::close);
        people.forEach(Phone::close);
        watching.values().forEach(Phone::close);
        server.close();
    }

    private Phone at(JsonObject entry) {
        return Phone.at(server.server().vertx(), server.port(), entry);
    }

    private Phone desk() {
        return watching.get("desk");
    }

    private static void does(Phone phone, String step, String type, JsonObject body) {
        assertThat(phone.does(step, type, body)).as(type + " " + body).isEqualTo("done");
    }

    /** Adds a step where names are hidden and what is said is shown at once, and leads the room there. */
    private void into(String id, String kind, JsonObject settings) {
        var step = body("id", id, "kind", kind, "title", "今", "promise", "名前は出ません", "names", "hidden");
        step.put("among", "hall").put("minutes", 10).put("settings", settings);
        does(desk(), null, "course/insert-step", body("step", step));
        does(desk(), null, "course/go-to", body("step", id));
        desk().until("the step", () -> id.equals(desk().current()));
        settle();
    }

    /** Waits until all that was acknowledged so far has reached everybody who watches: a change that all see follows it. */
    private void settle() {
        long left = desk().record("clock").getLong("left") + 60_000;
        does(desk(), null, "clock/add-time", body("minutes", 1));
        watching.forEach((who, phone) ->
                phone.until(who + " settled", () -> phone.record("clock").getLong("left") == left));
    }

    private Map<String, Integer> heard() {
        var heard = new TreeMap<String, Integer>();
        watching.forEach((who, phone) -> heard.put(who, phone.heard().length()));
        return heard;
    }

    private Phone comes(String name) {
        Phone one = at(server.join(name));
        late.add(one);
        return one;
    }

    /** Whoever comes and speaks is heard, and in no frame meanwhile is there anybody new. */
    private void comesAndSays(String step, String type, JsonObject said) {
        Map<String, Integer> before = heard();
        Phone tenth = comes("見本十");
        does(tenth, step, type, said);
        settle();
        watching.forEach((who, phone) -> {
            String since = phone.heard().substring(before.get(who));
            assertThat(since).as(who).contains("さびしい");
            assertThat(since)
                    .as(who)
                    .doesNotContain("\"room\"", "\"seat/", "見本十", tenth.entry.getString("seat"), "\"here\"");
        });
        assertThat(tenth.own("me").getString("seat")).isEqualTo(tenth.entry.getString("seat"));
        unknown(tenth);
    }

    /** Nor is there where one comes anew, or reads the record as it would be now. */
    private void unknown(Phone tenth) {
        for (String who : List.of("desk", "wall", "neighbour"))
            try (Phone again = at(watching.get(who).entry)) {
                assertThat(again.record("room").getInteger("seats")).as(who).isEqualTo(PEOPLE);
                assertThat(again.view()).doesNotContainKey("seat/" + tenth.entry.getString("seat"));
            }
        TestServer.Answer record = record();
        assertThat(record.json()
                        .getJsonObject("record")
                        .getJsonObject("attendance")
                        .getInteger("total"))
                .isEqualTo(PEOPLE);
        assertThat(record.text()).doesNotContain("見本十", tenth.entry.getString("seat"));
    }

    private TestServer.Answer record() {
        return server.get(
                "/api/sessions/" + desk().entry.getString("session") + "/record",
                desk().entry.getString("token"));
    }

    @Test
    void on_an_open_board_the_word_is_shown_at_once_and_who_has_come_once_there_are_three() {
        into("open", "board", body("reveal", "at-once", "prompts", new JsonArray().add(body("ja", "今"))));
        comesAndSays("open", "board/add-note", body("text", "さびしい", "prompt", 0));

        comes("見本十一");
        Map<String, Integer> before = heard();
        comes("見本十二");
        watching.forEach((who, phone) ->
                phone.until("three more for " + who, () -> phone.record("room").getInteger("seats") == PEOPLE + 3));
        String since = desk().heard().substring(before.get("desk"));
        for (String name : List.of("見本十\"", "見本十一", "見本十二")) assertThat(since).contains(name);
        String together = since.lines()
                .filter(frame -> frame.contains("\"seat/"))
                .findFirst()
                .orElseThrow();
        for (Phone one : late) assertThat(together).contains("\"seat/" + one.entry.getString("seat"));
        for (Phone one : late) assertThat(desk().view()).containsKey("seat/" + one.entry.getString("seat"));
    }

    @Test
    void in_a_talk_and_over_a_proposal_it_is_the_same_and_all_are_told_when_the_room_moves_on() {
        into("quiet", "dialogue", body("topic", body("ja", "今")));
        comesAndSays("quiet", "dialogue/say", body("text", "さびしい"));
        into("open", "board", body("reveal", "at-once", "prompts", new JsonArray().add(body("ja", "今"))));
        watching.forEach((who, phone) ->
                phone.until("one more for " + who, () -> phone.record("room").getInteger("seats") == PEOPLE + 1));
        assertThat(desk().view()).containsKey("seat/" + late.get(0).entry.getString("seat"));
        assertThat(record().json()
                        .getJsonObject("record")
                        .getJsonObject("attendance")
                        .getInteger("total"))
                .isEqualTo(PEOPLE + 1);
    }

    @Test
    void where_names_are_shown_whoever_comes_is_seen_at_once() {
        String seat = comes("見本十").entry.getString("seat");
        desk().until("the tenth", () -> desk().view().containsKey("seat/" + seat));
        Gathering.find(desk(), false, "seat/", "role", "participant");
        watching.get("wall")
                .until("ten", () -> watching.get("wall").record("room").getInteger("seats") == PEOPLE + 1);
    }
}
