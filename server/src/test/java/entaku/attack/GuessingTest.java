package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Somebody tries numbers, one after the other or all at once. */
class GuessingTest extends Attacked {
    /** Asks a lot at once; counts the answers that looked the number up: wrong ones, but not those told to wait. */
    private int flood(String path, int count, java.util.function.IntFunction<JsonObject> body, long ms) {
        var lookedUp = new AtomicInteger();
        var client = server.server()
                .vertx()
                .createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(200));
        var all = new ArrayList<Future<?>>();
        for (int i = 0; i < count; i++) {
            int n = i;
            all.add(client.request(HttpMethod.POST, server.port(), "127.0.0.1", path)
                    .compose(request -> request.putHeader("Content-Type", "application/json")
                            .send(body.apply(n).encode()))
                    .compose(answer -> answer.body().map(answer.statusCode()))
                    .onSuccess(status -> {
                        if (status != 429) lookedUp.incrementAndGet();
                    }));
        }
        long end = System.nanoTime() + ms * 1_000_000;
        while (System.nanoTime() < end && !all.stream().allMatch(Future::isComplete)) Thread.onSpinWait();
        int sofar = lookedUp.get();
        TestServer.await(client.close());
        return sofar;
    }

    @Test
    void codes_cannot_be_tried_one_after_the_other_faster_than_ten_a_second() {
        String right = code();
        long began = System.nanoTime();
        int tried = flood("/api/join", 2_000, n -> new JsonObject().put("code", String.format("%06d", n)), 4_000);
        double seconds = (System.nanoTime() - began) / 1e9;
        // Charged before they are looked up: neither wrong nor right ones come through beyond that.
        assertThat(tried).isLessThanOrEqualTo((int) (300 + 10 * seconds + 20)).isPositive();
        assertThat(code()).isEqualTo(right);
    }

    @Test
    void a_right_code_opens_whatever_others_tried() {
        String right = code();
        for (int i = 0; i < 320; i++)
            server.post("/api/join", null, new JsonObject().put("code", right.equals("000000") ? "000001" : "000000"));
        assertThat(server.post("/api/join", null, new JsonObject().put("code", right))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_owner_of_a_number_returns_whatever_others_tried() {
        JsonObject entry = server.join("花子");
        String code = code();
        String wrong = other(entry.getString("reentry"));
        for (int i = 0; i < 45; i++) assertThat(reenter(code, wrong).refusal()).isEqualTo("401 unknown-reentry");
        assertThat(reenter(code, entry.getString("reentry")).status()).isEqualTo(200);
    }

    @Test
    void numbers_cannot_be_tried_faster_by_flooding_the_door_with_made_up_tokens() {
        JsonObject entry = server.join("花子");
        String code = code();
        String wrong = other(entry.getString("reentry"));
        for (int i = 0; i < 30; i++) reenter(code, wrong);
        for (int i = 0; i < 400; i++) server.get("/api/me", "s" + "zzzzzzz" + "." + String.format("%043d", i));
        long began = System.nanoTime();
        int tried = flood(
                "/api/reenter",
                90,
                n -> new JsonObject().put("code", code).put("reentry", String.format("9%011d", n)),
                3_000);
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(tried).isLessThanOrEqualTo((int) (30 + 5 * seconds + 10));
        assertThat(server.get("/api/me", entry.getString("token")).status()).isEqualTo(200);
    }

    @Test
    void whoever_is_known_is_not_slowed_down_by_the_made_up_tokens_of_others() {
        String token = server.join("花子").getString("token");
        for (int i = 0; i < 400; i++) server.get("/api/me", "s" + "zzzzzzz" + "." + String.format("%043d", i));
        for (int i = 0; i < 5; i++)
            assertThat(server.get("/api/me", token).status()).isEqualTo(200);
    }

    /** Wrong tries that never end, each on a connection of its own: whatever is answered is followed by another. */
    private final class Crowd implements AutoCloseable {
        private final HttpClient client = server.server()
                .vertx()
                .createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CROWD));

        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private volatile boolean over;

        Crowd(String path, java.util.function.IntFunction<JsonObject> body) {
            for (int i = 0; i < CROWD; i++) again(path, body);
            Phone.within("the crowd waits", () -> answered.get() >= 25 && sent.get() >= CROWD);
        }

        private void again(String path, java.util.function.IntFunction<JsonObject> body) {
            client.request(HttpMethod.POST, server.port(), "127.0.0.1", path)
                    .compose(request -> {
                        Future<HttpClientResponse> answer = request.putHeader("Content-Type", "application/json")
                                .send(body.apply(sent.getAndIncrement()).encode());
                        return answer.compose(HttpClientResponse::body);
                    })
                    .onComplete(done -> {
                        answered.incrementAndGet();
                        if (!over) again(path, body);
                    });
        }

        @Override
        public void close() {
            over = true;
            TestServer.await(client.close());
        }
    }

    /** Wrong tries of the crowd that wait at once, all from the address of the hall. */
    private static final int CROWD = 2_300;

    /** So soon the right one is in, at the latest, ms. It used to be refused, or had minutes to wait. */
    private static final long SOON = 30_000;

    @Test
    void a_right_code_opens_soon_while_thousands_of_wrong_ones_wait_from_the_same_address() {
        String right = code();
        try (var crowd = new Crowd("/api/join", n -> new JsonObject().put("code", wrong(right, n)))) {
            assertThat(patiently("/api/join", new JsonObject().put("code", right)))
                    .isLessThan(SOON);
            assertThat(crowd.sent.get() - crowd.answered.get()).isGreaterThan(1_500);
        }
    }

    @Test
    void a_right_number_brings_back_soon_while_thousands_of_wrong_ones_wait_from_the_same_address() {
        String reentry = server.join("花子").getString("reentry");
        String code = code();
        try (var crowd = new Crowd(
                "/api/reenter", n -> new JsonObject().put("code", code).put("reentry", String.format("9%011d", n)))) {
            assertThat(patiently(
                            "/api/reenter", new JsonObject().put("code", code).put("reentry", reentry)))
                    .isLessThan(SOON);
            assertThat(crowd.sent.get() - crowd.answered.get()).isGreaterThan(1_500);
        }
    }

    /** Asks every second or so, as the client does, under one id, until it is answered as right; gives how long that took, ms. */
    private long patiently(String path, JsonObject body) {
        var client = server.server().vertx().createHttpClient(new PoolOptions().setHttp1MaxSize(50));
        body.put("id", "asks-again-until-answered");
        long began = System.nanoTime();
        var asked = new AtomicInteger();
        var right = new AtomicBoolean();
        var next = new AtomicLong(began);
        var random = new Random();
        Phone.within("the right one is in", () -> {
            if (System.nanoTime() >= next.get()) {
                next.set(System.nanoTime() + random.nextLong(500_000_000, 1_500_000_000));
                asked.incrementAndGet();
                client.request(HttpMethod.POST, server.port(), "127.0.0.1", path)
                        .compose(request -> request.putHeader("Content-Type", "application/json")
                                .send(body.encode()))
                        .onSuccess(answer -> {
                            if (answer.statusCode() == 200) right.set(true);
                        });
            }
            return right.get();
        });
        long ms = (System.nanoTime() - began) / 1_000_000;
        System.out.println(path + ": in after " + ms + " ms, asked " + asked + " times");
        TestServer.await(client.close());
        return ms;
    }

    private static String wrong(String right, int n) {
        String code = String.format("%06d", n % 1_000_000);
        return code.equals(right) ? "999999" : code;
    }
}
