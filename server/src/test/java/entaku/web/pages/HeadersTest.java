package entaku.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadersTest {
    @TempDir
    static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(data.resolve("web/assets"));
        Files.writeString(data.resolve("web/index.html"), "<!doctype html><title>円卓</title>" + " ".repeat(900));
        Files.writeString(data.resolve("web/assets/index-a1b2c3.js"), "export {};\n".repeat(100));
        Files.writeString(data.resolve("web/sw.js"), "self;");
        Files.writeString(data.resolve("secret.txt"), "outside");
        server = TestServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_answer_carries_the_strict_headers_whatever_it_is() {
        for (String path : List.of(
                "/",
                "/assets/index-a1b2c3.js",
                "/api/check",
                "/api/me",
                "/nowhere",
                "/healthz",
                "/live/some/info",
                "/live/nothing/here/at/all")) {
            var answer = server.get(path, null);
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("Permissions-Policy")).as(path).contains("camera=()", "geolocation=()");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void every_address_that_the_client_draws_is_its_one_page() {
        for (String path : List.of(
                "/", "/j/123456", "/j/", "/s", "/facilitator", "/screen", "/staff", "/check", "/record/abc_-1")) {
            var answer = server.get(path, null);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-cache");
        }
        for (String path :
                List.of("/admin", "/j/1/2", "/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt"))
            assertThat(server.get(path, null).status()).as(path).isEqualTo(404);
        assertThat(server.ask("POST", "/", null, "{}").refusal()).isEqualTo("405 not-allowed");
    }

    @Test
    void the_worker_of_the_phone_lies_at_the_root_and_is_asked_for_again() {
        var worker = server.get("/sw.js", null);
        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void hashed_files_are_kept_for_good_and_pages_are_asked_for_again() {
        var script = server.ask("GET", "/assets/index-a1b2c3.js", null, null, "Accept-Encoding", "gzip");
        assertThat(script.header("Cache-Control")).contains("immutable");
        assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(script.raw().body().length).isLessThan(200);
        var plain = server.ask("GET", "/assets/index-a1b2c3.js", null, null, "Accept-Encoding", "gzip;q=0");
        assertThat(plain.text()).startsWith("export {};");
        var page = server.get("/", null);
        var again = server.ask("GET", "/", null, null, "If-None-Match", page.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void a_page_of_another_site_gets_neither_answers_nor_a_bridge() {
        for (String path : List.of("/api/check", "/live/some/info")) {
            assertThat(server.ask("GET", path, null, null, "Origin", "https://evil.example")
                            .refusal())
                    .as(path)
                    .isEqualTo("403 other-origin");
            assertThat(server.ask("GET", path, null, null, "Origin", "null").status())
                    .as(path)
                    .isEqualTo(403);
            var own = server.ask(
                    "GET", path, null, null, "Origin", server.server().url());
            assertThat(own.status()).as(path).isEqualTo(200);
            assertThat(own.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        }
    }

    @Test
    void it_tells_that_it_lives_and_that_its_store_answers() {
        assertThat(server.get("/healthz", null).json().getString("status")).isEqualTo("live");
        assertThat(server.get("/readyz", null).json().getString("status")).isEqualTo("ready");
    }
}
