package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Main;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Ledger;
import entaku.store.Store;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKillTest {
    private static final int ROUNDS = Integer.getInteger("entaku.kill.rounds", 3);
    private static final int WRITERS = 20;

    /** Together 150 a second. */
    private static final long PAUSE_MS = 1000L * WRITERS / 150;

    @TempDir
    Path data;

    private final Ledger ledger = new Ledger();
    private int port;

    @Test
    void killed_at_random_moments_the_server_loses_nothing_it_acknowledged_doubles_nothing_and_keeps_the_order()
            throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Vertx vertx = Vertx.vertx();
        var random = new Random();
        Child server = serve();
        var writers = new ArrayList<Writer>();
        try {
            server.line(l -> l.contains("links.txt"));
            String code = secret("/j/");
            JsonObject leads = post("/api/enter", new JsonObject().put("once", secret("/facilitator#once=")));
            try (Phone facilitator = Phone.at(vertx, port, leads)) {
                for (int i = 0; i < 2; i++)
                    assertThat(facilitator.does(null, "course/next", new JsonObject()))
                            .isEqualTo("done");
                assertThat(facilitator.does("ideas", "board/reveal", new JsonObject()))
                        .isEqualTo("done");
            }
            for (int i = 0; i < WRITERS; i++)
                writers.add(new Writer(
                        vertx, port, post("/api/join", new JsonObject().put("code", code)), ledger, PAUSE_MS));
            String session = leads.getString("session");
            for (int round = 1; round <= ROUNDS; round++) {
                Phone.within("answers in round " + round, answersAfter(writers));
                Thread.sleep(300 + random.nextInt(1500));
                server.kill();
                compare(vertx, session, round);
                server = serve();
            }
            Phone.within("answers after the last start", answersAfter(writers));
            for (Writer writer : writers) writer.rest();
            server.kill();
            compare(vertx, session, ROUNDS + 1);
            System.out.printf(
                    "%d kills of the server, %d acknowledged, none lost, none twice%n", ROUNDS, ledger.size());
        } finally {
            writers.forEach(Writer::close);
            server.close();
            TestServer.await(vertx.close());
        }
    }

    /** Tells when everybody has been answered once more than now: everybody is back and nothing stands still. */
    private static java.util.function.BooleanSupplier answersAfter(List<Writer> writers) {
        int[] before = writers.stream().mapToInt(w -> w.acknowledged.get()).toArray();
        return () -> {
            for (int i = 0; i < before.length; i++) if (!writers.get(i).goesOn(before[i])) return false;
            return true;
        };
    }

    private Child serve() throws Exception {
        return new Child(
                Main.class,
                Map.of(
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
                        TestServer.SHIPPED.toAbsolutePath().toString()));
    }

    /** Takes what follows these words in the file with the first links. */
    private String secret(String words) throws Exception {
        String told = Files.readString(data.resolve("links.txt"));
        return told.substring(told.indexOf(words) + words.length()).split("\\s")[0];
    }

    private JsonObject post(String path, JsonObject body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        return new JsonObject(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private void compare(Vertx vertx, String session, int round) throws Exception {
        var codec = new EventCodec(Vocabulary.of(new Steps()).events());
        try (EmbeddedMongo engine = EmbeddedMongo.start(data)) {
            Store store = TestServer.await(Store.open(vertx, engine.connectionString(), codec));
            List<Commit> log = TestServer.await(store.readAll(session, Commit.MAIN));
            store.close();
            synchronized (ledger) {
                assertThat(ledger.faults(session, log)).as("round " + round).isEmpty();
            }
        }
    }
}
