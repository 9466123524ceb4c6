package entaku.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The clock by which a server under test gives back what somebody may do. A test acts faster than people: of itself it
 * hurries, so that nobody who is honest meets a limit, however quick the machine is; a test of the limits lets it stand,
 * and counts.
 */
public final class Pace implements LongSupplier {
    /** So far it goes on at each look while it hurries: what can be spent at one look comes back before the next. */
    private static final long HURRY_NS = TimeUnit.SECONDS.toNanos(10);

    private final AtomicLong now = new AtomicLong();
    private volatile LongSupplier way = this::hurrying;

    @Override
    public long getAsLong() {
        return way.getAsLong();
    }

    private long hurrying() {
        return now.addAndGet(HURRY_NS);
    }

    /** Lets it hurry. */
    public void hurry() {
        way = this::hurrying;
    }

    /** Lets it stand still: nothing is won back. All that was spent before has been won back. */
    public void stand() {
        now.addAndGet(TimeUnit.DAYS.toNanos(1));
        way = now::get;
    }

    /** Lets it go as time goes. */
    public void go() {
        long ahead = now.addAndGet(TimeUnit.DAYS.toNanos(1)) - System.nanoTime();
        way = () -> System.nanoTime() + ahead;
    }
}
