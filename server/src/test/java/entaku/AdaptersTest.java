package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.door.Addresses;
import entaku.web.door.Addresses.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address on the wall is one that phones reach, whatever else a computer has been given. */
class AdaptersTest {
    private static Adapters.Adapter adapter(String name, String said, String... addresses) {
        return new Adapters.Adapter(
                name,
                said,
                false,
                Stream.of(addresses).map(AdaptersTest::address).toList());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> hosts(List<Addresses.Choice> choices) {
        return choices.stream()
                .map(c -> c.url().replaceAll("http://|:8080$", ""))
                .toList();
    }

    private static final Adapters.Adapter LOOPBACK = adapter("lo", "lo", "127.0.0.1", "::1");
    private static final Adapters.Adapter WIFI = adapter("wlan0", "wlan0", "192.168.1.20", "fe80::1");

    @Test
    void a_virtual_machines_adapter_that_comes_first_is_not_taken() {
        var adapters = List.of(LOOPBACK, adapter("vboxnet0", "vboxnet0", "192.168.56.1"), WIFI);
        assertThat(hosts(Adapters.choices(adapters, address("192.168.1.20"), 8080)))
                .containsExactly("192.168.1.20", "192.168.56.1", "localhost");
    }

    @Test
    void of_two_networks_the_one_that_leads_to_the_world_comes_first() {
        var adapters = List.of(adapter("eth0", "eth0", "10.0.0.5"), WIFI, LOOPBACK);
        assertThat(hosts(Adapters.choices(adapters, address("192.168.1.20"), 8080)))
                .containsExactly("192.168.1.20", "10.0.0.5", "localhost");
        assertThat(hosts(Adapters.choices(adapters, null, 8080)))
                .as("without a way to the world, as the system lists them")
                .containsExactly("10.0.0.5", "192.168.1.20", "localhost");
    }

    @Test
    void a_tunnel_is_no_way_for_phones_although_the_way_to_the_world_leads_through_it() {
        var tunnel = new Adapters.Adapter("cscotun0", "Office", true, List.of(address("10.8.0.2")));
        assertThat(hosts(Adapters.choices(List.of(tunnel, WIFI), address("10.8.0.2"), 8080)))
                .containsExactly("192.168.1.20", "10.8.0.2", "localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker0",
                "br-1f2e",
                "veth12",
                "virbr0",
                "vmnet8",
                "tun0",
                "utun3",
                "wg0",
                "tailscale0",
                "ztabc",
                "ppp0"
            })
    void short_names_of_what_is_inside_a_computer_come_after_the_room(String name) {
        var adapters = List.of(adapter(name, name, "172.17.0.1"), WIFI);
        assertThat(Adapters.choices(adapters, address("172.17.0.1"), 8080))
                .extracting(Addresses.Choice::kind)
                .containsExactly(Kind.ROOM, Kind.INSIDE, Kind.HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VirtualBox Host-Only Ethernet Adapter",
                "VMware Virtual Ethernet Adapter for VMnet8",
                "Hyper-V Virtual Ethernet Adapter",
                "vEthernet (WSL)",
                "TAP-Windows Adapter V9",
                "WireGuard Tunnel",
                "Tailscale Tunnel"
            })
    void so_do_those_that_only_say_it_in_words(String said) {
        var adapters = List.of(adapter("eth7", said, "192.168.56.1"), adapter("eth2", "Intel(R) Wi-Fi 6", "10.1.1.1"));
        assertThat(hosts(Adapters.choices(adapters, null, 8080)))
                .containsExactly("10.1.1.1", "192.168.56.1", "localhost");
    }

    @Test
    void odd_addresses_are_offered_and_known_to_be_odd() {
        var adapters = List.of(LOOPBACK, adapter("eth0", "eth0", "169.254.7.7", "fe80::7"));
        assertThat(Adapters.choices(adapters, address("169.254.7.7"), 8080))
                .containsExactly(
                        new Addresses.Choice("http://169.254.7.7:8080", "eth0", Kind.ALONE),
                        new Addresses.Choice("http://localhost:8080", "", Kind.HERE));
        assertThat(Adapters.choices(List.of(LOOPBACK), null, 8080))
                .extracting(Addresses.Choice::kind)
                .containsExactly(Kind.HERE);
    }

    @Test
    void in_whatever_order_the_system_lists_them_the_kinds_come_in_theirs() {
        var adapters = new ArrayList<>(List.of(
                LOOPBACK,
                WIFI,
                adapter("eth0", "eth0", "203.0.113.4", "2001:db8::4"),
                adapter("cgn", "cgn", "100.64.0.9"),
                adapter("docker0", "docker0", "172.17.0.1", "169.254.9.9")));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(adapters, new Random(seed));
            assertThat(hosts(Adapters.choices(adapters, null, 8080)))
                    .as("seed %d", seed)
                    .startsWith("192.168.1.20", "203.0.113.4", "[2001:db8:0:0:0:0:0:4]")
                    .endsWith("169.254.9.9", "localhost")
                    .hasSize(7);
        }
    }

    @Test
    void this_very_computer_has_at_least_itself() {
        assertThat(Network.choices("0.0.0.0", 8080)).isNotEmpty();
        assertThat(Network.choices("127.0.0.1", 8080))
                .containsExactly(new Addresses.Choice("http://127.0.0.1:8080", "", Kind.HERE));
    }
}
