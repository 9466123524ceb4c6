package entaku.web.bridge;

import entaku.web.door.Bounds;
import entaku.web.door.Whence;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.function.Consumer;

/** Carries messages by polls and posts. */
record FallbackWire(SockJSSocket socket) implements Wire {
    FallbackWire {
        socket.setWriteQueueMaxSize(Bounds.QUEUE);
    }

    @Override
    public String address() {
        return Whence.of(socket.remoteAddress());
    }

    @Override
    public void listen(Consumer<Buffer> heard, Runnable gone) {
        socket.handler(heard::accept);
        socket.exceptionHandler(e -> gone.run());
        socket.endHandler(v -> gone.run());
        socket.closeHandler(v -> gone.run());
    }

    @Override
    public void write(Buffer message) {
        socket.write(message);
    }

    @Override
    public boolean isFull() {
        return socket.writeQueueFull();
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
        socket.routingContext().request().connection().close();
    }
}
