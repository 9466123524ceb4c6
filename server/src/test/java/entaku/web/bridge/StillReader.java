package entaku.web.bridge;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** A bare socket that shakes hands, registers, says now and then that it lives, and never reads a byte. */
final class StillReader implements AutoCloseable {
    private final Socket socket = new Socket();
    private final JsonObject entry;

    StillReader(int port, JsonObject entry) throws IOException {
        this.entry = entry;
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        String hello = "GET /live/" + entry.getString("session") + "/websocket HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        socket.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
        // The answer to the handshake is all that is ever read.
        for (int end = 0; end < 4; ) {
            int next = socket.getInputStream().read();
            if (next < 0) throw new IOException("no handshake");
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
        }
        write(new JsonObject()
                .put("type", "register")
                .put("address", "hall")
                .put("headers", new JsonObject().put("token", entry.getString("token"))));
    }

    void ping() {
        write(new JsonObject().put("type", "ping"));
    }

    /** Asks for a whole step, whose answer it will not read. */
    void look(String step, int number) {
        var command = new JsonObject()
                .put("id", "look" + number)
                .put("step", step)
                .put("type", "look")
                .put("body", new JsonObject());
        write(new JsonObject()
                .put("type", "send")
                .put("address", "send")
                .put("replyAddress", "look" + number)
                .put("body", command));
    }

    /** Writes one text frame, masked with zeros, which leaves it as it is. Whether the other side still listens is not asked. */
    private synchronized void write(JsonObject frame) {
        byte[] text = frame.encode().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + text.length);
        bytes.put((byte) 0x81)
                .put((byte) (0x80 | 126))
                .putShort((short) text.length)
                .putInt(0)
                .put(text);
        if (text.length < 126) {
            bytes.clear();
            bytes.put((byte) 0x81).put((byte) (0x80 | text.length)).putInt(0).put(text);
        }
        try {
            socket.getOutputStream().write(bytes.array(), 0, bytes.position());
        } catch (IOException e) {
            // Closed by the server, as it should be in the end.
        }
    }

    /** Reads what was still under way and then the end that the server made; fails when it made none. */
    Callable<Void> end() {
        return () -> {
            readToEnd();
            return null;
        };
    }

    private void readToEnd() throws IOException {
        byte[] rest = new byte[64 * 1024];
        try {
            while (socket.getInputStream().read(rest) >= 0) Thread.onSpinWait();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the server keeps a reader that stands still", e);
        } catch (SocketException e) {
            // Torn down without a farewell: also an end.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
