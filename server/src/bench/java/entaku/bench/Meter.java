package entaku.bench;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what arrives at the phones. Every note carries a mark {@code #~<number>~#}; a mark seen for the first time on a
 * phone is one delivered change, whatever frame it came in.
 */
final class Meter {
    private final long[] sentAt;
    private final BitSet[] seen;
    private final AtomicLongArray buckets = new AtomicLongArray(120_001);
    private final LongAdder delivered = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile int first;

    Meter(int phones, int notes) {
        sentAt = new long[notes];
        seen = new BitSet[phones];
        Arrays.setAll(seen, i -> new BitSet(notes));
    }

    /** Starts counting with this note; earlier ones warmed the server up. */
    void countFrom(int note) {
        first = note;
        delivered.reset();
        bytes.reset();
        for (int i = 0; i < buckets.length(); i++) buckets.set(i, 0);
    }

    static String mark(int note) {
        return "#~" + note + "~#";
    }

    void sent(int note) {
        sentAt[note] = System.nanoTime();
    }

    /** Takes in one frame of one phone; always on the same event loop for one phone. */
    void arrived(int phone, Buffer frame) {
        bytes.add(frame.length());
        int length = frame.length();
        for (int i = 0; i + 3 < length; i++) {
            if (frame.getByte(i) != '#' || frame.getByte(i + 1) != '~') continue;
            int note = 0;
            int at = i + 2;
            while (at < length && frame.getByte(at) >= '0' && frame.getByte(at) <= '9')
                note = note * 10 + frame.getByte(at++) - '0';
            i = at;
            if (note < first || note >= sentAt.length || seen[phone].get(note)) continue;
            seen[phone].set(note);
            delivered.increment();
            long ms = (System.nanoTime() - sentAt[note]) / 1_000_000;
            buckets.incrementAndGet((int) Math.min(Math.max(ms, 0), buckets.length() - 1));
        }
    }

    long delivered() {
        return delivered.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    /** Gives the milliseconds below which the share of deliveries stayed; −1 when nothing arrived. */
    long percentile(double share) {
        long total = 0;
        for (int i = 0; i < buckets.length(); i++) total += buckets.get(i);
        long left = (long) Math.ceil(total * share);
        for (int i = 0; i < buckets.length(); i++) {
            left -= buckets.get(i);
            if (left <= 0 && total > 0) return i;
        }
        return -1;
    }
}
