package entaku.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The stock bridge in a process of its own. */
record Stock(Served process, int port, WebSocketClient client) implements Target {
    static Stock start(WebSocketClient client) throws Exception {
        var port = new CompletableFuture<Integer>();
        List<String> command =
                List.of("java", "-Xmx2g", "-cp", System.getProperty("java.class.path"), StockBridge.class.getName());
        Served process = Served.start(command, Map.of(), line -> {
            if (line.startsWith("listening ")) port.complete(Integer.parseInt(line.substring(10)));
        });
        return new Stock(process, port.get(20, TimeUnit.SECONDS), client);
    }

    @Override
    public String name() {
        return "stock Vert.x SockJS bridge";
    }

    @Override
    public Future<Phone> connect(int number, BiConsumer<Integer, Buffer> arrived) {
        return client.connect(port, "127.0.0.1", "/live/websocket").map(ws -> {
            var phone = new OnTheBus(
                    ws,
                    text -> new JsonObject()
                            .put("type", "send")
                            .put("address", "note")
                            .put("body", body(text)));
            ws.binaryMessageHandler(frame -> {
                if (!phone.answered(frame)) arrived.accept(number, frame);
            });
            ws.writeTextMessage(new JsonObject()
                    .put("type", "register")
                    .put("address", "notes")
                    .encode());
            return phone;
        });
    }

    private static JsonObject body(String text) {
        return new JsonObject().put("text", text);
    }

    @Override
    public void close() {
        process.close();
    }
}
