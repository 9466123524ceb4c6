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

    void send(Buffer frame) {
        line.context().runOnContext(v -> line.send(frame));
    }
}
