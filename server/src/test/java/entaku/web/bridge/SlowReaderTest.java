package entaku.web.bridge;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Limits;
import entaku.web.BusSocket;
import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.netty.util.internal.PlatformDependent;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReaderTest {
    private static final int STILL = 20;
    private static final int WRITERS = 16;

    /** What each says at twenty a second: in all more than the door and the system hold for a socket nobody reads. */
    private static final int EACH = 60;

    /** Bytes: what twenty queues hold, and as much again for what the talk itself leaves behind. */
    private static final long BOUND = 48L << 20;

    @TempDir
    Path data;

    private TestServer server;

    @Test
    void readers_that_stand_still_cost_little_harm_nobody_and_see_everything_when_they_go_on() throws Exception {
        try (var started = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(started)) {
            server = started;
            for (String step : new String[] {"hello", "ideas", "clusters", "weight", "talk"}) hall.next(step);
            hall.phones().values().forEach(Phone::deaf);
            var writers = new ArrayList<Phone>();
            for (int i = 0; i < WRITERS; i++) writers.add(phone(join()));
            Phone wakes = phone(join());
            talk(writers, List.of(), EACH / 3);
            var still = new ArrayList<StillReader>();
            for (int i = 0; i < STILL; i++) still.add(new StillReader(server.port(), join()));
            BusSocket doorkeeper = doorkeeper(hall);
            var pings = new Timer("pings", true);
            pings.schedule(pinging(doorkeeper, still), 0, 2000);
            int moving = hall.phones().size() + WRITERS + 1;
            awaitSeats(doorkeeper, moving + STILL);
            wakes.socket().pause();
            long before = used();
            talk(writers, still, EACH);
            assertThat(used() - before)
                    .as("bytes that %d readers cost who stand still", STILL)
                    .isLessThan(BOUND);
            for (Phone phone : writers) {
                phone.until("the last word", () -> phone.view().toString().contains("last word"));
                assertThat(phone.gaps()).isZero();
            }
            wakes.socket().resume();
            same(wakes);
            for (Phone phone : writers.subList(0, 3)) same(phone);
            awaitSeats(doorkeeper, moving);
            for (Phone phone : writers) assertThat(phone.socket()).isNotNull();
            pings.cancel();
            allEnd(still);
            for (StillReader one : still) one.close();
            for (Phone phone : writers) phone.close();
            wakes.close();
            doorkeeper.close();
        }
    }

    /** All at once: each has to read first what was still under way. */
    private static void allEnd(List<StillReader> still) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(still.size());
        try {
            var ends = still.stream().map(StillReader::end).toList();
            for (Future<Void> end : readers.invokeAll(ends)) end.get();
        } finally {
            readers.shutdownNow();
        }
    }

    private JsonObject join() {
        var body = body("code", server.welcome().card().code(), "table", "1");
        return server.post("/api/join", null, body).json();
    }

    private Phone phone(JsonObject entry) {
        return Phone.at(server.server().vertx(), server.port(), entry).deaf();
    }

    /** Counts who is there, by the address that the facilitator may listen to. */
    private BusSocket doorkeeper(Gathering hall) {
        JsonObject entry = hall.phone("facilitator").entry;
        return BusSocket.open(server.server().vertx(), server.port(), entry).register("here", entry.getString("token"));
    }

    /** Says that they live, whatever the machine is busy with: none of them shall end for being silent. */
    private static TimerTask pinging(BusSocket doorkeeper, List<StillReader> still) {
        return new TimerTask() {
            @Override
            public void run() {
                doorkeeper.write(new JsonObject().put("type", "ping"));
                still.forEach(StillReader::ping);
            }
        };
    }

    /** Waits until so many are told; where names are hidden, fewer than three more or fewer are not told by themselves. */
    private static void awaitSeats(BusSocket doorkeeper, int seats) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
        int last = 0;
        while (System.nanoTime() < until) {
            JsonObject frame = doorkeeper.received.poll(1, TimeUnit.SECONDS);
            if (frame == null || !(frame.getValue("body") instanceof JsonObject body)) continue;
            if (!"here".equals(frame.getString("address"))) continue;
            last = body.getInteger("seats");
            if (Math.abs(last - seats) < Limits.TOGETHER) return;
        }
        throw new AssertionError("seats connected: " + last + ", expected " + seats);
    }

    private static void talk(List<Phone> writers, List<StillReader> still, int each) throws Exception {
        var said = new ArrayList<Said>();
        long next = System.nanoTime();
        for (int i = 0; i < each; i++) {
            for (Phone phone : writers) said.add(Said.by(phone, "あ".repeat(990) + i));
            for (StillReader one : still) {
                one.look("talk", i);
            }
            next += TimeUnit.MILLISECONDS.toNanos(50);
            Thread.sleep(Math.max(0, TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime())));
        }
        for (Said one : said) assertThat(one.told()).isEqualTo("done");
        assertThat(writers.get(0).does("talk", "dialogue/say", body("text", "last word")))
                .isEqualTo("done");
    }

    private record Said(Phone phone, String id, String words, CompletableFuture<JsonObject> answer) {
        static Said by(Phone phone, String words) {
            String id = phone.freshId();
            return new Said(phone, id, words, phone.send(id, "talk", "dialogue/say", body("text", words)));
        }

        /** Whoever reads too slowly for a moment, on a busy machine, is not answered, and asks again as a client does. */
        String told() {
            try {
                return Phone.told(answer.join());
            } catch (CompletionException none) {
                return Phone.told(phone.send(id, "talk", "dialogue/say", body("text", words))
                        .join());
            }
        }
    }

    /** Bytes in use after a collection, outside the heap too. */
    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() + Math.max(0, PlatformDependent.usedDirectMemory());
    }

    private void same(Phone phone) {
        try (Phone fresh = Phone.at(server.server().vertx(), server.port(), phone.entry)) {
            phone.until(
                    "the fresh view",
                    () -> phone.view().equals(fresh.view()) && phone.own().equals(fresh.own()));
        }
    }
}
