package entaku.web.door;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever asks too often. Never counts by address: a whole hall shares one. Shared by all event loops.
 */
public final class Throttle {
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > Bounds.THROTTLES;
        }
    };

    /** Requests with one token: a page needs a handful at once; a person makes one in a while. */
    void token(String hash) {
        require(bucket("token/" + hash, 40, 10, Duration.ofSeconds(1)));
    }

    /** Seats taken in one session: the largest hall at once, then a steady stream; a script fills no hall in a blink. */
    void join(String session) {
        require(bucket("join/" + session, 6_000, 100, Duration.ofSeconds(1)));
    }

    /**
     * Wrong re-entry numbers in one session. With 1,000 seats among 10^8 numbers, a day of guessing at this rate finds
     * one with a chance of 0.2 %; who is shut out by somebody's guessing can still join anew with the code.
     */
    Bucket reentry(String session) {
        return bucket("reentry/" + session, 30, 1, Duration.ofMinutes(10));
    }

    /** Wrong codes and links, of all who ask: a code is a way to the door and no secret, but nobody shall list them. */
    Bucket wrong() {
        return bucket("wrong", 300, 10, Duration.ofSeconds(1));
    }

    /** One-time links made in one session. */
    void links(String session) {
        require(bucket("links/" + session, 20, 1, Duration.ofMinutes(1)));
    }

    private static void require(Bucket bucket) {
        Refused.unless(bucket.tryConsume(1), "too-fast");
    }

    private synchronized Bucket bucket(String name, long most, long refill, Duration every) {
        return buckets.computeIfAbsent(
                name,
                n -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(refill, every))
                        .build());
    }
}
