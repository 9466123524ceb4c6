package entaku.web.door;

import io.vertx.core.net.SocketAddress;
import java.util.Arrays;

/** Tells where something comes from. */
public final class Whence {
    private Whence() {}

    /** Gives it as one word. In IPv6 a household has as many addresses as it likes: the first half of one. */
    public static String of(SocketAddress remote) {
        String host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        String[] parts = host.split(":");
        return parts.length < 5 ? host : String.join(":", Arrays.copyOf(parts, 4));
    }
}
