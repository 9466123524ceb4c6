package entaku.live.writer;

import entaku.store.Wait;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a store and its database, and can be told to let nothing through. */
final class Relay {
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final NetServer server;
    private final String uri;
    private volatile boolean away;

    /** @param uri the connection string of the real database */
    Relay(Vertx vertx, String uri) {
        int port = URI.create(uri).getPort();
        NetClient client = vertx.createNetClient();
        server = Wait.on(vertx.createNetServer()
                .connectHandler(in -> {
                    if (away) {
                        in.close();
                        return;
                    }
                    in.pause();
                    client.connect(port, "127.0.0.1").onSuccess(out -> {
                        open.add(in);
                        open.add(out);
                        in.closeHandler(v -> open.remove(in));
                        out.closeHandler(v -> open.remove(out));
                        in.pipeTo(out);
                        out.pipeTo(in);
                    });
                })
                .listen(0, "127.0.0.1"));
        this.uri = uri.replace(":" + port + "/", ":" + server.actualPort() + "/");
    }

    String uri() {
        return uri;
    }

    void away(boolean is) {
        away = is;
        if (is) open.forEach(NetSocket::close);
    }
}
