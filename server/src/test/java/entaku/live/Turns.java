package entaku.live;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A loop on the test's own thread, whose time passes when the test says so and not before. */
public final class Turns implements Loop {
    /** How long anything real may take on a busy machine, s. */
    private static final int PATIENCE = 30;

    private static final long BEGINNING = 1_790_000_000_000L;

    private final BlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparingLong(Later::at).thenComparingLong(Later::turn));
    private long now = BEGINNING;
    private long turn;

    private record Later(long at, long turn, Runnable task) {}

    @Override
    public void post(Runnable task) {
        ready.add(task);
    }

    @Override
    public void after(long ms, Runnable task) {
        later.add(new Later(now + Math.max(1, ms), turn++, task));
    }

    /** Stops all that runs here, as the end of a process does. */
    public void stop() {
        ready.clear();
        later.clear();
    }

    /** Tells the time, epoch milliseconds. */
    public long now() {
        return now;
    }

    /** Does what is ready. */
    public void run() {
        for (Runnable task = ready.poll(); task != null; task = ready.poll()) task.run();
    }

    /** Lets time pass, and does what is due on the way. */
    public void pass(long ms) {
        long end = now + ms;
        run();
        while (!later.isEmpty() && later.peek().at() <= end) {
            Later next = later.poll();
            now = Math.max(now, next.at());
            next.task().run();
            run();
        }
        now = end;
    }

    /** Does what is ready until something from outside has come, and gives it. */
    public <T> T await(Future<T> future) {
        future.onComplete(done -> post(() -> {}));
        until("the answer", future::isComplete);
        if (future.failed()) {
            if (future.cause() instanceof RuntimeException e) throw e;
            throw new AssertionError(future.cause());
        }
        return future.result();
    }

    /** Does what is ready, and what comes from outside, until something is so. Time does not pass. */
    public void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try {
            while (!so.getAsBoolean()) {
                Runnable task = ready.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (task == null) throw new AssertionError(what + " did not come within " + PATIENCE + " s");
                task.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
