package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Main;
import entaku.journal.Journal;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Ledger;
import entaku.store.Store;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole server as a process of its own, with a session in which people write: to be killed, or to be stopped. */
public final class Served {
    private final Path data;
    private final Vertx vertx;
    private final Ledger ledger = new Ledger();
    public final int port;
    private String session;

    public Served(Path data, Vertx vertx) throws IOException {
        this.data = data;
        this.vertx = vertx;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    public Child start() throws IOException {
        return new Child(Main.class, environment());
    }

    /** Starts it with a directory for temporary files of its own. */
    Child start(Path temporary) throws IOException {
        var environment = new HashMap<>(environment());
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        return new Child(Main.class, environment);
    }

    private Map<String, String> environment() {
        return Map.of(
                "PORT",
                "" + port,
                "HOST",
                "127.0.0.1",
                "DATA_DIR",
                data.toString(),
                "EVENT_LOOPS",
                "2",
                "WEB_DIR",
                data.resolve("web").toString(),
                "TEMPLATES_DIR",
                TestServer.SHIPPED.toAbsolutePath().toString());
    }

    /** Gives what the first links are for: the code of the session that a first start makes. */
    public String code(Child first) throws Exception {
        first.line(l -> l.contains("links.txt"));
        return secret("/j/");
    }

    /** Sits down with a code. */
    public JsonObject join(String code) throws Exception {
        return post("/api/join", new JsonObject().put("code", code));
    }

    /** Leads the first session to the step in which everybody writes, and seats so many who do. */
    List<Writer> writers(Child first, int many, long pauseMs) throws Exception {
        first.line(l -> l.contains("links.txt"));
        JsonObject leads = post("/api/enter", new JsonObject().put("once", secret("/facilitator#once=")));
        session = leads.getString("session");
        try (Phone facilitator = Phone.at(vertx, port, leads)) {
            for (int i = 0; i < 2; i++)
                assertThat(facilitator.does(null, "course/next", new JsonObject()))
                        .isEqualTo("done");
            assertThat(facilitator.does("ideas", "board/reveal", new JsonObject()))
                    .isEqualTo("done");
        }
        var code = new JsonObject().put("code", secret("/j/"));
        var writers = new ArrayList<Writer>();
        for (int i = 0; i < many; i++) writers.add(new Writer(vertx, port, post("/api/join", code), ledger, pauseMs));
        return writers;
    }

    int acknowledged() {
        synchronized (ledger) {
            return ledger.size();
        }
    }

    /** Compares what was acknowledged with what the store of a server that has ended holds. */
    void compare(String when) throws Exception {
        var codec = new EventCodec(Vocabulary.of(new Steps()).events());
        try (EmbeddedMongo engine = EmbeddedMongo.start(data)) {
            Store store = TestServer.await(Store.open(vertx, engine.connectionString(), codec));
            List<Commit> log = TestServer.await(store.readAll(session, Commit.MAIN));
            store.close();
            synchronized (ledger) {
                assertThat(ledger.faults(session, log)).as(when).isEmpty();
            }
        }
    }

    /** Takes what follows these words in the file with the first links. */
    private String secret(String words) throws IOException {
        String told = Files.readString(data.resolve("links.txt"));
        String secret = told.substring(told.indexOf(words) + words.length()).split("\\s")[0];
        Journal.suite().secret(secret);
        Journal.suite().code(secret);
        return secret;
    }

    private JsonObject post(String path, JsonObject body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        Journal.suite().confided(answer);
        return new JsonObject(answer);
    }
}
