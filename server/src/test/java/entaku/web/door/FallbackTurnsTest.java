package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.TestServer;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What opens a line of the fallback says so, and hangs up, before it is through. */
class FallbackTurnsTest {
    private static final String LINE = "/live/abc/001/line";

    /** Connections go to the loops by turns: some of these are on the other one. */
    private static final int FOLLOWING = 4;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final FallbackLines lines = new FallbackLines();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
    private final CountDownLatch overtaken = new CountDownLatch(1);

    @AfterEach
    void close() {
        TestServer.await(vertx.close());
    }

    /** Listens on both loops. */
    private void listens(int port) {
        Router router = Router.router(vertx);
        router.route().handler(lines::check);
        router.route().handler(lines::inTurn);
        router.post(LINE + "/xhr").handler(this::opens);
        router.post(LINE + "/xhr_send").handler(context -> {
            order.add("next");
            overtaken.countDown();
            context.response().setStatusCode(204).end();
        });
        TestServer.await(vertx.deployVerticle(
                () -> new VerticleBase() {
                    @Override
                    public Future<?> start() {
                        return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
                    }
                },
                new DeploymentOptions().setInstances(2)));
    }

    private void opens(RoutingContext context) {
        context.response().putHeader("Connection", "close").end("o\n");
        context.request().connection().close();
        try {
            // Whoever comes in between comes within this time, or does not come.
            overtaken.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        order.add("open");
    }

    @Test
    void what_comes_next_waits_until_the_line_is_open() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        listens(port);
        String base = "http://127.0.0.1:" + port + LINE;
        var opened = HttpClient.newHttpClient().send(post(base + "/xhr", null), BodyHandlers.ofString());
        assertThat(opened.body()).isEqualTo("o\n");
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var answers = new ArrayList<java.util.concurrent.CompletableFuture<java.net.http.HttpResponse<String>>>();
        for (int i = 0; i < FOLLOWING; i++)
            answers.add(
                    HttpClient.newHttpClient().sendAsync(post(base + "/xhr_send", cookie), BodyHandlers.ofString()));
        for (var answer : answers)
            assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(List.copyOf(order)).startsWith("open").hasSize(1 + FOLLOWING);
    }

    private static HttpRequest post(String url, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1);
        if (cookie != null) request.header("Cookie", cookie);
        return request.POST(HttpRequest.BodyPublishers.noBody()).build();
    }
}
