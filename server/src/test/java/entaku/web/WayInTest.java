package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Config;
import entaku.Server;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address behind the QR code is chosen on the desk, followed everywhere, and known to be reached or not. */
class WayInTest {
    @TempDir
    Path data;

    private TestServer server;
    private String token;
    private String session;

    private void start(String host, String publicUrl) throws IOException {
        start(0, host, publicUrl);
    }

    private void start(int port, String host, String publicUrl) throws IOException {
        Path templates = TestServer.CHECK_IN_ONLY;
        var config = new Config(
                port, host, data.resolve("store"), publicUrl, null, 1, 20, data.resolve("web"), templates, true);
        server = TestServer.of(Server.start(config, System::currentTimeMillis));
        JsonObject entry = server.enter(server.welcome().facilitator());
        token = entry.getString("token");
        session = entry.getString("session");
    }

    private JsonObject room() {
        return server.get("/api/sessions/" + session + "/room", token).json();
    }

    private JsonObject addresses() {
        return server.get("/api/sessions/" + session + "/addresses", token).json();
    }

    private TestServer.Answer choose(String url) {
        return server.post("/api/sessions/" + session + "/address", token, new JsonObject().put("url", url));
    }

    @Test
    void the_wall_and_every_link_follow_the_chosen_address_and_so_they_do_after_a_restart() throws Exception {
        start("0.0.0.0", null);
        int port = server.port();
        try (var first = server) {
            String here = "http://localhost:" + first.port();
            assertThat(choose("http://203.0.113.77:1").refusal()).isEqualTo("400 no-such-address");
            assertThat(choose(here).json().getString("url")).isEqualTo(here);
            assertThat(room().getString("joinUrl")).startsWith(here + "/j/");
            assertThat(room().getString("way")).isEqualTo("here");
            assertThat(first.welcome().screen()).startsWith(here + "/screen");
        }
        start(port, "0.0.0.0", null);
        try (var again = server) {
            assertThat(addresses().getString("url")).isEqualTo("http://localhost:" + again.port());
        }
    }

    @Test
    void a_computer_that_listens_to_itself_alone_says_so() throws Exception {
        start("127.0.0.1", null);
        try (var alone = server) {
            assertThat(room().getString("way")).isEqualTo("here");
            assertThat(addresses().getJsonArray("choices")).hasSize(1);
            assertThat(addresses().getBoolean("given")).isFalse();
            assertThat(alone.port()).isPositive();
        }
    }

    @Test
    void an_address_that_was_set_is_the_last_word() throws Exception {
        start("127.0.0.1", "http://talk.example.jp");
        try (var set = server) {
            assertThat(addresses().getBoolean("given")).isTrue();
            assertThat(room().getString("way")).isEqualTo("room");
            assertThat(choose("http://127.0.0.1:" + set.port()).refusal()).isEqualTo("400 no-such-address");
            assertThat(choose("http://talk.example.jp").refusal()).isEqualTo("400 no-such-address");
        }
    }

    @Test
    void a_phone_that_came_by_an_address_is_known_and_this_computer_proves_nothing() throws Exception {
        start("127.0.0.1", "http://talk.example.jp");
        try (var set = server) {
            ask(set, "talk.example.jp", "");
            ask(set, "other.example.jp", "X-Forwarded-For: 203.0.113.9\r\n");
            ask(set, "talk.example.jp", "X-Forwarded-For: 203.0.113.9, 127.0.0.1\r\n");
            assertThat(addresses().encode()).doesNotContain("reached");
            ask(set, "talk.example.jp", "X-Forwarded-For: 203.0.113.9\r\n");
            assertThat(addresses().getJsonArray("choices").getJsonObject(0).getLong("reached"))
                    .isPositive();
        }
    }

    /** Asks under a name of our own, which the usual client does not let through. */
    private static void ask(TestServer server, String host, String more) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            String head = "GET /api/check HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }
}
