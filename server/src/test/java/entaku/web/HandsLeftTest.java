package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a scribe counted who went to another table, or has another role by now, can be put right by whoever may count
 * there; each hand counts once. In the hall and at tables, with names shown and hidden, through the public door.
 */
class HandsLeftTest {
    private static final JsonArray LEVELS = new JsonArray()
            .add(body("id", "full", "text", "心から賛成", "full", true))
            .add(body("id", "fine", "text", "受け入れられる", "lives", true))
            .add(body("id", "no", "text", "受け入れられない"));

    @TempDir
    Path data;

    private static void insert(
            Gathering hall, String id, String kind, String names, String among, JsonObject settings) {
        var step = body("id", id, "kind", kind, "title", id, "promise", "見本の約束", "names", names);
        step.put("among", among).put("minutes", 5).put("settings", settings);
        hall.done("facilitator", null, "course/insert-step", body("step", step, "after", "weight"));
    }

    private static void go(Gathering hall, String step) {
        hall.done("facilitator", null, "course/go-to", body("step", step));
        hall.phones().forEach((who, phone) -> phone.until(who + " in " + step, () -> step.equals(phone.current())));
    }

    private static void table(Gathering hall, String who, String table) {
        hall.done("facilitator", null, "seats/move-seat", body("seat", hall.seat(who), "table", table));
    }

