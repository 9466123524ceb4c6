package entaku;

import entaku.web.door.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** Finds out how the phones of a room may reach this computer. */
final class Network {
    /** An address set aside for examples. Nothing is sent to it: asking for the way there tells the adapter. */
    private static final InetSocketAddress FAR = new InetSocketAddress("192.0.2.1", 9);

    private Network() {}

    /** Lists the addresses for phones at this moment, the likeliest first. */
    static List<Addresses.Choice> choices(String host, int port) {
        return everywhere(host)
                ? Adapters.choices(adapters(), route(), port)
                : List.of(Addresses.Choice.of(host, port));
    }

    /** Gives the name under which this computer reaches itself. */
    static String local(String host) {
        return everywhere(host) ? "localhost" : host;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static boolean everywhere(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    /** Gives this computer's own address on its way to the world; null when it has none. */
    private static InetAddress route() {
        try (var socket = new DatagramSocket()) {
            socket.connect(FAR);
            return socket.getLocalAddress();
        } catch (SocketException | UncheckedIOException e) {
            return null;
        }
    }

    private static List<Adapters.Adapter> adapters() {
        var found = new ArrayList<Adapters.Adapter>();
        try {
            for (NetworkInterface net : NetworkInterface.networkInterfaces().toList()) {
                if (!net.isUp()) continue;
                String name = net.getDisplayName() == null ? net.getName() : net.getDisplayName();
                found.add(new Adapters.Adapter(
                        net.getName(),
                        name,
                        net.isPointToPoint(),
                        net.inetAddresses().toList()));
            }
        } catch (SocketException e) {
            // What was found before is better than nothing.
        }
        return found;
    }
}
