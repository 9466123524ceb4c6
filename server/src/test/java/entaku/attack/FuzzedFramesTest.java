package entaku.attack;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import entaku.web.door.Bounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A million frames that are nearly right, over real sockets, most of them on lines that have shown a token: the first
 * that is no message at all ends its line, so those come last. {@code -Dseed=42} draws the same again.
 */
class FuzzedFramesTest extends Attacked {
    private static final int ALL = 1_000_000;

    /** Frames of one line, as many as may come on it at once. */
    private static final int MESSAGES = Bounds.FRAMES - 60;

    /** Behind them, what ends the line. */
    private static final int BYTES = 20;

    /** Frames that are written at once. */
    private static final int BATCH = 97;

    /** Whatever length the last frame claims to have, this is too long for it and none itself. */
    private static final byte[] NO_FRAME = new byte[Bounds.MESSAGE + 10_000];

    static {
        Arrays.fill(NO_FRAME, (byte) 0xFF);
    }

    private static final int BABBLERS = 3;
    private static final int ROUNDS = 80;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();
    private final ExecutorService ears = Executors.newFixedThreadPool(BABBLERS);
    private String path;

    @BeforeEach
    @Override
    void start() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
    }

    /** Says what is nearly right until enough has been said, line after line. */
    private void babble(long seed, String token) {
        var frames = new NearlyRight(seed, token);
        while (sent.get() < ALL) {
            // One line in four says nothing that can be read.
            int messages = lines.incrementAndGet() % 4 == 0 ? 0 : MESSAGES;
            try (BareSocket line = BareSocket.heard(server.port(), path)) {
                var heard = CompletableFuture.supplyAsync(line::frames, ears);
                try {
                    say(line, frames, messages);
                } catch (IOException e) {
                    // The server has had enough of this line.
                }
                answered.addAndGet(heard.join());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void say(BareSocket line, NearlyRight frames, int messages) throws IOException {
        for (int i = 0; i < messages + BYTES; i += BATCH) {
            var batch = new ByteArrayOutputStream();
            int end = Math.min(i + BATCH, messages + BYTES);
            for (int j = i; j < end; j++) batch.writeBytes(j < messages ? frames.message() : frames.bytes());
            line.write(batch.toByteArray());
            sent.addAndGet(end - i);
        }
        line.write(NO_FRAME);
    }

    @Test
    void a_million_frames_that_are_nearly_right_disturb_nobody() throws Exception {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("FuzzedFramesTest: again with -Dseed=" + seed);
        try (var hall = new Gathering(server)) {
            hall.next("hello");
            hall.next("ideas");
            hall.done("facilitator", "ideas", "board/reveal", body());
            hall.phones().values().forEach(Phone::deaf);
            List<String> pair = List.of("ann", "cho");
            var notes = new ArrayList<String>();
            for (String who : pair) {
                hall.done(who, "ideas", "board/add-note", body("text", who, "prompt", 0));
                notes.add(find(hall.phone(who), false, "ideas:note/", "text", who));
            }
            long before = used();
            long began = System.nanoTime();
            path = "/live/" + session() + "/websocket";
            var babblers = Executors.newFixedThreadPool(BABBLERS);
            var done = new ArrayList<CompletableFuture<Void>>();
            for (String who : List.of("ben", "dan", "observer")) {
                String token = hall.phone(who).entry.getString("token");
                long its = seed + done.size();
                done.add(CompletableFuture.runAsync(() -> babble(its, token), babblers));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                long part = (long) ALL * round / ROUNDS;
                Phone.within("frame " + part, () -> sent.get() >= part);
                for (int i = 0; i < 2; i++) {
                    String words = pair.get(i) + round;
                    hall.done(pair.get(i), "ideas", "board/edit-note", body("note", notes.get(i), "text", words));
                    find(hall.phone(pair.get(1 - i)), false, "ideas:note/", "text", words);
                }
            }
            for (var one : done) one.join();
            babblers.shutdown();
            ears.shutdown();
            System.out.printf(
                    "%,d frames on %,d lines in %d s, of which %,d were answered; the server has grown by %d MB.%n",
                    sent.get(),
                    lines.get(),
                    (System.nanoTime() - began) / 1_000_000_000,
                    answered.get(),
                    used() - before >> 20);
            for (String who : pair)
                assertThat(hall.phone(who).gaps()).as("gaps seen by " + who).isZero();
            assertThat(hall.phone("facilitator").current()).isEqualTo("ideas");
            assertThat(answered.get())
                    // Not all want an answer, and who does not read as fast as they speak is told nothing.
                    .as("frames that got as far as an answer")
                    .isGreaterThan(ALL / 4);
            assertThat(used() - before).as("bytes it has grown by").isLessThan(GROWTH);
        }
    }
}
