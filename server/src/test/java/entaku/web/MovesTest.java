package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever moves or changes role waits and speaks no longer where they cannot; seen by phones through the public door. */
class MovesTest {
    @TempDir
    Path data;

    /** Names are shown, so that the queue says who is in it. */
    private static Gathering talk(TestServer server) {
        var hall = new Gathering(server);
        for (String step : new String[] {"hello", "ideas", "clusters", "weight", "talk"}) hall.next(step);
        var step = body("id", "open-talk", "kind", "dialogue", "title", "名前の出る対話", "promise", "名前が出ます");
        step.put("names", "shown").put("among", "tables").put("minutes", 5);
        hall.done("facilitator", null, "course/insert-step", body("step", step, "after", "talk"));
        hall.next("open-talk");
        return hall;
    }

    private static JsonObject queue(Gathering hall, String step, String table) {
        return hall.phone("facilitator")
                .byLayer()
                .getOrDefault("table/" + table + " " + step + ":queue", new JsonObject());
    }

    private static void shows(Gathering hall, String what, String table, Predicate<JsonObject> so) {
        hall.phone("facilitator").until(what, () -> so.test(queue(hall, "open-talk", table)));
    }

    private static String first(JsonObject queue) {
        JsonArray waiting = queue.getJsonArray("waiting", new JsonArray());
        return waiting.isEmpty() ? null : waiting.getJsonObject(0).getString("seat");
    }

    private static String speaking(JsonObject queue) {
        return queue.getJsonObject("speaking", new JsonObject()).getString("seat");
    }

    private static void move(Gathering hall, String who, String table) {
        hall.done(who, null, "seats/move-seat", body("seat", hall.seat(who), "table", table));
    }

