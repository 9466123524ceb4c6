package entaku.attack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A bare socket, which writes what it likes and reads when it likes. */
final class BareSocket implements AutoCloseable {
    /** Says what a frame is. */
    static final int TEXT = 1;

    static final int PING = 9;
    static final int CONTINUATION = 0;

    private final Socket socket = new Socket();

    /** What the system takes for somebody who never reads. */
    private static final int LITTLE = 4096;

    BareSocket(int port) throws IOException {
        this(port, LITTLE);
    }

    private BareSocket(int port, int receives) throws IOException {
        socket.setReceiveBufferSize(receives);
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
    }

    /** Opens a WebSocket and reads the answer to the handshake, and nothing more. */
    static BareSocket line(int port, String path) throws IOException {
        return shake(new BareSocket(port), port, path);
    }

    /** Opens a WebSocket for somebody who reads what comes, with {@link #frames()}. */
    static BareSocket heard(int port, String path) throws IOException {
        return shake(new BareSocket(port, 256 * 1024), port, path);
    }

    private static BareSocket shake(BareSocket opened, int port, String path) throws IOException {
        opened.say("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        String answer = opened.head();
        if (!answer.startsWith("HTTP/1.1 101")) throw new IOException(answer);
        return opened;
    }

    void say(String words) throws IOException {
        write(words.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Gives one frame, masked with zeros, which leaves it as it is. */
    static byte[] frame(int kind, boolean last, String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + text.length);
        bytes.put((byte) ((last ? 0x80 : 0) | kind));
        if (text.length < 126) bytes.put((byte) (0x80 | text.length));
        else bytes.put((byte) (0x80 | 126)).putShort((short) text.length);
        bytes.putInt(0).put(text);
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Gives the same so many times over. */
    static byte[] times(int count, byte[] one) {
        byte[] all = new byte[count * one.length];
        for (int i = 0; i < count; i++) System.arraycopy(one, 0, all, i * one.length, one.length);
        return all;
    }

    /** Writes the same again and again without reading, until the other side has had enough; tells whether it had. */
    boolean flood(byte[] bytes, int most) {
        try {
            for (int i = 0; i < most; i++) write(bytes);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Reads the head of an answer. */
    String head() throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) throw new IOException("ended after: " + read);
            read.append((char) next);
        }
        return read.toString();
    }

    /** Reads frames up to the end that the other side makes, and counts them. */
    int frames() {
        int count = 0;
        try {
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
            for (; in.read() >= 0; count++) {
                int length = in.readUnsignedByte() & 0x7F;
                long bytes = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
                in.skipNBytes(bytes);
            }
        } catch (IOException e) {
            // It was broken off.
        }
        return count;
    }

    /** Reads up to the end that the other side makes, and gives it; fails when it makes none. */
    String rest() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
