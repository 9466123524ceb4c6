package entaku.live;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A line that keeps every frame that reached it, byte for byte. */
public final class Ear implements Line {
    private final Context context;
    private final List<Buffer> frames = new ArrayList<>();

    public Ear(Context context) {
        this.context = context;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public synchronized void send(Buffer frame) {
        frames.add(frame);
    }

    /** Gives what has come since it was asked last; all that was handed over before is among it. */
    public List<Buffer> heard(Turns turns) {
        turns.run();
        Promise<Void> through = Promise.promise();
        context.runOnContext(v -> through.complete());
        turns.await(through.future());
        synchronized (this) {
            var all = List.copyOf(frames);
            frames.clear();
            return all;
        }
    }

    public static String address(Buffer frame) {
        return frame.toJsonObject().getString("address");
    }

    public static JsonObject body(Buffer frame) {
        return frame.toJsonObject().getJsonObject("body");
    }

    /** Counts the bytes of frames, all addresses together. */
    public static int bytes(List<Buffer> frames) {
        return frames.stream().mapToInt(Buffer::length).sum();
    }

    /** Counts the bytes of frames to one address. */
    public static int bytes(List<Buffer> frames, String address) {
        return bytes(frames.stream().filter(f -> address(f).equals(address)).toList());
    }
}
