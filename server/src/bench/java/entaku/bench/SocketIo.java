package entaku.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonArray;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A Socket.IO room, spoken to in its own framing (Engine.IO 4 over WebSocket). */
record SocketIo(Served process, int port, WebSocketClient client) implements Target {
    static SocketIo start(WebSocketClient client, Path folder) throws Exception {
        var port = new CompletableFuture<Integer>();
        Served process =
                Served.start(List.of("node", folder.resolve("server.js").toString()), Map.of(), line -> {
                    if (line.startsWith("listening ")) port.complete(Integer.parseInt(line.substring(10)));
                    else System.err.println("socket.io: " + line);
                });
        return new SocketIo(process, port.get(20, TimeUnit.SECONDS), client);
    }

    @Override
    public String name() {
        return "Socket.IO 4.8 room";
    }

    @Override
    public Future<Phone> connect(int number, BiConsumer<Integer, Buffer> arrived) {
        Promise<Phone> joined = Promise.promise();
        // Listening before connecting: the server speaks first, and at once.
        ClientWebSocket ws = client.webSocket();
        var phone = new Connected(ws);
        ws.textMessageHandler(text -> {
            if (text.startsWith("0")) ws.writeTextMessage("40");
            else if (text.equals("2")) ws.writeTextMessage("3");
            else if (text.startsWith("40")) joined.tryComplete(phone);
            else if (text.startsWith("43")) phone.answered(text);
            else arrived.accept(number, Buffer.buffer(text));
        });
        ws.connect(port, "127.0.0.1", "/socket.io/?EIO=4&transport=websocket").onFailure(joined::fail);
        return joined.future();
    }

    @Override
    public void close() {
        process.close();
    }

    private static final class Connected implements Phone {
        private final WebSocket socket;
        private final Map<Integer, Runnable> waiting = new HashMap<>();
        private int last;

        Connected(WebSocket socket) {
            this.socket = socket;
        }

        @Override
        public void send(String text, Runnable answered) {
            waiting.put(++last, answered);
            socket.writeTextMessage(
                    "42" + last + new JsonArray().add("note").add(text).encode());
        }

        void answered(String text) {
            Runnable done = waiting.remove(Integer.parseInt(text.substring(2, text.indexOf('['))));
            if (done != null) done.run();
        }

        @Override
        public void ping() {
            // The server pings; the answer is above.
        }
    }
}
