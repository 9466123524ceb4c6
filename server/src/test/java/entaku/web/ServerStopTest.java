package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs the server stops it in the middle of a meeting. */
class ServerStopTest {
    private static final int WRITERS = 20;
    private static final long PAUSE_MS = 5;

    @TempDir
    Path data;

    @Test
    void told_to_stop_while_people_write_it_ends_by_itself_says_nothing_alarming_and_loses_nothing() throws Exception {
        Vertx vertx = Vertx.vertx();
        var served = new Served(data, vertx);
        Child server = served.start();
        List<Writer> writers = List.of();
        try {
            writers = served.writers(server, WRITERS, PAUSE_MS);
            for (int round = 1; round <= 3; round++) {
                Phone.within("answers in round " + round, ServerKillTest.answersAfter(writers));
                server.signal("-TERM");
                server.ended();
                assertThat(server.said())
                        .as("what it said in round " + round)
                        .noneMatch(line -> line.contains("Exception") || line.contains("ERROR"))
                        .noneMatch(line -> line.matches("\\s+at .*"));
                served.compare("round " + round);
                server = served.start();
            }
            assertThat(served.acknowledged()).isGreaterThan(3 * WRITERS);
        } finally {
            writers.forEach(Writer::close);
            server.close();
            TestServer.await(vertx.close());
        }
    }
}
