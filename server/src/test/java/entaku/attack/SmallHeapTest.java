package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Child;
import entaku.web.Served;
import entaku.web.TestServer;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole server in a process of its own with 256 MB of heap, half of what a flood once filled: whatever it is sent and
 * nobody reads, it never holds so much at a time that it breaks. What others see after a collection, this sees at its peak.
 */
class SmallHeapTest {
    private static final int SOCKETS = 40;
    private static final int TIMES = 400;
    private static final byte[] BRACES = BareSocket.times(4_000, BareSocket.frame(BareSocket.TEXT, true, "{"));

    @TempDir
    Path data;

    /** Says over the fallback what is no message, again and again on one connection, and reads no answer. */
    private static byte[] posts(String line) {
        String body = "[" + "\"{\",".repeat(500) + "\"{\"]";
        String post = "POST " + line + "/xhr_send HTTP/1.1\r\nHost: entaku\r\nContent-Type: text/plain\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        String poll = "POST " + line + "/xhr HTTP/1.1\r\nHost: entaku\r\nContent-Length: 0\r\n\r\n";
        return BareSocket.times(20, (poll + post).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_that_is_sent_and_never_read_fells_a_server_with_little_memory() throws Exception {
        Vertx vertx = Vertx.vertx();
        var served = new Served(data, vertx);
        try (Child server = served.start()) {
            String code = served.code(server);
            String session = served.join(code).getString("session");
            var floods = new ArrayList<CompletableFuture<Boolean>>();
            for (int i = 0; i < SOCKETS; i++) {
                String live = "/live/" + session + "/";
                BareSocket line = BareSocket.line(served.port, live + "websocket");
                floods.add(CompletableFuture.supplyAsync(() -> line.flood(BRACES, TIMES)));
                var posting = new BareSocket(served.port);
                byte[] posts = posts(live + "000/flood" + i);
                floods.add(CompletableFuture.supplyAsync(() -> posting.flood(posts, TIMES)));
            }
            assertThat(served.join(code).getString("seat"))
                    .as("who joins meanwhile")
                    .isNotNull();
            for (var one : floods)
                assertThat(one.join()).as("ended by the server").isTrue();
            assertThat(served.join(code).getString("seat"))
                    .as("who joins afterwards")
                    .isNotNull();
            server.signal("-TERM");
            server.ended();
            assertThat(server.said()).noneMatch(line -> line.contains("OutOfMemory") || line.contains("Exception"));
        } finally {
            TestServer.await(vertx.close());
        }
    }
}
