package entaku.attack;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.BusSocket;
import entaku.web.Phone;
import entaku.web.TestServer;
import entaku.web.door.Bounds;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks for a whole step again and again, on many lines, while others talk. */
class ManyLooksTest {
    private static final int SEATS = 30;

    /** Looks of each line: more than its seat may have. */
    private static final int EACH = 40;

    private static final int NOTES = 60;

    @TempDir
    Path data;

    private TestServer server;
    private Phone leads;
    private Phone honest;

    /** A step that is over, with notes on its board, and the room in the next one. */
    @BeforeEach
    void open() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        leads = at(server.enter(server.welcome().facilitator()));
        honest = at(server.join("花子"));
        for (int i = 0; i < 2; i++) does(leads, null, "course/next", body());
        does(leads, "ideas", "board/reveal", body());
        for (int i = 0; i < NOTES; i++) does(honest, "ideas", "board/add-note", body("text", "付箋" + i, "prompt", 0));
        does(leads, null, "course/next", body());
    }

    @AfterEach
    void close() {
        honest.close();
        leads.close();
        server.close();
    }

    private Phone at(JsonObject entry) {
        return Phone.at(server.server().vertx(), server.port(), entry);
    }

    private static void does(Phone phone, String step, String type, JsonObject body) {
        assertThat(phone.does(step, type, body)).isEqualTo("done");
    }

    private int encoded() {
        return TestServer.await(server.server().sessions().looked(leads.entry.getString("session")));
    }

    private BusSocket line(JsonObject entry) {
        return BusSocket.open(server.server().vertx(), server.port(), entry.getString("session"))
                .register("own", entry.getString("token"));
    }

    /** Lets lines look without waiting for answers; whoever means well goes on meanwhile. Gives all that they heard. */
    private List<JsonObject> flood(List<BusSocket> lines) throws Exception {
        for (int i = 0; i < EACH; i++) {
            for (BusSocket line : lines) line.send("look" + i, "ideas", "look", body());
            if (i % 10 == 0) does(leads, null, "clock/add-time", body("minutes", 1));
        }
        var heard = new ArrayList<JsonObject>();
        for (BusSocket line : lines)
            for (int i = 0; i < EACH; i++)
                heard.add(line.next(f -> String.valueOf(f.getString("address")).startsWith("reply-look")));
        return heard;
    }

    private static long answered(List<JsonObject> heard) {
        for (JsonObject one : heard) assertThat(Phone.told(one)).isIn("done", "429 too-fast");
        return heard.stream().filter(one -> one.getString("type").equals("rec")).count();
    }

    @Test
    void twenty_lines_of_one_seat_are_three_and_what_they_see_is_bounded_by_their_seat() throws Exception {
        JsonObject entry = server.join("太郎");
        var lines = new ArrayList<BusSocket>();
        for (int i = 0; i < 20; i++) lines.add(line(entry));
        Phone.within(
                "the end of most lines",
                () -> lines.stream().filter(one -> !one.isClosed()).count() == Bounds.LINES_PER_SEAT);
        lines.removeIf(BusSocket::isClosed);
        int before = encoded();
        server.pace().stand();
        List<JsonObject> heard = flood(lines);
        assertThat(answered(heard)).isEqualTo(Bounds.COMMANDS / Bounds.WHOLE);
        assertThat(encoded() - before).as("what they have in common").isEqualTo(1);
        does(leads, null, "clock/add-time", body("minutes", 1));
        lines.forEach(BusSocket::close);
    }

    @Test
    void from_many_seats_it_is_encoded_once_for_all_of_them_and_the_talk_goes_on() throws Exception {
        var lines = new ArrayList<BusSocket>();
        for (int i = 0; i < SEATS; i++) lines.add(line(server.join(null)));
        int before = encoded();
        var flood = CompletableFuture.supplyAsync(() -> {
            try {
                return flood(lines);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        int said = 0;
        for (; said < 5 || !flood.isDone(); said++) {
            long left = leads.record("clock").getLong("left");
            does(leads, null, "clock/add-time", body("minutes", 1));
            honest.until(
                    "the word of another phone", () -> honest.record("clock").getLong("left") > left);
        }
        assertThat(answered(flood.join())).isGreaterThanOrEqualTo(SEATS);
        assertThat(encoded() - before)
                .as("of one step that is over, while %d things happened in another", said)
                .isEqualTo(1);
        lines.forEach(BusSocket::close);
    }
}
