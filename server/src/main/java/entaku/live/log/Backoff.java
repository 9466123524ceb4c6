package entaku.live.log;

import java.util.Objects;

/**
 * Says how long to pause before trying again: not at all after a first failure, longer each time that the very same
 * thing fails, and never longer than a bound.
 */
public final class Backoff {
    private final long firstMs;
    private final long mostMs;
    private Object last;
    private long pause;
    private int times;

    /**
     * @param firstMs pause after the second identical failure, ms; it doubles from then on
     * @param mostMs the longest pause, ms
     */
    public Backoff(long firstMs, long mostMs) {
        this.firstMs = firstMs;
        this.mostMs = mostMs;
    }

    /** Notes a failure, known by what it is about; returns the pause before the next try, ms. */
    public long failed(Object what) {
        boolean same = Objects.equals(last, what);
        last = what;
        times = same ? times + 1 : 1;
        pause = !same ? 0 : Math.min(mostMs, Math.max(firstMs, pause * 2));
        return pause;
    }

    /** Returns how often the same thing has failed in a row. */
    public int times() {
        return times;
    }

    /** Notes that something succeeded. */
    public void succeeded() {
        last = null;
        pause = 0;
        times = 0;
    }
}
