package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.door.Bounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without a token lets the server wait: for the rest of a request, for any, or for answers to be taken. */
class HalfSentTest extends Attacked {
    private static final int MANY = 450;

    /** How long somebody who means well may wait. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private static final String HALF_A_HEAD = "POST /api/join HTTP/1.1\r\nHost: entaku\r\nContent-Ty";
    private static final String HALF_A_BODY = "POST /api/join HTTP/1.1\r\nHost: entaku\r\n"
            + "Content-Type: application/json\r\nContent-Length: 8000\r\n\r\n{\"code\":\"";
    private static final String HALF_A_SECOND = "GET /api/check HTTP/1.1\r\nHost: entaku\r\n\r\nGET /api/che";

    @BeforeEach
    @Override
    void start() throws Exception {
        byte[] large = new byte[90_000];
        new Random(1).nextBytes(large);
        Path web = Files.createDirectories(data.resolve("web"));
        Files.write(web.resolve("large.woff2"), large);
        super.start();
    }

    private BareSocket says(String words) throws IOException {
        var one = new BareSocket(server.port());
        one.say(words);
        return one;
    }

    /** Asks on a connection of its own, as a phone does that has just come. */
    private Duration honest() throws IOException {
        long began = System.nanoTime();
        try (BareSocket phone = says("GET /api/check HTTP/1.1\r\nHost: entaku\r\nConnection: close\r\n\r\n")) {
            assertThat(phone.rest()).startsWith("HTTP/1.1 200");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void half_sent_requests_make_nobody_wait_and_are_ended() throws Exception {
        long before = used();
        var halves = new ArrayList<BareSocket>();
        for (String half : List.of("", HALF_A_HEAD, HALF_A_BODY, HALF_A_SECOND))
            for (int i = 0; i < MANY; i++) halves.add(says(half));
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 20; i++) waits.add(honest());
        System.out.println("Beside " + halves.size() + " half-sent requests an honest one takes at most "
                + Collections.max(waits).toMillis() + " ms; the server has grown by " + (used() - before >> 20)
                + " MB.");
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(WAIT));
        assertThat(server.join("花子").getString("seat")).isNotNull();
        assertThat(used() - before).as("bytes it has grown by").isLessThan(GROWTH);
        long began = System.nanoTime();
        for (BareSocket one : halves) {
            one.rest();
            one.close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("the last of them ended")
                .isLessThan(Duration.ofMillis(Bounds.ASK_MS * 2));
    }

    @Test
    void however_many_hold_a_connection_the_last_to_come_is_answered() throws Exception {
        var held = new ArrayList<BareSocket>();
        // Two event loops hold them.
        for (int i = 0; i < 2 * Bounds.WAITED_FOR + 100; i++) held.add(says(HALF_A_HEAD));
        assertThat(honest()).isLessThan(WAIT);
        for (int i = 0; i < 50; i++) assertThat(held.get(i).rest()).isEmpty();
        for (BareSocket one : held) one.close();
    }

    @Test
    void who_asks_on_and_never_reads_is_ended_and_kept_nothing() throws Exception {
        for (String path : List.of("/large.woff2", "/api/check", "/nothing")) {
            byte[] ask = ("GET " + path + " HTTP/1.1\r\nHost: entaku\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            byte[] flood = BareSocket.times(500, ask);
            long before = used();
            var floods = new ArrayList<CompletableFuture<Boolean>>();
            for (int i = 0; i < 20; i++) {
                var one = new BareSocket(server.port());
                floods.add(CompletableFuture.supplyAsync(() -> one.flood(flood, 2_000)));
            }
            // Others may work on this machine too: the shortest of three.
            assertThat(Collections.min(List.of(honest(), honest(), honest()))).isLessThan(WAIT);
            // Long before a connection ends that takes nothing.
            for (var one : floods)
                assertThat(one.get(Bounds.REST_MS / 3, TimeUnit.MILLISECONDS))
                        .as("ended by the server")
                        .isTrue();
            assertThat(used() - before).as("bytes it has grown by").isLessThan(GROWTH);
        }
    }

    @Test
    void bodies_that_never_come_whole_are_kept_up_to_some_bytes_in_all() throws Exception {
        String live = "/live/" + session() + "/001/";
        String head = " HTTP/1.1\r\nHost: entaku\r\nContent-Type: text/plain\r\n";
        long before = used();
        var halves = new ArrayList<BareSocket>();
        for (int i = 0; i < MANY; i++) {
            String line = live + "half" + i + "/xhr";
            BareSocket one = says("POST " + line + head + "Content-Length: 0\r\n\r\n");
            String cookie = one.head().replaceAll("(?s).*set-cookie: ([^;]*);.*", "$1");
            one.close();
            halves.add(says("POST " + line + "_send" + head + "Cookie: " + cookie + "\r\nContent-Length: "
                    + Bounds.POSTED + "\r\n\r\n" + "x".repeat(Bounds.POSTED - 1)));
        }
        assertThat(honest()).isLessThan(WAIT);
        assertThat(used() - before).as("bytes it has grown by").isLessThan(GROWTH / 2);
        for (BareSocket one : halves) one.close();
    }
}
