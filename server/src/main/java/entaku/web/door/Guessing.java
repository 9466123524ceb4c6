package entaku.web.door;

import io.github.bucket4j.Bucket;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Slows down those who try numbers. Every try is charged before anything is looked up, and given back when it was right:
 * a hall that joins costs nothing. What cannot be paid is not refused, or somebody's wrong numbers would shut out those
 * who have the right one. It takes its turn: so many turns a second, whoever asks, and in between addresses the one that
 * has waited longest. Of one address it is the newest or the oldest, by lot: behind thousands of wrong tries the next
 * right one is looked up at once, none waits for ever, and nobody who asks at a steady pace always meets the same one.
 * One of these for each sort of number; it is never forgotten. Shared by all event loops.
 */
final class Guessing {
    private final Vertx vertx;
    private final Bucket bucket;
    private final Map<String, ArrayDeque<Promise<Void>>> waiting = new LinkedHashMap<>();
    private final AtomicBoolean serving = new AtomicBoolean();
    private int all;
    private boolean timed;

    /**
     * @param burst wrong tries at once
     * @param perSecond wrong tries a second in the long run
     * @param pace a clock that never goes back, ns
     */
    Guessing(Vertx vertx, int burst, int perSecond, LongSupplier pace) {
        this.vertx = vertx;
        bucket = Pace.bucket(burst, perSecond, Duration.ofSeconds(1), pace);
    }

    /**
     * Waits until this try may be looked up.
     *
     * @param address where it comes from; a whole hall shares one, so nothing is counted by it
     * @return fails with {@code too-fast} when newer ones have taken its place, never for being the newest
     */
    Future<Void> turn(String address) {
        Promise<Void> promise = Promise.promise();
        Promise<Void> out = null;
        synchronized (this) {
            if (all == 0 && bucket.tryConsume(1)) return Future.succeededFuture();
            if (all >= Bounds.WAITING) out = oldest();
            waiting.computeIfAbsent(address, a -> new ArrayDeque<>()).add(promise);
            all++;
        }
        if (out != null) out.tryFail(new Refused("too-fast"));
        later();
        return promise.future();
    }

    /** Takes out the one that has waited longest at the address where the most wait. */
    private Promise<Void> oldest() {
        var most = waiting.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow();
        Promise<Void> oldest = most.getValue().poll();
        if (most.getValue().isEmpty()) waiting.remove(most.getKey());
        all--;
        return oldest;
    }

    /** Gives the charge back: the number was right. */
    void right() {
        bucket.addTokens(1);
        serve();
    }

    /** One at a time: whoever is served may be right at once, and that may pay for the next. */
    private void serve() {
        if (serving.compareAndSet(false, true)) {
            try {
                Promise<Void> next;
                while ((next = take()) != null) next.tryComplete();
            } finally {
                serving.set(false);
            }
        }
        later();
    }

    /** Takes the next in turn who can be paid for: one from each address, then round again. */
    private synchronized Promise<Void> take() {
        if (all == 0 || !bucket.tryConsume(1)) return null;
        Iterator<Map.Entry<String, ArrayDeque<Promise<Void>>>> first =
                waiting.entrySet().iterator();
        var entry = first.next();
        first.remove();
        boolean newest = ThreadLocalRandom.current().nextBoolean();
        Promise<Void> next =
                newest ? entry.getValue().pollLast() : entry.getValue().poll();
        if (!entry.getValue().isEmpty()) waiting.put(entry.getKey(), entry.getValue());
        all--;
        return next;
    }

    private synchronized void later() {
        if (timed || all == 0) return;
        timed = true;
        long ns = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        vertx.setTimer(1 + TimeUnit.NANOSECONDS.toMillis(ns), t -> {
            synchronized (this) {
                timed = false;
            }
            serve();
        });
    }
}
