package entaku.live.show;

import entaku.session.Layer;
import entaku.view.Patch;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;

/** One layer on its way to those who follow it: its version, its whole view while that is current, its latest patches. */
final class Channel {
    /** Patches kept for lines that come back: half a minute of a busy hall. */
    private static final int KEPT = 64;

    /** Bytes of patches kept; beyond it a whole view is smaller. */
    private static final int KEPT_BYTES = 64 * 1024;

    private final Layer layer;
    private final Frames frames;
    private final Crowd crowd = new Crowd();
    private final Deque<Buffer> recent = new ArrayDeque<>();
    private int recentBytes;
    private long version;
    private Buffer view;
    private int encoded;

    Channel(Layer layer, Frames frames, long version) {
        this.layer = layer;
        this.frames = frames;
        this.version = version;
    }

    Crowd crowd() {
        return crowd;
    }

    long version() {
        return version;
    }

    /** Counts how often something was encoded here. */
    int encoded() {
        return encoded;
    }

    /** Sends what leads on to everybody. */
    void patch(Patch patch) {
        if (patch.isEmpty()) return;
        Buffer frame = frames.patch(layer, version, patch);
        encoded++;
        version++;
        view = null;
        recent.addLast(frame);
        recentBytes += frame.length();
        while (recent.size() > KEPT || recentBytes > KEPT_BYTES)
            recentBytes -= recent.removeFirst().length();
        crowd.send(frame);
    }

    /** Sends one who comes what it lacks: the patches since the version it has (null: it has none), or the whole. */
    void bring(Eye eye, Long has, Supplier<Map<String, Record>> whole) {
        long behind = has == null ? -1 : version - has;
        if (behind >= 0 && behind <= recent.size()) {
            recent.stream().skip(recent.size() - behind).forEach(eye::send);
            return;
        }
        if (view == null) {
            view = frames.view(layer, version, whole.get());
            encoded++;
        }
        eye.send(view);
    }
}
