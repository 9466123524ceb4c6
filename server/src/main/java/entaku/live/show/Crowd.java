package entaku.live.show;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Those who receive the same bytes, by event loop. Counting happens on the session's loop; the set of a loop is touched
 * on that loop only, so that one hand-over serves all its sockets and no lock is needed.
 */
final class Crowd {
    private final Set<Eye> all = new LinkedHashSet<>();
    private final Map<Context, Set<Eye>> byLoop = new HashMap<>();

    void add(Eye eye) {
        if (!all.add(eye)) return;
        Context context = eye.line().context();
        Set<Eye> here = byLoop.computeIfAbsent(context, c -> new LinkedHashSet<>());
        context.runOnContext(v -> here.add(eye));
    }

    void remove(Eye eye) {
        if (!all.remove(eye)) return;
        Context context = eye.line().context();
        Set<Eye> here = byLoop.get(context);
        context.runOnContext(v -> here.remove(eye));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void send(Buffer frame) {
        byLoop.forEach((context, here) -> context.runOnContext(v -> {
            for (Eye eye : here) eye.line().send(frame);
        }));
    }
}
