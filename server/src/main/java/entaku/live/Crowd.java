package entaku.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who receive the same bytes, by event loop. Counting happens on the session's event loop; the set of a loop is
 * touched on that loop only, so that one hand-over serves all its sockets and no lock is needed.
 */
final class Crowd {
    /** The version this crowd's view is at. */
    long seq;

    /** The encoded whole view at {@link #seq}, kept while it is current; null when it has to be made. */
    Buffer view;

    private final Set<Viewer> all = new LinkedHashSet<>();
    private final Map<Context, Set<Viewer>> byLoop = new HashMap<>();

    Crowd(long seq) {
        this.seq = seq;
    }

    void add(Viewer viewer) {
        if (!all.add(viewer)) return;
        Set<Viewer> here = byLoop.computeIfAbsent(viewer.context(), c -> new LinkedHashSet<>());
        viewer.context().runOnContext(v -> here.add(viewer));
    }

    void remove(Viewer viewer) {
        if (!all.remove(viewer)) return;
        Set<Viewer> here = byLoop.get(viewer.context());
        viewer.context().runOnContext(v -> here.remove(viewer));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Viewer> viewers() {
        return new ArrayList<>(all);
    }

    void send(Buffer frame) {
        byLoop.forEach((context, here) -> context.runOnContext(v -> {
            for (Viewer viewer : here) viewer.send(frame);
        }));
    }
}
