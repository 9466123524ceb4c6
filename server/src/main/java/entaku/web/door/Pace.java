package entaku.web.door;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Makes buckets that fill by a given clock: what somebody may do is won back by it, and by nothing else. */
final class Pace {
    private Pace() {}

    /**
     * Makes a full bucket.
     *
     * @param most how many at once
     * @param refill how many come back in each period
     * @param pace a clock that never goes back, ns
     */
    static Bucket bucket(long most, long refill, Duration period, LongSupplier pace) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(refill, period))
                .withCustomTimePrecision(meter(pace))
                .build();
    }

    private static TimeMeter meter(LongSupplier pace) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return pace.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
