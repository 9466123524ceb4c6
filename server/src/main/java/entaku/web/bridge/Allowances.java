package entaku.web.bridge;

import entaku.web.door.Bounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Keeps one allowance a seat, whatever the number of its lines and wherever they end. It lasts while there is a line,
 * and after the last one until it is full again: coming back wins nothing. Shared by all event loops.
 */
public final class Allowances {
    private final Map<String, OfSeat> seats = new ConcurrentHashMap<>();
    private final LongAdder heldBack = new LongAdder();
    private final LongSupplier nanos;

    /** One line of a seat. Asked from any thread. */
    interface LineOfSeat {
        /** Tells when something was heard on it last, ns. */
        long heard();

        /** Ends it: its seat has opened others since. */
        void crowdedOut();
    }

    /** What the lines of one seat share. */
    static final class OfSeat {
        private final Allowance frames = new Allowance(Bounds.FRAMES, Bounds.FRAMES_PER_SECOND);
        private final Allowance commands = new Allowance(Bounds.COMMANDS, Bounds.COMMANDS_PER_SECOND);
        private final List<LineOfSeat> lines = new ArrayList<>();

        private boolean isForgettable(long now) {
            return lines.isEmpty() && frames.isFull(now) && commands.isFull(now);
        }
    }

    /** @param nanos a clock that never goes back, ns */
    public Allowances(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Takes in one more line of a seat. When there are too many, the one ends that was heard of the longest ago: a line
     * that died is silent, so whoever comes back always gets in, and the dead go before the living.
     */
    OfSeat join(String session, String seat, LineOfSeat line) {
        var silent = new LineOfSeat[1];
        OfSeat joined = seats.compute(session + "/" + seat, (key, there) -> {
            OfSeat shared = there == null ? new OfSeat() : there;
            if (shared.lines.size() >= Bounds.LINES_PER_SEAT) {
                silent[0] = Collections.min(shared.lines, Comparator.comparingLong(LineOfSeat::heard));
                shared.lines.remove(silent[0]);
            }
            shared.lines.add(line);
            return shared;
        });
        if (silent[0] != null) silent[0].crowdedOut();
        return joined;
    }

    void leave(String session, String seat, LineOfSeat line) {
        seats.computeIfPresent(session + "/" + seat, (key, shared) -> {
            shared.lines.remove(line);
            return shared.isForgettable(nanos.getAsLong()) ? null : shared;
        });
    }

    /** Gives the allowance of a line whose seat is not known yet. */
    Allowance stranger() {
        return new Allowance(Bounds.STRANGER_FRAMES, Bounds.FRAMES_PER_SECOND);
    }

    boolean hears(OfSeat seat, int cost) {
        return seat.frames.spend(cost, nanos.getAsLong());
    }

    boolean hears(Allowance stranger, int cost) {
        return stranger.spend(cost, nanos.getAsLong());
    }

    boolean carriesOut(OfSeat seat, int cost) {
        boolean may = seat.commands.spend(cost, nanos.getAsLong());
        if (!may) heldBack.increment();
        return may;
    }

    /** Tells how many commands and registrations were held back since the start, whether or not their sender was told. */
    public long heldBack() {
        return heldBack.sum();
    }

    /** Forgets the seats that left and have won everything back. */
    void sweep() {
        long now = nanos.getAsLong();
        for (String key : seats.keySet())
            seats.computeIfPresent(key, (k, shared) -> shared.isForgettable(now) ? null : shared);
    }

    int size() {
        return seats.size();
    }
}
