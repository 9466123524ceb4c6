package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks for what a build, an editor or an operator left in the folder of the pages. */
class HiddenFilesTest {
    private static final String[] LEFT = {
        ".vite/manifest.json",
        ".env.json",
        ".env",
        ".git/config.txt",
        ".well-known/notes.txt",
        "assets/.index.js",
        "assets/.cache/index.js",
        "assets/index.js.map",
        "assets/index.js.bak",
        "assets/index.js~",
        "package-lock.yaml"
    };

    @TempDir
    static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Path web = data.resolve("web");
        for (String file : LEFT) write(web.resolve(file), "SECRET");
        write(web.resolve("index.html"), "<!doctype html>");
        write(web.resolve("assets/index.js"), "export {};");
        server = TestServer.start(data);
    }

    private static void write(Path file, String words) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String ask(String path) throws Exception {
        try (var socket = new BareSocket(server.port())) {
            socket.say("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            return socket.rest();
        }
    }

    @Test
    void nothing_that_hides_behind_a_dot_or_is_no_page_is_served() throws Exception {
        assertThat(ask("/assets/index.js")).startsWith("HTTP/1.1 200 OK").endsWith("export {};");
        for (String file : LEFT) assertThat(ask("/" + file)).as(file).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2evite/manifest.json",
                "/.vite%2fmanifest.json",
                "//.vite/manifest.json",
                "/./.vite/manifest.json",
                "/assets/../.vite/manifest.json",
                "/assets/%2e%2e/.vite/manifest.json",
                "/.vite/manifest.json?x=.js",
                "/.vite/manifest.json/",
                "/.VITE/manifest.json",
                "/.vite/",
                "/.vite"
            })
    void however_it_is_written(String path) throws Exception {
        assertThat(ask(path)).startsWith("HTTP/1.1 404 ").doesNotContain("SECRET");
    }
}
