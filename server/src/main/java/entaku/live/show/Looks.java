package entaku.live.show;

import entaku.live.Loop;
import entaku.session.Layer;
import entaku.session.Rejected;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.view.Sight;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers who looks at a step of one session. What several may see is encoded once for all of them while it stays the
 * same, and while it keeps changing so often and no more, however many look. Runs on the session's loop only.
 */
public final class Looks {
    /** What has just been encoded and has changed since is encoded again after this long, ms; who looks waits for it. */
    static final long AGAIN_MS = 500;

    /** Bytes kept encoded: some of the largest boards. */
    private static final int KEPT_BYTES = 8_192 * 1024;

    private final Loop loop;
    private final Frames frames;
    private final LongSupplier clock;
    private final Supplier<SessionState> state;
    private final Map<Sight, Piece> pieces = new LinkedHashMap<>(16, 0.75f, true);
    private List<Looking> waiting = new ArrayList<>();
    private int keptBytes;
    private int encoded;

    /** What was encoded, of what, and when. */
    private record Piece(Buffer members, List<Object> ground, long at) {
        boolean standsOn(List<Object> now) {
            if (ground.size() != now.size()) return false;
            for (int i = 0; i < now.size(); i++) if (ground.get(i) != now.get(i)) return false;
            return true;
        }
    }

    private record Looking(String seat, String step, String table, Promise<Buffer> promise) {}

    /** @param state gives what is durable now */
    public Looks(Loop loop, Frames frames, LongSupplier clock, Supplier<SessionState> state) {
        this.loop = loop;
        this.frames = frames;
        this.clock = clock;
        this.state = state;
    }

    /** Counts how often something that several may see was encoded. */
    public int encoded() {
        return encoded;
    }

    /**
     * Gives all records of a step as a seat may see them, as JSON: {@code {layer: {key: record}}}, empty layers left out.
     *
     * @param table null for every table it may see
     * @param promise fails with {@code no-such-seat}, {@code wrong-step}
     */
    public void look(String seat, String step, String table, Promise<Buffer> promise) {
        var looking = new Looking(seat, step, table, promise);
        if (answer(looking, false)) return;
        waiting.add(looking);
        if (waiting.size() == 1) loop.after(AGAIN_MS, this::answerWaiting);
    }

    /** All of them see the same state, so that each piece is encoded once for them. */
    private void answerWaiting() {
        var all = waiting;
        waiting = new ArrayList<>();
        for (Looking one : all) {
            try {
                answer(one, true);
            } catch (RuntimeException e) {
                one.promise().tryFail(e);
            }
        }
    }

    /** @return false when it has to wait, because a piece of it has changed that was encoded just now */
    private boolean answer(Looking looking, boolean hasWaited) {
        SessionState now = state.get();
        Seat seat = now.seats().get(looking.seat());
        Rejected.unless(seat != null, "no-such-seat");
        Step step = looking.step() == null || now.agenda() == null
                ? null
                : now.agenda().step(looking.step()).orElse(null);
        Rejected.unless(step != null, "wrong-step");
        var layers = new LinkedHashMap<Layer, List<Buffer>>();
        for (Sight sight : Sight.of(now, seat, step, looking.table())) {
            Piece piece = piece(sight, now, hasWaited);
            if (piece == null) return false;
            add(layers, sight.layer(), piece.members());
        }
        add(layers, Layer.own(seat.id()), frames.members(Sight.own(now, seat, step, looking.table())));
        looking.promise().complete(Frames.layers(layers));
        return true;
    }

    private static void add(Map<Layer, List<Buffer>> layers, Layer layer, Buffer members) {
        if (members.length() > 0)
            layers.computeIfAbsent(layer, l -> new ArrayList<>()).add(members);
    }

    /** Gives a piece as it is now; null when it was encoded just now and would have to be encoded again. */
    private Piece piece(Sight sight, SessionState now, boolean atOnce) {
        List<Object> ground = sight.ground(now);
        Piece kept = pieces.get(sight);
        if (kept != null && kept.standsOn(ground)) return kept;
        long at = clock.getAsLong();
        if (kept != null && !atOnce && at - kept.at() < AGAIN_MS) return null;
        var made = new Piece(frames.members(sight.in(now)), ground, at);
        encoded++;
        keep(sight, made);
        return made;
    }

    private void keep(Sight sight, Piece made) {
        Piece before = pieces.put(sight, made);
        keptBytes +=
                made.members().length() - (before == null ? 0 : before.members().length());
        var oldest = pieces.values().iterator();
        while (keptBytes > KEPT_BYTES && pieces.size() > 1) {
            keptBytes -= oldest.next().members().length();
            oldest.remove();
        }
    }
}
