package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.store.Dump;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of themselves at the door is weighed when they are seated, and goes no further. */
class SeatPlanOnLineTest {
    @TempDir
    Path data;

    private TestServer server;
    private Gathering hall;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        hall = new Gathering(server);
        for (int i = 0; i < 6; i++) join("npo", "65-74");
        JsonObject step = body("id", "places", "kind", "seat-plan", "title", "席を決める", "promise", "名前が出ます");
        step.put("names", "shown").put("among", "hall").put("minutes", 5).put("settings", body("fewest", 1));
        lead("course/insert-step", body("step", step));
        lead("course/go-to", body("step", "places"));
    }

    @AfterEach
    void stop() {
        hall.close();
        server.close();
    }

    private void join(String actor, String age) {
        var body = body("code", server.welcome().card().code(), "actor", actor, "ageBand", age);
        assertThat(server.post("/api/join", null, body).status()).isEqualTo(200);
    }

    private void lead(String type, JsonObject body) {
        hall.done("facilitator", type.startsWith("seat-plan/") ? "places" : null, type, body);
    }

    private JsonObject desk(String key) {
        Phone desk = hall.phone("facilitator");
        desk.until(key, () -> desk.view().containsKey("places:" + key));
        return desk.record("places:" + key);
    }

    /** Counts at how many tables members of non-profit groups are to sit, and how many they are. */
    private void spreadWith(int plan) {
        hall.phone("facilitator").until("plan " + plan, () -> desk("plan").getInteger("number") == plan);
        int tables = desk("plan").getInteger("tables");
        JsonObject mix = desk("mix").getJsonObject("tables");
        int most = 0;
        int all = 0;
        for (String table : mix.fieldNames()) {
            most = Math.max(most, mix.getJsonObject(table).getInteger("npo"));
            all += mix.getJsonObject(table).getInteger("npo");
        }
        assertThat(all).isEqualTo(6);
        assertThat(most).isEqualTo((6 + tables - 1) / tables);
    }

    @Test
    void kinds_of_actor_are_mixed_and_still_known_after_the_server_was_stopped() throws Exception {
        lead("seat-plan/propose", body());
        spreadWith(1);
        server.restart();
        hall.comeBack();
        lead("seat-plan/propose", body("plan", 1));
        spreadWith(2);
        lead("seat-plan/propose", body("way", "age", "plan", 2));
        lead("seat-plan/apply", body("plan", 3));

        Phone ann = hall.phone("ann");
        String seat = ann.entry.getString("seat");
        ann.until("the list", () -> ann.view().containsKey("places:at/" + seat));
        assertThat(ann.record("places:at/" + seat).getString("table"))
                .isEqualTo(ann.own("me").getString("table"));
        hall.settle();
        hall.phones().forEach((who, phone) -> {
            assertThat(phone.heard()).as(who).doesNotContain("65-74");
            if (!who.equals("facilitator")) assertThat(phone.heard()).as(who).doesNotContain("npo");
        });
        Dump.of(server.server().vertx(), server.server().store()).documents().forEach((id, document) -> {
            if (id.startsWith("commits/")) assertThat(document).as(id).doesNotContain("65-74");
        });
    }
}
