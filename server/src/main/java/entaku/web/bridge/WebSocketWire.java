package entaku.web.bridge;

import entaku.web.door.Bounds;
import entaku.web.door.Whence;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.util.function.Consumer;

/** Carries messages over a WebSocket. What is too large for one, or no WebSocket at all, breaks it. */
record WebSocketWire(ServerWebSocket socket, HttpConnection connection) implements Wire {
    WebSocketWire {
        socket.setWriteQueueMaxSize(Bounds.QUEUE);
    }

    @Override
    public String address() {
        return Whence.of(socket.remoteAddress());
    }

    @Override
    public void listen(Consumer<Buffer> heard, Runnable gone) {
        FrameCount.count(connection);
        socket.textMessageHandler(words -> heard.accept(Buffer.buffer(words)));
        socket.binaryMessageHandler(heard::accept);
        socket.exceptionHandler(e -> {
            cut();
            gone.run();
        });
        socket.closeHandler(v -> gone.run());
    }

    @Override
    public void write(Buffer message) {
        socket.writeBinaryMessage(message);
    }

    @Override
    public boolean isFull() {
        return !socket.isClosed() && socket.writeQueueFull();
    }

    @Override
    public void onDrain(Runnable drained) {
        socket.drainHandler(v -> drained.run());
    }

    @Override
    public void close() {
        socket.close();
    }

    @Override
    public void cut() {
        connection.close();
    }
}
