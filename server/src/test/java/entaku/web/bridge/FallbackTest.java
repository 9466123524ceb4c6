package entaku.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.BusSocket;
import entaku.web.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes part by polling and posting alone, as SockJS does where a proxy breaks WebSockets. */
class FallbackTest {
    @TempDir
    Path data;

    private TestServer server;
    private String live;
    private String cookie;
    private final ArrayDeque<JsonObject> received = new ArrayDeque<>();

    /** Asks as the browser that opened the line. */
    private TestServer.Answer ask(String way, String body) {
        String[] headers = cookie == null
                ? new String[] {"Content-Type", "text/plain"}
                : new String[] {"Content-Type", "text/plain", "Cookie", cookie};
        var answer = server.ask("POST", live + "/001/s1/" + way, null, body, headers);
        String given = answer.header("Set-Cookie");
        if (!given.isEmpty()) cookie = given.substring(0, given.indexOf(';'));
        return answer;
    }

    private void post(JsonObject frame) {
        String batch = new JsonArray().add(frame.encode()).encode();
        var answer = ask("xhr_send", batch);
        assertThat(answer.status()).isEqualTo(204);
    }

    private JsonObject next(Predicate<JsonObject> fits) {
        for (int polls = 0; polls < 20; polls++) {
            while (!received.isEmpty()) {
                JsonObject frame = received.poll();
                if (fits.test(frame)) return frame;
            }
            String text = ask("xhr", "").text();
            if (text.startsWith("a")) new JsonArray(text.substring(1)).forEach(m -> received.add(json(m)));
        }
        throw new AssertionError("no such frame came");
    }

    private static JsonObject json(Object message) {
        return new JsonObject((String) message);
    }

    @Test
    void a_poll_says_that_its_line_is_closed_after_the_answer() throws Exception {
        try (var started = TestServer.start(data)) {
            live = "/live/" + started.welcome().card().id();
            var answer = started.ask("POST", live + "/001/s1/xhr", null, "");
            assertThat(answer.text()).isEqualTo("o\n");
            assertThat(answer.header("Connection")).isEqualToIgnoringCase("close");
        }
    }

    @Test
    void a_stream_says_that_its_line_is_closed_at_its_end() throws Exception {
        try (var started = TestServer.start(data);
                var socket = new Socket("127.0.0.1", started.port())) {
            String path = "/live/" + started.welcome().card().id() + "/001/s1/xhr_streaming";
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var head = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .map(String::toLowerCase)
                    .toList();
            assertThat(head.get(0)).isEqualTo("http/1.1 200 ok");
            assertThat(head).contains("connection: close", "transfer-encoding: chunked");
        }
    }

    @Test
    void a_phone_that_can_only_poll_and_post_sees_and_speaks_like_any_other() throws Exception {
        try (var started = TestServer.start(data)) {
            server = started;
            live = "/live/" + server.welcome().card().id();
            JsonObject entry = server.enter(server.welcome().facilitator());
            assertThat(ask("xhr", "").text()).isEqualTo("o\n");
            post(new JsonObject()
                    .put("type", "register")
                    .put("address", "hall")
                    .put("headers", new JsonObject().put("token", entry.getString("token"))));
            JsonObject view = next(f -> BusSocket.isView(f, "hall")).getJsonObject("body");
            assertThat(view.getJsonObject("set").getMap()).containsKey("session");
            post(new JsonObject()
                    .put("type", "send")
                    .put("address", "send")
                    .put("replyAddress", "r1")
                    .put(
                            "body",
                            new JsonObject()
                                    .put("id", "n1")
                                    .putNull("step")
                                    .put("type", "course/next")
                                    .put("body", new JsonObject())));
            assertThat(next(f -> "r1".equals(f.getString("address"))).getString("type"))
                    .isEqualTo("rec");
            assertThat(next(f -> BusSocket.isPatch(f, "hall"))
                            .getJsonObject("body")
                            .getLong("b"))
                    .isEqualTo(view.getLong("v"));
        }
    }

    @Test
    void a_post_that_is_too_large_is_refused() throws Exception {
        try (var started = TestServer.start(data)) {
            server = started;
            live = "/live/" + server.welcome().card().id();
            ask("xhr", "");
            assertThat(ask("xhr_send", "[\"" + "x".repeat(200_000) + "\"]").refusal())
                    .isEqualTo("413 too-large");
        }
    }
}
