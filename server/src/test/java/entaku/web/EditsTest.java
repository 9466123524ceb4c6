package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people change the same words at once: neither writes over what they have not seen. */
class EditsTest {
    @TempDir
    Path data;

    private static String does(Gathering hall, String who, String step, String type, Object... body) {
        return hall.phone(who).does(step, type, body(body));
    }

    @Test
    void who_changes_what_somebody_has_changed_meanwhile_is_told_so_and_the_words_of_the_first_stay() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            for (String step : new String[] {"hello", "ideas", "clusters"}) hall.next(step);
            hall.done("ann", "clusters", "cluster/add-cluster", body("name", "木かげ", "notes", Gathering.none()));
            String cluster = Gathering.find(hall.phone("ann"), false, "clusters:cluster/", "name", "木かげ");
            String rename = "cluster/rename-cluster";
            hall.done("ann", "clusters", rename, body("cluster", cluster, "name", "涼しい所", "before", "木かげ"));
            assertThat(does(hall, "ben", "clusters", rename, "cluster", cluster, "name", "日よけ", "before", "木かげ"))
                    .isEqualTo("409 stale");
            hall.done("ben", "clusters", rename, body("cluster", cluster, "name", "涼しい所", "before", "木かげ"));
            hall.done("ben", "clusters", rename, body("cluster", cluster, "name", "日よけ", "before", "涼しい所"));

            for (String step : new String[] {"weight", "talk"}) hall.next(step);
            hall.done("recorder", null, "seats/move-seat", body("seat", hall.seat("recorder"), "table", "1"));
            hall.done("table-host", "talk", "dialogue/take-down", body("text", "木かけがほしい"));
            String said = Gathering.find(hall.phone("ann"), false, "talk:utterance/", "text", "木かけがほしい");
            String correct = "dialogue/correct";
            hall.done("recorder", "talk", correct, body("utterance", said, "text", "木かげがほしい", "before", "木かけがほしい"));
            assertThat(does(
                            hall,
                            "table-host",
                            "talk",
                            correct,
                            "utterance",
                            said,
                            "text",
                            "木陰がほしい",
                            "before",
                            "木かけがほしい"))
                    .isEqualTo("409 stale");

            for (String step : new String[] {"agreement", "promises"}) hall.next(step);
            hall.done("ann", "promises", "commitments/promise", body("what", "苗木をたずねる", "by", "2027-01-31"));
            String promise = Gathering.find(hall.phone("ann"), false, "promises:commitment/", "what", "苗木をたずねる");
            JsonObject seen = body("what", "苗木をたずねる", "party", null, "by", "2027-01-31");
            JsonObject later = body("commitment", promise, "what", "苗木をたずねる", "by", "2027-02-28", "before", seen);
            hall.done("facilitator", "promises", "commitments/edit", later);
            assertThat(does(
                            hall,
                            "ann",
                            "promises",
                            "commitments/edit",
                            "commitment",
                            promise,
                            "what",
                            "苗木を十本たずねる",
                            "by",
                            "2027-01-31",
                            "before",
                            seen))
                    .isEqualTo("409 stale");
            Gathering.find(hall.phone("ann"), false, "promises:commitment/", "by", "2027-02-28");
        }
    }

    @Test
    void who_changes_a_step_that_somebody_has_changed_meanwhile_is_told_so_and_the_first_change_stays()
            throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat("ben"), "role", "facilitator"));
            String change = "course/change-step";
            int minutes = hall.phone("ann").record("step/talk").getInteger("minutes");
            JsonObject seen = body("minutes", minutes);
            hall.done("facilitator", null, change, body("step", "talk", "minutes", minutes + 5, "before", seen));
            assertThat(does(hall, "ben", null, change, "step", "talk", "minutes", minutes + 10, "before", seen))
                    .isEqualTo("409 stale");
            hall.done("ben", null, change, body("step", "talk", "minutes", minutes + 5, "before", seen));
            assertThat(does(hall, "ben", null, change, "step", "talk", "title", "話す", "before", seen))
                    .isEqualTo("409 stale");
            hall.done("ben", null, change, body("step", "talk", "title", "話す"));
            JsonObject title = body("title", body("ja", "語る"));
            assertThat(does(hall, "facilitator", null, change, "step", "talk", "title", "聞く", "before", title))
                    .isEqualTo("409 stale");
            JsonObject now = body("title", "話す", "minutes", minutes + 5);
            hall.done("facilitator", null, change, body("step", "talk", "title", "聞く", "before", now));
            hall.phone("ann")
                    .until(
                            "the first length",
                            () -> hall.phone("ann").record("step/talk").getInteger("minutes") == minutes + 5);
        }
    }
}