    /** Lets the scribe go where they cannot count any more: to another table, or into another role. */
    private static void leaves(Gathering hall, boolean tables) {
        if (tables) table(hall, "scribe", "1");
        else
            hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat("scribe"), "role", "participant"));
    }

    private static void comesBack(Gathering hall, boolean tables) {
        if (tables) table(hall, "scribe", "2");
        else hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat("scribe"), "role", "scribe"));
    }

    private static void holds(Gathering hall, String who, String key, String counts, JsonObject what) {
        Phone phone = hall.phone(who);
        phone.until(who + " holds " + what, () -> what.equals(phone.own(key).getJsonObject(counts, body())));
    }

    @Test
    void whoever_counts_there_now_puts_right_what_somebody_counted_who_is_gone_and_each_hand_counts_once()
            throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            hall.next("hello");
            hall.next("ideas");
            hall.done("ann", "ideas", "board/add-note", body("text", "木かげ", "prompt", 0));
            String note = Gathering.find(hall.phone("ann"), true, "ideas:note/", "text", "木かげ");
            hall.done("facilitator", "ideas", "board/reveal", body());
            table(hall, "recorder", "2");
            for (String names : new String[] {"shown", "hidden"})
                for (String among : new String[] {"hall", "tables"}) {
                    String dots = "dots-" + names + "-" + among;
                    String asks = "asks-" + names + "-" + among;
                    insert(hall, dots, "dot-vote", names, among, body("from", "ideas", "dots", 3));
                    insert(hall, asks, "consensus", names, among, body("levels", LEVELS));
                    dots(hall, dots, among.equals("tables"), note);
                    asks(hall, asks, among.equals("tables"));
                }
        }
    }

    @Test
    void a_paper_note_of_a_scribe_who_sits_elsewhere_by_now_is_put_right_and_taken_away_by_the_one_who_enters_there()
            throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            hall.next("hello");
            table(hall, "recorder", "2");
            for (String names : new String[] {"shown", "hidden"}) {
                String step = "paper-" + names;
                insert(hall, step, "board", names, "tables", body("prompts", new JsonArray().add("困っていること")));
                go(hall, step);
                for (String words : new String[] {"紙の皮", "別の紙"})
                    hall.done("scribe", step, "board/add-note", body("text", words, "prompt", 0, "paper", true));
                String note = Gathering.find(hall.phone("scribe"), true, step + ":note/", "text", "紙の皮");
                leaves(hall, true);
                assertThat(hall.phone("recorder").does(step, "board/edit-note", body("note", note, "text", "紙の川")))
                        .as("seen by nobody yet")
                        .isEqualTo("409 no-such-note");
                hall.done("facilitator", step, "board/reveal", body());
                Gathering.find(hall.phone("recorder"), false, step + ":note/", "text", "紙の皮");
                String other = Gathering.find(hall.phone("recorder"), false, step + ":note/", "text", "別の紙");
                JsonObject edit = body("note", note, "text", "紙の川", "before", "紙の皮");
                assertThat(hall.phone("scribe").does(step, "board/edit-note", edit))
                        .isEqualTo("409 no-such-note");
                hall.done("recorder", step, "board/edit-note", edit);
                assertThat(hall.phone("recorder")
                                .does(step, "board/edit-note", body("note", note, "text", "紙の革", "before", "紙の皮")))
                        .isEqualTo("409 stale");
                hall.done("recorder", step, "board/withdraw-note", body("note", other));
                Phone recorder = hall.phone("recorder");
                recorder.until(
                        "the words put right",
                        () -> "紙の川"
                                        .equals(recorder.record(step + ":note/" + note)
                                                .getString("text"))
                                && recorder.record(step + ":note/" + other).isEmpty());
                assertThat(recorder.record(step + ":note/" + note).containsKey("who"))
                        .isFalse();
                comesBack(hall, true);
            }
        }
    }

    private static void dots(Gathering hall, String step, boolean tables, String item) {
        go(hall, step);
        JsonObject enter = body("item", item, "dots", 4);
        hall.done("scribe", step, "dot-vote/enter-hands", enter);
        hall.done("recorder", step, "dot-vote/take-over-hands", body());
        assertThat(hall.phone("recorder").own(step + ":hands").fieldNames())
                .as("the scribe still counts here")
                .isEmpty();
        leaves(hall, tables);
        assertThat(hall.phone("ben").does(step, "dot-vote/take-over-hands", body()))
                .isEqualTo("403 not-your-role");
        hall.done("recorder", step, "dot-vote/enter-hands", body("item", item, "dots", 1));
        hall.done("recorder", step, "dot-vote/take-over-hands", body());
        holds(hall, "recorder", step + ":hands", "dots", body(item, 5));
        hall.done("recorder", step, "dot-vote/take-over-hands", body());
        hall.done("recorder", step, "dot-vote/enter-hands", body("item", item, "dots", 3));
        comesBack(hall, tables);
        holds(hall, "scribe", step + ":hands", "dots", body());
        var close = new JsonObject();
        hall.done("facilitator", step, "dot-vote/close-vote", close);
        hall.phone("recorder")
                .until(
                        "three in " + step,
                        () -> hall.phone("recorder")
                                        .record(step + ":result/" + item)
                                        .getInteger("hands", -1)
                                == 3);
        assertThat(hall.phone("recorder").does(step, "dot-vote/take-over-hands", body()))
                .isEqualTo("409 vote-closed");
    }

    private static void asks(Gathering hall, String step, boolean tables) {
        go(hall, step);
        hall.done("scribe", step, "consensus/draft", body("text", step, "from", Gathering.none()));
        String proposal = Gathering.find(hall.phone("recorder"), false, step + ":proposal/", "text", step);
        hall.done("facilitator", step, "consensus/ask", body("proposal", proposal));
        JsonObject take = body("proposal", proposal);
        hall.done("scribe", step, "consensus/enter-hands", body("proposal", proposal, "level", "no", "count", 7));
        leaves(hall, tables);
        assertThat(hall.phone("observer").does(step, "consensus/take-over-hands", take))
                .isIn("403 not-your-role", "409 no-table");
        hall.done("recorder", step, "consensus/take-over-hands", take);
        holds(hall, "recorder", step + ":hands/" + proposal, "counts", body("no", 7));
        hall.done("recorder", step, "consensus/enter-hands", body("proposal", proposal, "level", "no", "count", 6));
        comesBack(hall, tables);
        holds(hall, "scribe", step + ":hands/" + proposal, "counts", body());
        hall.done("facilitator", step, "consensus/close-asking", body("proposal", proposal));
        Phone recorder = hall.phone("recorder");
        recorder.until(
                "six in " + step,
                () -> body("no", 6)
                        .equals(recorder.record(step + ":proposal/" + proposal)
                                .getJsonObject("result", body())
                                .getJsonObject("byHand")));
        assertThat(recorder.does(step, "consensus/take-over-hands", take)).isEqualTo("409 not-asking");
    }
}