    @Test
    void the_first_in_the_queue_goes_to_another_table_and_the_next_is_given_the_floor() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = talk(server)) {
            hall.done("ann", "open-talk", "dialogue/raise-hand", body());
            hall.done("ben", "open-talk", "dialogue/raise-hand", body());
            shows(hall, "two hands", "1", queue -> queue.getInteger("length", 0) == 2);
            move(hall, "ann", "2");
            shows(hall, "ben first", "1", queue -> hall.seat("ben").equals(first(queue)));
            hall.done("facilitator", "open-talk", "dialogue/give-floor", body());
            shows(hall, "ben speaking", "1", queue -> hall.seat("ben").equals(speaking(queue)));
            hall.phone("ben")
                    .until(
                            "ben's turn",
                            () -> hall.phone("ben").own("open-talk:turn").getBoolean("speaking", false));
            assertThat(hall.phone("ann").own("open-talk:turn").getBoolean("raised", false))
                    .isFalse();

            move(hall, "ben", "2");
            shows(hall, "the floor free", "1", queue -> !queue.getBoolean("busy", false));
            assertThat(queue(hall, "open-talk", "2").getBoolean("busy", false)).isFalse();
        }
    }

    @Test
    void who_is_made_to_look_on_leaves_the_queue_and_is_back_in_it_when_that_is_undone() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = talk(server)) {
            hall.done("ann", "open-talk", "dialogue/raise-hand", body());
            hall.done("ben", "open-talk", "dialogue/raise-hand", body());
            hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat("ann"), "role", "observer"));
            shows(hall, "ben first", "1", queue -> hall.seat("ben").equals(first(queue)));
            hall.done("facilitator", null, "undo/take-back", body());
            shows(hall, "ann first again", "1", queue -> hall.seat("ann").equals(first(queue)));
        }
    }

    @Test
    void where_names_are_hidden_who_went_away_is_passed_over() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = talk(server)) {
            hall.done("facilitator", null, "course/go-to", body("step", "talk"));
            for (String who : new String[] {"ann", "ben"}) {
                Phone phone = hall.phone(who);
                phone.until(who + " back in the talk", () -> "talk".equals(phone.current()));
                hall.done(who, "talk", "dialogue/raise-hand", body());
            }
            move(hall, "ann", "2");
            hall.done("facilitator", "talk", "dialogue/give-floor", body());
            Phone ben = hall.phone("ben");
            ben.until("ben's turn", () -> ben.own("talk:turn").getBoolean("speaking", false));
            ben.until("nobody waits", () -> ben.record("talk:queue").getInteger("length", 9) == 0);
        }
    }

    private static BusSocket counts(TestServer server, Gathering hall, String who) {
        JsonObject entry = hall.phone(who).entry;
        return BusSocket.open(server.server().vertx(), server.port(), entry).register("here", entry.getString("token"));
    }

    private static boolean isHere(JsonObject frame) {
        return "here".equals(frame.getString("address")) && frame.getValue("body") instanceof JsonObject;
    }

    /** Tells whether a frame says that the next in turn is away at this stage, or (null) at any. */
    private static boolean isAway(JsonObject frame, String stage) {
        if (!isHere(frame)) return false;
        JsonArray away = frame.getJsonObject("body").getJsonArray("away", new JsonArray());
        return stage == null ? !away.isEmpty() : away.equals(JsonArray.of(stage));
    }

    private static void told(BusSocket desk, Predicate<JsonObject> so) throws InterruptedException {
        desk.write(new JsonObject().put("type", "ping")).next(frame -> isHere(frame) && so.test(frame));
    }

    private static void moveTo(Gathering hall, String who, String table) {
        hall.done("facilitator", null, "seats/move-seat", body("seat", hall.seat(who), "table", table));
    }

    @Test
    void who_conducts_is_told_that_the_phone_of_the_next_is_away_and_nobody_else_is() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = talk(server)) {
            BusSocket desk = counts(server, hall, "facilitator");
            BusSocket wall = counts(server, hall, "screen");
            for (String step : new String[] {"open-talk", "talk"}) {
                hall.done("facilitator", null, "course/go-to", body("step", step));
                for (String who : new String[] {"ann", "ben"}) {
                    hall.phone(who)
                            .until(
                                    who + " in " + step,
                                    () -> step.equals(hall.phone(who).current()));
                    hall.done(who, step, "dialogue/raise-hand", body());
                }
                hall.phone("ben").cut();
                hall.phone("ann").cut();
                told(desk, frame -> isAway(frame, step + "@1"));
                hall.phone("ann").connect().shown();
                told(desk, frame -> !isAway(frame, null));
                hall.done("facilitator", step, "dialogue/give-floor", body());
                told(desk, frame -> isAway(frame, step + "@1"));
                moveTo(hall, "ben", "2");
                told(desk, frame -> !isAway(frame, null));
                moveTo(hall, "ben", "1");
                hall.phone("ben").connect().shown();
            }
            assertThat(wall.received).anyMatch(MovesTest::isHere).noneMatch(frame -> isAway(frame, null));
            desk.close();
            wall.close();
        }
    }

    @Test
    void who_leads_a_table_is_told_that_the_phone_of_the_next_one_there_is_away_and_of_no_other_table()
            throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = talk(server)) {
            BusSocket host = looks(server, hall, "table-host");
            BusSocket ben = looks(server, hall, "ben");
            for (String who : new String[] {"ann", "cho"}) {
                hall.done(who, "open-talk", "dialogue/raise-hand", body());
                hall.phone(who).cut();
            }
            told(host, frame -> isAway(frame, "open-talk@1"));
            moveTo(hall, "table-host", "2");
            told(host, frame -> isAway(frame, "open-talk@2"));
            hall.phone("cho").connect().shown();
            told(host, frame -> !isAway(frame, null));
            moveTo(hall, "table-host", "1");
            told(host, frame -> isAway(frame, "open-talk@1"));
            hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat("table-host"), "role", "scribe"));
            told(host, frame -> !isAway(frame, null));
            assertThat(ben.received).noneMatch(MovesTest::isHere);
            host.close();
            ben.close();
        }
    }

    private static BusSocket looks(TestServer server, Gathering hall, String who) throws InterruptedException {
        JsonObject entry = hall.phone(who).entry;
        return BusSocket.open(server.server().vertx(), server.port(), entry).shown(entry.getString("token"));
    }
}
