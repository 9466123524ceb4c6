package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The answer is lost on its way; whoever asks again under the same id is given the same. */
class LostAnswersTest extends Attacked {
    private static final String ID = "abcdefghijklmnopqrst";

    /** Asks, and goes away without hearing the answer. */
    private void hangUp(String path, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + bytes.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }

    @Test
    void a_join_without_an_answer_leaves_one_seat_however_often_it_is_repeated() throws Exception {
        var body = new JsonObject().put("code", code()).put("name", "花子").put("id", ID);
        hangUp("/api/join", body);
        Phone.within("the seat", () -> people() == 1);
        JsonObject first = server.post("/api/join", null, body).json();
        JsonObject again = server.post("/api/join", null, body).json();
        assertThat(again).isEqualTo(first);
        assertThat(first.getString("reentry")).isNotNull();
        assertThat(people()).isEqualTo(1);
        assertThat(server.get("/api/me", first.getString("token")).status()).isEqualTo(200);
        assertThat(reenter(code(), first.getString("reentry")).status()).isEqualTo(200);
    }

    @Test
    void a_button_pressed_many_times_at_once_is_one_seat() {
        var body = new JsonObject().put("code", code()).put("id", ID);
        Set<String> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.post("/api/join", null, body).text()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());
        assertThat(answers).hasSize(1);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_link_without_an_answer_is_not_burnt_for_whoever_used_it_and_is_for_everybody_else() throws Exception {
        for (String url : new String[] {
            server.welcome().facilitator(),
            server.welcome().screen(),
            server.welcome().staff()
        }) {
            var body = new JsonObject().put("once", TestServer.secret(url)).put("id", ID);
            hangUp("/api/enter", body);
            JsonObject first = server.post("/api/enter", null, body).json();
            assertThat(first.getString("token")).as(url).isNotNull();
            assertThat(server.post("/api/enter", null, body).json()).isEqualTo(first);
            assertThat(server.post("/api/enter", null, body.copy().put("id", ID + "x"))
                            .refusal())
                    .isEqualTo("401 bad-link");
            body.remove("id");
            assertThat(server.post("/api/enter", null, body).refusal()).isEqualTo("401 bad-link");
        }
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void a_return_without_an_answer_is_repeated_with_the_same_number() throws Exception {
        JsonObject entry = server.join("花子");
        var body = new JsonObject()
                .put("code", code())
                .put("reentry", entry.getString("reentry"))
                .put("id", ID);
        hangUp("/api/reenter", body);
        Phone.within(
                "the move",
                () -> server.get("/api/me", entry.getString("token")).status() == 401);
        JsonObject first = server.post("/api/reenter", null, body).json();
        assertThat(server.post("/api/reenter", null, body).json()).isEqualTo(first);
        assertThat(server.get("/api/me", first.getString("token")).status()).isEqualTo(200);
        assertThat(server.post("/api/reenter", null, body.copy().put("id", ID + "x"))
                        .refusal())
                .isEqualTo("401 unknown-reentry");
    }

    @Test
    void an_id_is_no_second_key_to_the_seat() {
        var body = new JsonObject().put("code", code()).put("id", ID);
        JsonObject first = server.post("/api/join", null, body).json();
        assertThat(server.post("/api/join", null, body.copy().put("id", "short"))
                        .refusal())
                .isEqualTo("400 bad-body");
        server.later(Duration.ofMinutes(11));
        assertThat(server.post("/api/join", null, body).refusal()).isEqualTo("409 asked-before");
        assertThat(server.get("/api/me", first.getString("token")).status()).isEqualTo(200);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_session_that_is_made_without_an_answer_is_one_session_however_often_it_is_repeated() throws Exception {
        String staff = server.enter(server.welcome().staff()).getString("token");
        int before = sessions(staff);
        var body = new JsonObject()
                .put("template", "min-naga-meeting")
                .put("title", "見本の話し合い")
                .put("area", "見本")
                .put("heldOn", "2026-12-01")
                .put("id", ID);
        Set<String> made = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.post("/api/sessions", staff, body).json()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(one -> one.getString("id") + one.getString("code"))
                .collect(Collectors.toSet());
        assertThat(made).hasSize(1);
        assertThat(sessions(staff)).isEqualTo(before + 1);
        JsonObject again = server.post("/api/sessions", staff, body).json();
        assertThat(made).containsExactly(again.getString("id") + again.getString("code"));
        String facilitator = again.getJsonObject("facilitator").getString("url");
        assertThat(server.enter(facilitator).getString("session")).isEqualTo(again.getString("id"));
        server.post("/api/sessions", staff, body.copy().put("id", ID + "x"));
        server.post("/api/sessions", staff, without(body, "id"));
        assertThat(sessions(staff)).isEqualTo(before + 3);
        assertThat(server.post("/api/sessions", staff, body.copy().put("id", "1"))
                        .refusal())
                .isEqualTo("400 bad-body");
    }

    private int sessions(String staff) {
        return new JsonArray(server.get("/api/sessions", staff).text()).size();
    }

    private static JsonObject without(JsonObject body, String field) {
        var rest = body.copy();
        rest.remove(field);
        return rest;
    }
}
