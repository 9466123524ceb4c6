package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who conduct see whose act undo would take back; seen by their desks through the public door. */
class WhoseActTest {
    @TempDir
    Path data;

    private static JsonObject shown(Phone desk, String type, String by) {
        desk.until(type + " by " + by, () -> {
            JsonObject undo = desk.record("undo");
            return type.equals(undo.getString("type"))
                    && (by == null ? !undo.containsKey("by") : by.equals(undo.getString("by")));
        });
        return desk.record("undo");
    }

    private static JsonObject answer(Phone desk, String step, String type) throws Exception {
        JsonObject answer = desk.send(desk.freshId(), step, type, body()).get(20, TimeUnit.SECONDS);
        return answer.getJsonObject("body");
    }

    @Test
    void two_who_conduct_see_whose_act_undo_takes_back_and_nobody_where_names_are_hidden() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            Phone first = hall.phone("facilitator");
            Phone second = hall.phone("ben");
            hall.next("hello");
            shown(first, "course/next", null);
            hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat("ben"), "role", "facilitator"));
            for (Phone desk : new Phone[] {first, second}) shown(desk, "seats/give-role", hall.seat("facilitator"));
            hall.done("ben", null, "clock/add-time", body("minutes", 1));
            for (Phone desk : new Phone[] {first, second}) shown(desk, "clock/add-time", hall.seat("ben"));

            hall.next("ideas");
            JsonObject revealed = answer(second, "ideas", "board/reveal");
            for (Phone desk : new Phone[] {first, second}) {
                JsonObject undo = shown(desk, "board/reveal", "");
                assertThat(undo.getLong("act")).isEqualTo(revealed.getLong("seq"));
                assertThat(undo.fieldNames()).containsOnly("type", "act", "by");
            }
            assertThat(revealed.fieldNames()).containsOnly("seq", "at");
            // It was so already: whoever is answered with another one's place is told that it is not theirs.
            assertThat(answer(first, "ideas", "board/reveal").getBoolean("unchanged"))
                    .isTrue();
        }
    }
}
