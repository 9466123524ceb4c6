package entaku.web.bridge;

/** Lets one socket speak as fast as people and their outboxes do, and no faster. One per socket, on its event loop. */
final class Flood {
    /** Commands at once: an outbox that comes back after a long sleep. */
    private static final double BURST = 120;

    /** Commands a second in the long run: faster than anybody taps. */
    private static final double PER_SECOND = 20;

    /** What an answer costs that holds a whole view or step: it may be a thousand times as long as the question. */
    static final int WHOLE = 5;

    private double left = BURST;
    private long last = System.nanoTime();

    boolean allows(long now, int cost) {
        left = Math.min(BURST, left + (now - last) / 1e9 * PER_SECOND);
        last = now;
        if (left < cost) return false;
        left -= cost;
        return true;
    }
}
