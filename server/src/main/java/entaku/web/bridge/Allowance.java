package entaku.web.bridge;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets somebody do so much at once and so much in the long run. Never full for longer than it takes to win back all of
 * it, so one that is full again can be forgotten. May be asked from any thread.
 */
final class Allowance {
    private final long oneNs;
    private final long burstNs;

    /** When all that was spent will have been won back. */
    private final AtomicLong whole = new AtomicLong(Long.MIN_VALUE);

    Allowance(int burst, int perSecond) {
        oneNs = 1_000_000_000L / perSecond;
        burstNs = burst * oneNs;
    }

    /** Spends so much; false when there is not that much left, and nothing is spent then. */
    boolean spend(int cost, long now) {
        while (true) {
            long before = whole.get();
            long after = Math.max(before, now) + cost * oneNs;
            if (after - now > burstNs) return false;
            if (whole.compareAndSet(before, after)) return true;
        }
    }

    boolean isFull(long now) {
        return whole.get() <= now;
    }
}
