package entaku;

import entaku.web.door.Addresses;
import entaku.web.door.Addresses.Kind;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the addresses of a computer in order: first the one that the phones of the room are likeliest to reach. */
final class Adapters {
    /** Machines within machines, containers and tunnels have networks of their own, that no phone is in. */
    private static final Pattern INSIDE = Pattern.compile("(docker|br-|veth|virbr|podman|cni|flannel|cali|lxc|lxd|"
            + "vbox|vmnet|vnic|tun|tap|utun|wg|ppp|ipsec|tailscale|zt|ham|nordlynx).*");

    /** The same in the words of Windows, whose short names say nothing. */
    private static final Pattern SAID = Pattern.compile(
            ".*\\b(virtualbox|vmware|hyper-v|vethernet|parallels|wsl|docker|virtual|vpn|tap-windows|wireguard|wintun|"
                    + "openvpn|tailscale|zerotier|hamachi|tunnel|pppop?)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** Those who sit between a provider and its customers; on a computer of a room they are a tunnel's. */
    private static final int SHARED_FIRST = 100;

    private Adapters() {}

    /**
     * One way into a computer.
     *
     * @param name what the system calls it, such as {@code wlan0}
     * @param said what people call it; the same where the system has no other
     * @param tunnel whether it has one other end only
     */
    record Adapter(String name, String said, boolean tunnel, List<InetAddress> addresses) {
        boolean inside() {
            return tunnel
                    || INSIDE.matcher(name).matches()
                    || SAID.matcher(said).matches();
        }
    }

    private record Ranked(int rank, Addresses.Choice choice) {}

    /**
     * Orders what phones may try: the way to the world, private networks, others, then tunnels and machines within the
     * machine, and last what leads nowhere but to this computer.
     *
     * @param route the computer's own address on its way to the world, or null
     */
    static List<Addresses.Choice> choices(List<Adapter> adapters, InetAddress route, int port) {
        var all = new ArrayList<Ranked>();
        for (Adapter adapter : adapters)
            for (InetAddress address : adapter.addresses()) {
                if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isMulticastAddress())
                    continue;
                // One of these needs the adapter's name beside it, which is another on the phone.
                if (!(address instanceof Inet4Address) && address.isLinkLocalAddress()) continue;
                Kind kind = kind(adapter, address);
                int rank = kind.ordinal() * 10 + (address.equals(route) ? 0 : 1 + breadth(address));
                all.add(new Ranked(
                        rank, new Addresses.Choice(Addresses.url(text(address), port), adapter.said(), kind)));
            }
        // Alike ones stay as the system lists them.
        all.sort(Comparator.comparing(Ranked::rank));
        var choices = new ArrayList<>(all.stream().map(Ranked::choice).toList());
        choices.add(Addresses.Choice.of("localhost", port));
        return choices;
    }

    private static Kind kind(Adapter adapter, InetAddress address) {
        if (address.isLinkLocalAddress()) return Kind.ALONE;
        return adapter.inside() || isShared(address) ? Kind.INSIDE : Kind.ROOM;
    }

    /** Private ones first; of the rest those that people can type. */
    private static int breadth(InetAddress address) {
        if (!(address instanceof Inet4Address)) return 2;
        return address.isSiteLocalAddress() ? 0 : 1;
    }

    private static boolean isShared(InetAddress address) {
        byte[] b = address.getAddress();
        return b.length == 4 && b[0] == SHARED_FIRST && (b[1] & 0xC0) == 0x40;
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceAll("%.*", "");
    }
}
