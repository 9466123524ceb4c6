package entaku.web.bridge;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Limits;
import entaku.store.Commit;
import entaku.web.BusSocket;
import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import entaku.web.door.Bounds;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One socket sends what nobody should; it is told why not, and the others go on as if nothing had happened. */
class HostileFramesTest {
    @TempDir
    static Path data;

    private static TestServer server;
    private static Gathering hall;
    private static int round;

    private BusSocket hostile;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        hall = new Gathering(server);
        hall.next("hello");
        hall.next("ideas");
        hall.done("facilitator", "ideas", "board/reveal", body());
        hall.settle();
    }

    @AfterAll
    static void stop() {
        hall.close();
        server.close();
    }

    @BeforeEach
    void come() throws Exception {
        server.pace().hurry();
        hostile = socket("ben");
    }

    private static BusSocket socket(String who) throws InterruptedException {
        JsonObject entry = hall.phone(who).entry;
        return BusSocket.open(server.server().vertx(), server.port(), hall.session)
                .shown(entry.getString("token"));
    }

    @AfterEach
    void the_others_go_on_in_order() {
        hostile.close();
        String words = "GOES.ON." + round++;
        hall.done("cho", "ideas", "board/add-note", body("text", words, "prompt", 0));
        for (String who : List.of("ann", "screen", "facilitator", "observer", "cho")) {
            find(hall.phone(who), false, "ideas:note/", "text", words);
            assertThat(hall.phone(who).gaps()).as("gaps seen by " + who).isZero();
        }
    }

    private static JsonObject frame(String address, JsonObject headers, JsonObject command) {
        var frame = new JsonObject().put("type", "send").put("address", address).put("replyAddress", "answer");
        if (headers != null) frame.put("headers", headers);
        return frame.put("body", command);
    }

    private static JsonObject note(String id, String text) {
        return body("id", id, "step", "ideas", "type", "board/add-note", "body", body("text", text, "prompt", 0));
    }

    private String answer(JsonObject frame) throws InterruptedException {
        hostile.write(frame);
        return answer();
    }

    private String answer() throws InterruptedException {
        return Phone.told(hostile.next(f -> "answer".equals(f.getString("address"))));
    }

    private static List<Commit> log() {
        return TestServer.await(server.server().store().readAll(hall.session, Commit.MAIN));
    }

    /** Under which mask somebody writes here: that of a note from their own phone, which nobody has meddled with. */
    private static String author(String who) {
        String id = "own-" + who;
        var note = body("text", "自分の言葉", "prompt", 0);
        JsonObject answer =
                hall.phone(who).send(id, "ideas", "board/add-note", note).join();
        assertThat(Phone.told(answer)).isEqualTo("done");
        return kept(id).get(0).author();
    }

    private static List<Commit> kept(String command) {
        return log().stream().filter(c -> c.command().equals(command)).toList();
    }

    @Test
    void a_frame_that_is_no_message_is_refused_with_its_reason_and_ends_its_line() throws Exception {
        String[][] frames = {
            {"{not json", "invalid_json"},
            {"", "invalid_json"},
            {"[]", "invalid_json"},
            {"{} {}", "invalid_json"},
            {"[".repeat(20_000), "invalid_json"},
            {
                "{\"type\":\"send\",\"address\":\"x\",\"body\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
                "invalid_json"
            },
            {"{}", "missing_type"},
            {"{\"type\":\"send\"}", "missing_address"},
            {"{\"type\":\"drop\",\"address\":\"x\"}", "invalid_type"},
        };
        for (String[] one : frames) {
            BusSocket other = BusSocket.open(server.server().vertx(), server.port(), hall.session);
            other.writeRaw(one[0]);
            String said = other.next(f -> "err".equals(f.getString("type"))).getString("body");
            assertThat(said)
                    .as(one[0].substring(0, Math.min(40, one[0].length())))
                    .isEqualTo(one[1]);
            other.awaitClosed();
        }
    }

    @Test
    void frames_that_are_json_but_no_object_end_at_most_their_own_socket() throws Exception {
        for (String odd : List.of("null", "1", "\"x\"", "true", "{\"type\":{},\"address\":[]}", "{\"type\":null}")) {
            BusSocket other = socket("ben");
            other.writeRaw(odd);
            other.close();
        }
        assertThat(answer(frame("send", null, note("afterwards", "まだ聞こえます")))).isEqualTo("done");
    }

    @Test
    void a_frame_that_is_too_large_is_refused_or_ends_its_socket() throws Exception {
        assertThat(answer(frame("send", null, note("large", "あ".repeat(17_000)))))
                .isEqualTo("400 too-large");
        hostile.write(frame("send", null, note("larger", "あ".repeat(70_000))));
        hostile.awaitClosed();
        assertThat(kept("large")).isEmpty();
    }

    @Test
    void what_is_addressed_to_others_is_refused() throws Exception {
        var token = body("token", hall.phone("ben").entry.getString("token"));
        for (String type : List.of("publish", "register"))
            for (String address : List.of("entaku.view.another", "hall/ann", "table/0", "send", "here", "vertx")) {
                var frame = frame(address, token, note("else", "よそへ")).put("type", type);
                assertThat(answer(frame)).as(type + " " + address).isEqualTo("403 not-your-address");
            }
        for (String address : List.of("send", "hall")) {
            var publish = frame(address, token, note("else", "みんなへ")).put("type", "publish");
            assertThat(answer(publish)).isEqualTo("403 not-your-address");
        }
        for (String address : List.of("hall", "own", "table/1", "entaku.send.another"))
            assertThat(answer(frame(address, token, note("else", "よそへ")))).isEqualTo("403 not-your-address");
        assertThat(kept("else")).isEmpty();
    }

    @Test
    void a_socket_belongs_to_one_seat_for_good() throws Exception {
        var token = body("token", hall.phone("facilitator").entry.getString("token"));
        var next = body("id", "steal", "step", null, "type", "course/next", "body", body());
        assertThat(answer(frame("send", token, next))).isEqualTo("403 another-seat");
        assertThat(answer(frame("send", null, next))).isEqualTo("403 not-your-role");
        var register = frame("hall", token, null).put("type", "register");
        assertThat(answer(register)).isEqualTo("403 another-seat");
    }

    @Test
    void who_somebody_claims_to_be_is_ignored_or_refused_and_never_believed() throws Exception {
        String dan = hall.seat("dan");
        var claims = body("seat", dan, "session", "another", "role", "facilitator", "user", dan);
        var next = body("id", "lead", "step", null, "type", "course/next", "body", body());
        assertThat(answer(frame("send", claims, next))).isEqualTo("403 not-your-role");
        assertThat(answer(frame("send", claims, note("header", "見出しの名")))).isEqualTo("done");
        JsonObject envelope = frame("send", null, note("envelope", "封筒の名"));
        assertThat(answer(envelope.put("seat", dan).put("role", "facilitator"))).isEqualTo("done");
        for (String id : List.of("header", "envelope"))
            assertThat(kept(id)).extracting(Commit::author).containsExactly(author("ben"));
        assertThat(author("dan")).isNotEqualTo(author("ben"));
        for (String claim : List.of("seat", "session", "role", "token", "author")) {
            var command = note("claim", "だれか");
            assertThat(answer(frame("send", null, command.copy().put(claim, dan))))
                    .isEqualTo("400 identity-in-body");
            command.getJsonObject("body").put(claim, dan);
            assertThat(answer(frame("send", null, command))).isEqualTo("400 identity-in-body");
        }
        assertThat(kept("claim")).isEmpty();
    }

    @Test
    void a_command_sent_again_and_again_from_anywhere_is_carried_out_once() throws Exception {
        hostile.send("again", "ideas", "board/add-note", note("x", "一度だけ").getJsonObject("body"));
        JsonObject first = hostile.reply("again").getJsonObject("body");
        BusSocket other = socket("ben");
        for (BusSocket one : List.of(hostile, other, hostile)) {
            one.send("again", "ideas", "board/add-note", body("text", "別の言葉", "prompt", 1));
            assertThat(one.reply("again").getJsonObject("body")).isEqualTo(first);
        }
        other.close();
        assertThat(kept("again")).hasSize(1);
        // The same word from another seat is another command.
        assertThat(hall.phone("dan")
                        .send("again", "ideas", "board/add-note", body("text", "ダンの", "prompt", 1))
                        .join()
                        .getString("type"))
                .isEqualTo("rec");
        assertThat(kept("again")).extracting(Commit::author).containsExactlyInAnyOrder(author("ben"), author("dan"));
    }

    @Test
    void a_flood_from_one_seat_is_held_back_while_the_others_are_answered() throws Exception {
        BusSocket floods = socket("recorder");
        server.pace().stand();
        long before = server.server().heldBack();
        for (int i = 0; i < 400; i++)
            floods.send("flood" + i, "ideas", "board/add-note", body("text", "波" + i, "prompt", 0));
        for (int i = 0; i < 400; i++)
            floods.register("hall", hall.phone("recorder").entry.getString("token"));
        var calm = new ArrayList<CompletableFuture<JsonObject>>();
        for (String who : List.of("ann", "cho", "dan"))
            for (int i = 0; i < 5; i++)
                calm.add(hall.phone(who)
                        .send("calm" + i, "ideas", "board/add-note", body("text", "静か" + i, "prompt", 0)));
        for (var one : calm) assertThat(Phone.told(one.join())).isEqualTo("done");
        // Whoever is sent more than they read is told nothing for a while: what was held back is counted inside the
        // door.
        Phone.within("the whole flood", () -> server.server().heldBack() - before == 400 - Bounds.COMMANDS + 400);
        // Of those that came through, so many as one seat may write here.
        assertThat(carriedOut("flood")).isEqualTo(Limits.NOTES_PER_SEAT);
        server.pace().hurry();
        var views = new AtomicInteger();
        floods.send("last", "ideas", "look", body());
        floods.next(f -> {
            if (BusSocket.isView(f, "hall")) views.incrementAndGet();
            return "reply-last".equals(f.getString("address"));
        });
        floods.close();
        assertThat(views.get())
                .as("whole views sent to a flood of registrations")
                .isZero();
    }

    private static long carriedOut(String prefix) {
        return log().stream().filter(c -> c.command().startsWith(prefix)).count();
    }

    @Test
    void of_twenty_sockets_of_one_seat_three_stay_and_may_do_no_more_than_one() throws Exception {
        var sockets = new ArrayList<BusSocket>();
        String token = hall.phone("table-host").entry.getString("token");
        for (int i = 0; i < 20; i++)
            sockets.add(BusSocket.open(server.server().vertx(), server.port(), hall.session)
                    .register("own", token));
        server.pace().stand();
        // As many on each of the three that stay as all of them together may do at once.
        for (int i = 0; i < Bounds.COMMANDS; i++)
            for (BusSocket one : sockets)
                if (!one.isClosed())
                    one.send(
                            "many" + i + "-" + sockets.indexOf(one),
                            "ideas",
                            "board/add-note",
                            body("text", "波" + i, "prompt", 0));
        Phone.within(
                "three lines are left",
                () -> sockets.stream().filter(BusSocket::isClosed).count() == 20 - Bounds.LINES_PER_SEAT);
        for (BusSocket one : sockets)
            if (!one.isClosed())
                assertThat(Phone.told(one.send("left", "ideas", "look", body()).reply("left")))
                        .isEqualTo("429 too-fast");
        Phone.within("what was allowed is carried out", () -> carriedOut("many") == Limits.NOTES_PER_SEAT);
        server.pace().hurry();
        for (BusSocket one : sockets) one.close();
    }

    @Test
    void a_socket_that_never_pings_is_closed() throws Exception {
        hostile.awaitClosed();
    }

    @Test
    void strange_characters_come_back_without_what_acts_unseen_or_are_refused_with_a_reason() throws Exception {
        List<String> strange = List.of(
                "前\u0000後",
                "\u202e逆さ\u2066",
                "\uffff",
                "\ufeff印",
                "e\u0301",
                "👩‍👩‍👧‍👦",
                "</script><b>",
                "$where",
                "a\u2028b");
        List<String> seen = List.of("前後", "逆さ", "", "印", "e\u0301", "👩‍👩‍👧‍👦", "</script><b>", "$where", "a\nb");
        for (int i = 0; i < strange.size(); i++) {
            String told = answer(frame("send", null, note("odd" + i, strange.get(i))));
            if (told.equals("done")) find(hall.phone("screen"), false, "ideas:note/", "text", seen.get(i));
            else assertThat(told).as("text " + i).isIn("409 empty", "400 bad-body");
        }
        for (String half : List.of("\\ud800", "x\\udc00y", "\\udc00\\ud800")) {
            hostile.writeRaw(frame("send", null, note("half", "HALF")).encode().replace("HALF", half));
            assertThat(answer()).as(half).isEqualTo("400 bad-body");
        }
        assertThat(answer(frame("send", null, note("odd-id\u0000", "x")))).isEqualTo("400 bad-body");
        for (Object prompt : List.of(1e300, -1, 1.5, "0", Long.MAX_VALUE, new JsonArray(), body("$gt", 0), true)) {
            var command = note("number", "数");
            command.getJsonObject("body").put("prompt", prompt);
            assertThat(answer(frame("send", null, command))).as("" + prompt).isIn("400 bad-body", "409 no-such-prompt");
        }
        String huge = frame("send", null, note("number", "数")).encode().replace("\"prompt\":0", "\"prompt\":1e99999");
        hostile.writeRaw(huge);
        assertThat(answer()).isEqualTo("400 bad-body");
        hostile.writeRaw(huge.replace("1e99999", "9".repeat(900)));
        assertThat(answer()).isEqualTo("400 bad-body");
        assertThat(kept("number")).isEmpty();
    }
}
