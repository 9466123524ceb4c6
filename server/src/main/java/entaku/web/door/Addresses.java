package entaku.web.door;

import entaku.files.Private;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The address that people come in by: the likeliest of those this computer has, or the one that its facilitators chose,
 * and whether a phone has come that way. What is set in {@code PUBLIC_URL} leaves no choice.
 */
public final class Addresses {
    /** Time for which the computer's networks are believed to be the same, ms. */
    private static final long SAME_MS = 2_000;

    /** The file with the chosen one. */
    private static final String FILE = "address";

    /** What is at the other end, the likeliest to have phones in it first. */
    public enum Kind {
        /** A network that phones may be in. */
        ROOM,
        /** A tunnel, or a machine within the machine. */
        INSIDE,
        /** An adapter that got no address from any network. */
        ALONE,
        /** This computer and nobody else. */
        HERE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One that can be chosen.
     *
     * @param url without a slash at the end
     * @param name what people call the adapter; empty where there is none
     */
    public record Choice(String url, String name, Kind kind) {
        /** Gives what a host is by its name alone. */
        public static Choice of(String host, int port) {
            return new Choice(Addresses.url(host, port), "", isHere(host) ? Kind.HERE : Kind.ROOM);
        }
    }

    private final boolean isGiven;
    private final Supplier<List<Choice>> look;
    private final Path file;
    private final LongSupplier clock;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private volatile Looked looked;
    private volatile String chosen;

    private record Looked(List<Choice> choices, long at) {}

    private Addresses(boolean isGiven, Supplier<List<Choice>> look, Path file, LongSupplier clock) {
        this.isGiven = isGiven;
        this.look = look;
        this.file = file;
        this.clock = clock;
    }

    /** Takes an address that is the last word. */
    public static Addresses given(String url, LongSupplier clock) {
        String host = URI.create(url).getHost();
        var one = List.of(new Choice(url, "", isHere(host) ? Kind.HERE : Kind.ROOM));
        return new Addresses(true, () -> one, null, clock);
    }

    /**
     * Takes those that the computer has, now and later; the choice is kept in a directory.
     *
     * @throws IOException with a sentence for the operator
     */
    public static Addresses found(Supplier<List<Choice>> look, Path directory, LongSupplier clock) throws IOException {
        var addresses = new Addresses(false, look, directory.resolve(FILE), clock);
        if (Files.exists(addresses.file)) {
            // Left open to others by an earlier version, it is closed now and not at the next choice.
            Private.open(addresses.file).close();
            addresses.chosen = Files.readString(addresses.file).strip();
        }
        return addresses;
    }

    /** Writes the address of a host and a port. */
    public static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    public boolean isGiven() {
        return isGiven;
    }

    /** Lists what can be chosen at this moment; computers change their networks while they run. */
    public List<Choice> choices() {
        Looked last = looked;
        if (last == null || Math.abs(clock.getAsLong() - last.at()) > SAME_MS)
            looked = last = new Looked(List.copyOf(look.get()), clock.getAsLong());
        return last.choices();
    }

    /** Gives the one that holds: the chosen one while the computer has it. */
    public Choice now() {
        var all = choices();
        return all.stream().filter(c -> c.url().equals(chosen)).findFirst().orElse(all.get(0));
    }

    public String url() {
        return now().url();
    }

    /** Tells when a phone came in by an address last, epoch ms; null when none has. */
    public Long reachedAt(Choice choice) {
        return reached.get(choice.url());
    }

    /** Chooses one for everybody and keeps it; refused when the computer has it no more. Waits for the disk. */
    void choose(String url) throws IOException {
        Refused.unless(!isGiven && choices().stream().anyMatch(c -> c.url().equals(url)), "no-such-address");
        Private.directory(file.toAbsolutePath().getParent());
        Private.write(file, url);
        chosen = url;
    }

    /**
     * Hears how somebody came. This computer reaches all of its addresses itself, which proves nothing.
     *
     * @param host what they call us
     * @param from where the connection comes from
     */
    public void came(String host, String from) {
        if (host == null || isOwn(from)) return;
        for (Choice choice : choices())
            if (choice.kind() != Kind.HERE
                    && host.equalsIgnoreCase(URI.create(choice.url()).getRawAuthority()))
                reached.put(choice.url(), clock.getAsLong());
    }

    /** Tells whether an address is one of this computer's. */
    boolean isOwn(String from) {
        return from == null
                || isHere(from)
                || choices().stream()
                        .anyMatch(c -> from.equals(bare(URI.create(c.url()).getHost())));
    }

    private static boolean isHere(String host) {
        String name = bare(host).toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("(::ffff:)?127\\.\\d+\\.\\d+\\.\\d+")
                || name.equals("::1")
                || name.equals("0:0:0:0:0:0:0:1");
    }

    private static String bare(String host) {
        return host.replaceAll("[\\[\\]]|%.*", "");
    }
}
