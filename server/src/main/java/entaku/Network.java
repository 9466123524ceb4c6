package entaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;

/** Finds out how the phones of a room reach this computer. */
final class Network {
    private Network() {}

    /** Gives the address for phones: the room's network where there is one, otherwise this computer alone. */
    static String url(String host, int port) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? lan().orElse("localhost") : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    /** Gives the name under which this computer reaches itself. */
    static String local(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static Optional<String> lan() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Network::isRoom)
                    .sorted(Comparator.comparing(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> a instanceof Inet4Address && a.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    /** Containers and tunnels have networks of their own that no phone is in. */
    private static boolean isRoom(NetworkInterface net) {
        try {
            return net.isUp() && !net.isLoopback() && !net.getName().matches("(docker|br-|veth|virbr|tun|tap|wg).*");
        } catch (SocketException e) {
            return false;
        }
    }
}
