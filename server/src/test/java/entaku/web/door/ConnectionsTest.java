package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Phone;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that owe something, on a clock of their own. */
class ConnectionsTest {
    private static final int MOST = 3;
    private static final String ASK = "GET / HTTP/1.1\r\nHost: entaku\r\n\r\n";

    private final AtomicLong now = new AtomicLong();
    private final List<HttpServerRequest> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private HttpServer server;
    private Connections connections;
    private io.vertx.core.Context loop;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        loop = vertx.getOrCreateContext();
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0).setHttp2ClearTextEnabled(false);
        connections = new Connections(MOST, options, Map.of(), now::get);
        Promise<HttpServer> listens = Promise.promise();
        loop.runOnContext(v -> vertx.createHttpServer(options)
                .connectionHandler(connections::open)
                .requestHandler(this::take)
                .listen()
                .onComplete(listens));
        server = listens.future().await(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket one : sockets) one.close();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private void take(HttpServerRequest request) {
        if (request.path().equals("/line")) request.toWebSocket();
        else asked.add(request);
    }

    /** Comes from one of the many addresses of this computer. */
    private Socket from(int address) throws IOException {
        int there = waitedFor();
        var socket = new Socket();
        socket.setSoTimeout(30_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + address), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.actualPort()), 5_000);
        sockets.add(socket);
        Phone.within("it is taken in", () -> waitedFor() == Math.min(MOST, there + 1));
        return socket;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private HttpServerRequest heard(int number) {
        Phone.within("request " + number, () -> asked.size() >= number);
        return asked.get(number - 1);
    }

    private void answer(HttpServerRequest request) {
        request.response().end("yes").toCompletionStage().toCompletableFuture().join();
    }

    private int waitedFor() {
        return onLoop(connections::waitedFor);
    }

    private void later(long ms) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(ms));
        onLoop(() -> {
            connections.sweep();
            return 0;
        });
    }

    private <T> T onLoop(java.util.concurrent.Callable<T> what) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(v -> {
            try {
                done.complete(what.call());
            } catch (Exception e) {
                done.fail(e);
            }
        });
        try {
            return done.future().await(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertEnded(Socket socket) throws IOException {
        assertThat(socket.getInputStream().readAllBytes()).isNotNull();
    }

    @Test
    void a_request_that_drips_in_has_no_more_time_than_one_that_stands_still() throws Exception {
        Socket drips = from(1);
        for (char one : "GET / HTTP".toCharArray()) {
            say(drips, "" + one);
            later(Bounds.ASK_MS / 10);
        }
        assertThat(waitedFor()).isOne();
        later(1);
        assertThat(waitedFor()).isZero();
        assertEnded(drips);
    }

    @Test
    void the_body_has_its_own_time_from_the_moment_the_head_is_there() throws Exception {
        Socket socket = from(1);
        later(Bounds.ASK_MS - 1);
        say(socket, "POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n12345");
        heard(1);
        later(Bounds.ASK_MS);
        assertThat(waitedFor()).isOne();
        later(1);
        assertEnded(socket);
    }

    @Test
    void what_is_being_answered_is_never_ended_and_what_rests_is() throws Exception {
        Socket polls = from(1);
        say(polls, ASK);
        HttpServerRequest waits = heard(1);
        assertThat(waitedFor()).isZero();
        later(10 * Bounds.REST_MS);
        answer(waits);
        assertThat(waitedFor()).isOne();
        later(Bounds.REST_MS);
        say(polls, ASK);
        answer(heard(2));
        // A line too many begins nothing.
        say(polls, "\r\n");
        settled(3);
        later(Bounds.REST_MS);
        assertThat(waitedFor()).isOne();
        later(1);
        assertEnded(polls);
    }

    /** Asks from elsewhere, whose answer tells that what was said before has been read; gives the next number. */
    private int settled(int number) throws IOException {
        Socket other = from(9);
        for (int i = 0; i < 2; i++) {
            say(other, ASK);
            answer(heard(number + i));
        }
        onLoop(() -> {
            asked.get(number).connection().close();
            return 0;
        });
        assertEnded(other);
        return number + 2;
    }

    private static final List<String> BEGUN = List.of(
            "G", "GET / HT", "GET / HTTP/1.1\r\n", "\r\nGET /", "POST / HTTP/1.1\r\nHost: entaku\r\nContent-Ty");

    @Test
    void a_head_that_has_begun_behind_what_is_answered_has_the_time_of_a_request() throws Exception {
        int number = 1;
        for (String before : List.of(ASK, "POST / HTTP/1.1\r\nHost: entaku\r\nContent-Length: 4\r\n\r\n1234"))
            for (String begun : BEGUN) {
                Socket socket = from(1);
                say(socket, before + begun);
                HttpServerRequest waits = heard(number++);
                later(2 * Bounds.ASK_MS);
                answer(waits);
                assertThat(waitedFor()).isOne();
                later(Bounds.ASK_MS);
                assertThat(waitedFor()).as("%s", begun).isOne();
                later(1);
                assertThat(waitedFor()).as("%s", begun).isZero();
                assertEnded(socket);
            }
    }

    @Test
    void a_head_that_begins_after_a_rest_has_the_time_of_a_request_however_it_drips_in() throws Exception {
        int number = 1;
        for (String begun : BEGUN) {
            Socket socket = from(1);
            say(socket, ASK);
            answer(heard(number++));
            later(3 * Bounds.ASK_MS);
            say(socket, begun);
            number = settled(number);
            later(Bounds.ASK_MS - 1);
            say(socket, "x");
            number = settled(number);
            later(1);
            assertThat(waitedFor()).as("%s", begun).isOne();
            later(1);
            assertThat(waitedFor()).as("%s", begun).isZero();
            assertEnded(socket);
        }
    }

    @Test
    void a_line_is_let_go() throws Exception {
        Socket line = from(1);
        say(
                line,
                "GET /line HTTP/1.1\r\nHost: entaku\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        assertThat(line.getInputStream().read()).isEqualTo('H');
        Phone.within("it is waited for no more", () -> waitedFor() == 0);
        later(10 * Bounds.REST_MS);
        say(line, "\u0000");
        assertThat(line.getInputStream().read()).isEqualTo('T');
    }

    @Test
    void when_one_too_many_comes_the_oldest_goes_of_the_address_that_has_the_most() throws Exception {
        Socket alone = from(3);
        Socket oldest = from(2);
        Socket next = from(2);
        Socket last = from(4);
        assertEnded(oldest);
        for (Socket stays : List.of(alone, next, last)) say(stays, ASK);
        heard(3);
    }

    @Test
    void some_requests_may_wait_behind_one_that_is_worked_on_and_no_more() throws Exception {
        Socket patient = from(1);
        say(patient, ASK.repeat(1 + Bounds.PIPELINED));
        for (int i = 1; i <= 1 + Bounds.PIPELINED; i++) answer(heard(i));
        assertThat(waitedFor()).isOne();
        say(patient, ASK.repeat(2 + Bounds.PIPELINED));
        assertEnded(patient);
    }

    @Test
    void an_answer_before_the_request_is_whole_makes_nothing_owed_twice() throws Exception {
        Socket early = from(1);
        say(early, "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n12");
        answer(heard(1));
        assertThat(waitedFor()).isOne();
        say(early, "34" + ASK);
        heard(2);
        assertThat(waitedFor()).isZero();
        answer(heard(2));
        assertThat(waitedFor()).isOne();
    }
}
