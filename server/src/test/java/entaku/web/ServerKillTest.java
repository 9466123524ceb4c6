package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Seeds;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKillTest {
    private static final int ROUNDS = Integer.getInteger("entaku.kill.rounds", 3);
    private static final int WRITERS = 20;

    /** Together 150 a second. */
    private static final long PAUSE_MS = 1000L * WRITERS / 150;

    @TempDir
    Path data;

    @Test
    void killed_at_random_moments_the_server_loses_nothing_it_acknowledged_doubles_nothing_and_keeps_the_order()
            throws Exception {
        Vertx vertx = Vertx.vertx();
        var random = new Random(Seeds.printed(ServerKillTest.class));
        var served = new Served(data, vertx);
        Child server = served.start();
        List<Writer> writers = List.of();
        try {
            writers = served.writers(server, WRITERS, PAUSE_MS);
            for (int round = 1; round <= ROUNDS; round++) {
                Phone.within("answers in round " + round, answersAfter(writers));
                Thread.sleep(300 + random.nextInt(1500));
                server.kill();
                served.compare("round " + round);
                server = served.start();
            }
            Phone.within("answers after the last start", answersAfter(writers));
            for (Writer writer : writers) writer.rest();
            server.kill();
            served.compare("the end");
            System.out.printf(
                    "%d kills of the server, %d acknowledged, none lost, none twice%n", ROUNDS, served.acknowledged());
        } finally {
            writers.forEach(Writer::close);
            server.close();
            TestServer.await(vertx.close());
        }
    }

    @Test
    void killed_it_leaves_no_copies_of_files_behind_for_it_makes_none(@TempDir Path temporary) throws Exception {
        Vertx vertx = Vertx.vertx();
        var served = new Served(data, vertx);
        try (Child server = served.start(temporary)) {
            served.join(served.code(server));
            server.kill();
            try (var left = Files.list(temporary)) {
                assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("vertx"));
            }
        } finally {
            TestServer.await(vertx.close());
        }
    }

    /** Tells when everybody has been answered once more than now: everybody is back and nothing stands still. */
    static BooleanSupplier answersAfter(List<Writer> writers) {
        int[] before = writers.stream().mapToInt(w -> w.acknowledged.get()).toArray();
        return () -> {
            for (int i = 0; i < before.length; i++) if (!writers.get(i).goesOn(before[i])) return false;
            return true;
        };
    }
}
