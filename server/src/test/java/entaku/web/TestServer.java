package entaku.web;

import entaku.Config;
import entaku.Server;
import entaku.journal.Journal;
import entaku.steps.Steps;
import entaku.web.staff.Reception;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The real server on a free port of this computer, over a directory of the test's own. Two event loops. */
public final class TestServer implements AutoCloseable {
    /** A way of talking with a check-in alone, so that tests of the door do not depend on what is shipped. */
    public static final Path CHECK_IN_ONLY = Path.of("src/test/resources/templates");

    /** The ways of talking that are shipped. */
    public static final Path SHIPPED = Path.of("../facilitation-templates");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Path data;
    private final Path templates;
    private final AtomicLong ahead = new AtomicLong();
    private final Pace pace = new Pace();
    private Server server;

    /** An answer: its status, its body, its headers. */
    public record Answer(int status, String text, HttpResponse<byte[]> raw) {
        public JsonObject json() {
            return new JsonObject(text);
        }

        /** Gives a header, or nothing. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Gives status and reason code, such as {@code 404 unknown-code}. */
        public String refusal() {
            return status + " " + json().getString("reason");
        }
    }

    private TestServer(Path data, Path templates) throws IOException {
        this.data = data;
        this.templates = templates;
        start();
    }

    /** Starts over a directory, empty or left by an earlier server, and makes the sample session when there is none. */
    public static TestServer start(Path data) throws IOException {
        return new TestServer(data, CHECK_IN_ONLY);
    }

    public static TestServer start(Path data, Path templates) throws IOException {
        return new TestServer(data, templates);
    }

    /** Takes in a server that was started in its own way. */
    static TestServer of(Server server) {
        await(server.reception().sample());
        return new TestServer(server);
    }

    private TestServer(Server server) {
        this.server = server;
        data = null;
        templates = null;
    }

    private void start() throws IOException {
        Path web = data.resolve("web");
        var config = new Config(0, "127.0.0.1", data.resolve("store"), null, null, 2, 20, web, templates, true);
        server = Server.start(config, new Steps(), () -> System.currentTimeMillis() + ahead.get(), pace);
        await(server.reception().sample());
    }

    /** Stops and starts again over the same directory. */
    public void restart() throws IOException {
        server.close();
        start();
    }

    /** Moves the server's clock on. */
    public void later(Duration time) {
        ahead.addAndGet(time.toMillis());
    }

    /** Gives the clock by which the door gives back what somebody may do; it hurries. */
    public Pace pace() {
        return pace;
    }

    public Server server() {
        return server;
    }

    public int port() {
        return URI.create(server.url()).getPort();
    }

    /** Gives fresh links to the newest open session, as the terminal shows them. */
    public Reception.Welcome welcome() {
        Reception.Welcome welcome = await(server.reception().welcome());
        Journal.suite().code(welcome.card().code());
        for (String url : new String[] {welcome.facilitator(), welcome.screen(), welcome.staff()})
            Journal.suite().link(url);
        return welcome;
    }

    /** Joins the newest open session. Gives the entry. */
    public JsonObject join(String name) {
        var body = new JsonObject().put("code", welcome().card().code()).put("name", name);
        return post("/api/join", null, body).json();
    }

    /** Uses up a one-time link. Gives the entry, or the staff token. */
    public JsonObject enter(String url) {
        return post("/api/enter", null, new JsonObject().put("once", secret(url)))
                .json();
    }

    /** Takes the secret out of a one-time link. */
    public static String secret(String url) {
        return url.substring(url.indexOf("#once=") + 6);
    }

    public Answer post(String path, String token, JsonObject body) {
        return ask("POST", path, token, body.encode());
    }

    public Answer get(String path, String token) {
        return ask("GET", path, token, null);
    }

    public Answer ask(String method, String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(20));
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (body != null) request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<byte[]> raw = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var answer =
                    new Answer(raw.statusCode(), new String(raw.body(), java.nio.charset.StandardCharsets.UTF_8), raw);
            note(path, body, answer);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever it gives out, and whoever it knows by name, may be in no log. */
    private static void note(String path, String asked, Answer answer) {
        Journal.suite().confided(answer.text());
        if (path.equals("/api/join") && answer.status() == 200)
            Journal.suite().name(new JsonObject(asked).getString("name"));
    }

    public static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("nothing came in time", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
