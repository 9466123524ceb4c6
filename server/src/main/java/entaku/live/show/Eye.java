package entaku.live.show;

import entaku.live.Line;
import entaku.session.Layer;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** One line's look at the session. Its layers are kept on the session's loop. */
final class Eye {
    private final Line line;
    private final String seat;
    List<Layer> layers = List.of();
    boolean wantsHere;
    /** The stages where it was told that the next in turn is not there, as one who leads a table. */
    List<String> toldAway = List.of();

    /** What it was told last of who is connected. */
    Buffer heard;

    Eye(Line line, String seat) {
        this.line = line;
        this.seat = seat;
    }

    Line line() {
        return line;
    }

    String seat() {
        return seat;
    }

    /** Sends how many are connected, and where the next in turn is not; what it has heard already, not again. */
    void hear(Buffer here) {
        if (here.equals(heard)) return;
        heard = here;
        send(here);
    }

    void send(Buffer frame) {
        line.context().runOnContext(v -> line.send(frame));
    }
}
