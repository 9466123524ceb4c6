package entaku.live;

import entaku.session.Audience;
import entaku.session.Event;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Touched;
import entaku.view.Patch;
import entaku.view.View;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Shows one session to its viewers. On the tick, each audience's difference is computed and encoded once and handed to
 * every event loop as the same bytes. Runs on the session's event loop only.
 *
 * <p>All frames to one viewer pass through its own event loop in the order they were handed over, so a fresh view
 * always comes before the patches that follow it.
 */
final class Publisher {
    private final Vertx vertx;
    private final Frames frames;
    private final LongSupplier clock;
    private final long tickMs;

    private final Map<Audience, Crowd> crowds = new HashMap<>();
    private final Map<String, Crowd> seats = new HashMap<>();
    private final Map<String, Long> ownSeqs = new HashMap<>();
    private final Map<Viewer, Audience> watching = new HashMap<>();
    private final Map<Viewer, Boolean> wantsHere = new HashMap<>();
    private SessionState published;
    private SessionState latest;
    private Touched touched = new Touched();
    private long version = 1;
    private boolean ticking;
    private boolean hereTicking;

    Publisher(Vertx vertx, Frames frames, LongSupplier clock, long tickMs, SessionState state) {
        this.vertx = vertx;
        this.frames = frames;
        this.clock = clock;
        this.tickMs = tickMs;
        published = state;
        latest = state;
    }

    /** Takes in one durable fact after another; the screens follow on the tick, own records at once. */
    void accepted(SessionState before, Event event, SessionState after) {
        Patch.touch(before, event, after, touched);
        var mine = new Touched();
        Patch.touch(before, event, after, mine);
        latest = after;
        showOwn(before, after, mine);
        if (ticking) return;
        ticking = true;
        vertx.setTimer(tickMs, t -> tick());
    }

    /** Takes in the whole state after a commit, places in the log included. */
    void settled(SessionState state) {
        latest = state;
    }

    /** Starts showing: the whole view, the own view, then patches. Calling again gives the fresh view. */
    void watch(Viewer viewer) {
        Seat seat = latest.seats().get(viewer.seat());
        if (seat == null) return;
        // Whoever comes in the moment after a session was made must not be shown an empty room.
        if (published.facts() == null) tick();
        Audience audience = Audience.of(seat);
        Audience before = watching.put(viewer, audience);
        if (before != null && !before.equals(audience)) leave(before, viewer);
        Crowd crowd = crowds.computeIfAbsent(audience, a -> new Crowd(version));
        if (!audience.equals(before)) crowd.add(viewer);
        Crowd own = seats.computeIfAbsent(viewer.seat(), s -> new Crowd(0));
        if (before == null) own.add(viewer);
        if (crowd.view == null) {
            crowd.view = frames.view("view", crowd.seq, clock.getAsLong(), View.all(published, audience));
        }
        send(viewer, crowd.view);
        long ownSeq = ownSeqs.getOrDefault(viewer.seat(), 0L);
        send(viewer, frames.view("own", ownSeq, clock.getAsLong(), View.all(latest, Audience.own(viewer.seat()))));
        hereChanged();
    }

    void unwatch(Viewer viewer) {
        Audience audience = watching.remove(viewer);
        wantsHere.remove(viewer);
        if (audience == null) return;
        leave(audience, viewer);
        Crowd own = seats.get(viewer.seat());
        own.remove(viewer);
        if (own.isEmpty()) seats.remove(viewer.seat());
        hereChanged();
    }

    void watchHere(Viewer viewer) {
        wantsHere.put(viewer, true);
        hereChanged();
    }

    boolean isWatched() {
        return !watching.isEmpty();
    }

    private void leave(Audience audience, Viewer viewer) {
        Crowd crowd = crowds.get(audience);
        crowd.remove(viewer);
        if (crowd.isEmpty()) crowds.remove(audience);
    }

    private void tick() {
        ticking = false;
        Touched changed = touched;
        touched = new Touched();
        SessionState before = published;
        published = latest;
        version++;
        crowds.forEach((audience, crowd) -> {
            Patch patch = Patch.between(before, published, audience, changed);
            if (patch.isEmpty()) return;
            crowd.send(frames.patch("patch", crowd.seq, version, patch));
            crowd.seq = version;
            crowd.view = null;
        });
        reseat(changed);
    }

    /** A seat that moved to another table or role looks at another view from now on. */
    private void reseat(Touched changed) {
        for (String seat : changed.own().keySet()) {
            Crowd own = seats.get(seat);
            Seat now = latest.seats().get(seat);
            if (own == null || now == null) continue;
            for (Viewer viewer : own.viewers()) if (!Audience.of(now).equals(watching.get(viewer))) watch(viewer);
        }
    }

    private void showOwn(SessionState before, SessionState after, Touched mine) {
        for (String seat : mine.isEverything() ? seats.keySet() : mine.own().keySet()) {
            Patch patch = Patch.between(before, after, Audience.own(seat), mine);
            if (patch.isEmpty()) continue;
            long base = ownSeqs.getOrDefault(seat, 0L);
            ownSeqs.put(seat, base + 1);
            Crowd own = seats.get(seat);
            if (own != null) own.send(frames.patch("mine", base, base + 1, patch));
        }
    }

    /** Tells how many are connected, at most once a second however many come and go. */
    private void hereChanged() {
        if (hereTicking || wantsHere.isEmpty()) return;
        hereTicking = true;
        vertx.setTimer(1000, t -> {
            hereTicking = false;
            Buffer frame = frames.here(seats.size());
            wantsHere.keySet().forEach(viewer -> send(viewer, frame));
        });
    }

    private static void send(Viewer viewer, Buffer frame) {
        Context context = viewer.context();
        context.runOnContext(v -> viewer.send(frame));
    }
}
