package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Main;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody reads what a run of the server has written: the journal of its machine, a file that it was piped into. */
class LogsTest {
    @TempDir
    Path data;

    private int port;

    private Process serve(Path log) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PORT", "" + port);
        builder.environment().put("HOST", "127.0.0.1");
        builder.environment().put("DATA_DIR", data.resolve("store").toString());
        builder.environment().put("WEB_DIR", data.resolve("web").toString());
        builder.environment()
                .put("TEMPLATES_DIR", TestServer.SHIPPED.toAbsolutePath().toString());
        return builder.start();
    }

    private JsonObject post(String path, Object body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return new JsonObject(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static String after(String words, String text) {
        int at = text.indexOf(words);
        assertThat(at).as(words).isPositive();
        return text.substring(at + words.length()).split("\\s")[0];
    }

    @Test
    void no_token_no_code_and_no_name_is_in_what_a_run_writes_and_the_links_are_in_a_file_of_its_owner()
            throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = data.resolve("run.log");
        Path links = data.resolve("store").resolve("links.txt");
        Vertx vertx = Vertx.vertx();
        Process server = serve(log);
        var secrets = new ArrayList<String>();
        try {
            Phone.within("the start", () -> read(log).contains(links.toString()) || !server.isAlive());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(links)))
                    .isEqualTo("rw-------");
            String told = Files.readString(links);
            String code = after("/j/", told);
            secrets.add(code);
            secrets.add(code.substring(0, 3) + " " + code.substring(3));
            for (String face : List.of("facilitator", "screen", "staff"))
                secrets.add(after("/" + face + "#once=", told));
            JsonObject leads = post("/api/enter", new JsonObject().put("once", secrets.get(2)));
            JsonObject staff = post("/api/enter", new JsonObject().put("once", secrets.get(4)));
            JsonObject entry =
                    post("/api/join", new JsonObject().put("code", code).put("name", "ななしの花子"));
            JsonObject back =
                    post("/api/reenter", new JsonObject().put("code", code).put("reentry", entry.getString("reentry")));
            for (JsonObject one : List.of(leads, staff, entry, back)) secrets.add(one.getString("token"));
            secrets.add(entry.getString("reentry"));
            secrets.add(back.getString("reentry"));
            secrets.add("ななしの花子");
            secrets.add("ひみつの言葉");
            act(vertx, leads, back);
            // What is wrong at the door, with secrets in every place.
            for (String path : List.of("/api/join", "/api/enter", "/api/reenter", "/api/sessions"))
                for (Object body :
                        List.of(new JsonObject().put("once", secrets.get(3) + "x"), new JsonArray(), "{", ""))
                    post(path, body);
            post(
                    "/live/" + entry.getString("session") + "/1/" + "line" + "/xhr_send",
                    new JsonArray().add(entry.getString("token")));
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) server.destroyForcibly();
            TestServer.await(vertx.close());
        }
        assertThat(secrets).doesNotContainNull();
        assertThat(read(log)).contains("円卓 Entaku").doesNotContain(secrets.toArray(String[]::new));
    }

    private void act(Vertx vertx, JsonObject leads, JsonObject resident) {
        try (Phone facilitator = Phone.at(vertx, port, leads);
                Phone phone = Phone.at(vertx, port, resident)) {
            facilitator.does(null, "course/next", new JsonObject());
            phone.does("hello", "check-in/say", new JsonObject().put("word", "ひみつの言葉"));
            phone.does("hello", "no/such", new JsonObject().put("word", "ひみつの言葉"));
            phone.socket()
                    .writeTextMessage("{\"type\":\"register\",\"address\":7,\"headers\":{\"token\":\""
                            + resident.getString("token") + "\"}}");
            assertThat(facilitator.does(null, "course/close", new JsonObject())).isEqualTo("done");
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
