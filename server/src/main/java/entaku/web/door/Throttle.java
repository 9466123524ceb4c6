package entaku.web.door;

import io.github.bucket4j.Bucket;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever asks too often. Never counts by address: a whole hall shares one. Only who is known has a bucket of
 * their own, a seat or a session; strangers share one of each sort, so no number of them makes the door forget anything.
 * Shared by all event loops.
 */
public final class Throttle {
    private final Map<String, Bucket> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > Bounds.THROTTLES;
        }
    };

    private final LongSupplier pace;
    private final Bucket strangers;
    private final Guessing codes;
    private final Guessing numbers;

    /** @param pace a clock that never goes back, ns */
    public Throttle(Vertx vertx, LongSupplier pace) {
        this.pace = pace;
        strangers = Pace.bucket(300, 10, Duration.ofSeconds(1), pace);
        // A code is a way to the door and no secret, but nobody shall list them: all of them take more than a day.
        codes = new Guessing(vertx, 300, 10, pace);
        // With 1,000 seats among 10^12 numbers, a day of guessing finds one with a chance of 0.05 %.
        numbers = new Guessing(vertx, 30, 5, pace);
    }

    /** Requests of one who is known: a page needs a handful at once, and somebody may open ten of them. */
    void caller(String who) {
        require(of("caller/" + who, 80, 10, Duration.ofSeconds(1)));
    }

    /** Seats taken in one session: the largest hall at once, then a steady stream; a script fills no hall in a blink. */
    void join(String session) {
        require(of("join/" + session, 6_000, 100, Duration.ofSeconds(1)));
    }

    /** One-time links made in one session. */
    void links(String session) {
        require(of("links/" + session, 20, 1, Duration.ofMinutes(1)));
    }

    /** Tokens and links that open nothing. They cannot be guessed; looking for them costs the store something. */
    void stranger() {
        require(strangers);
    }

    Guessing codes() {
        return codes;
    }

    Guessing numbers() {
        return numbers;
    }

    private static void require(Bucket bucket) {
        Refused.unless(bucket.tryConsume(1), "too-fast");
    }

    private synchronized Bucket of(String name, long most, long refill, Duration every) {
        return known.computeIfAbsent(name, n -> Pace.bucket(most, refill, every, pace));
    }
}
