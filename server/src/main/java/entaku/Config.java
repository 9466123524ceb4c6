package entaku;

import entaku.web.door.DoorKey;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * All that can be set from outside, read once at start.
 *
 * @param publicUrl how browsers reach the server, without a slash at the end; null to find out
 * @param mongodbUri connection string, a secret; null for the embedded store under {@code dataDir}
 * @param eventLoops threads that serve
 * @param tickMs how often screens are patched, ms
 * @param sample whether an empty store gets a sample session
 * @param doorKey the door's own key, a secret; null for the one in {@code dataDir}
 */
public record Config(
        int port,
        String host,
        Path dataDir,
        String publicUrl,
        String mongodbUri,
        int eventLoops,
        int tickMs,
        Path webDir,
        Path templatesDir,
        boolean sample,
        String doorKey) {

    /** Leaves the door's key to the file in the data directory. */
    public Config(
            int port,
            String host,
            Path dataDir,
            String publicUrl,
            String mongodbUri,
            int eventLoops,
            int tickMs,
            Path webDir,
            Path templatesDir,
            boolean sample) {
        this(port, host, dataDir, publicUrl, mongodbUri, eventLoops, tickMs, webDir, templatesDir, sample, null);
    }

    /** Says in a sentence which setting is wrong. */
    public static final class Wrong extends RuntimeException {
        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Reads the settings: the environment first, then the file, then what {@link Setting} says.
     *
     * @param file a properties file with the same names, or null
     * @throws Wrong naming the setting, what it was given and what it takes
     */
    public static Config read(Map<String, String> environment, Path file) {
        Properties properties = properties(file);
        return from(setting -> {
            String value = environment.getOrDefault(setting.name(), properties.getProperty(setting.name()));
            return value == null || value.isBlank() ? setting.otherwise() : value.strip();
        });
    }

    private static Config from(java.util.function.Function<Setting, String> value) {
        return new Config(
                number(Setting.PORT, value, 0, 65_535),
                value.apply(Setting.HOST),
                path(Setting.DATA_DIR, value),
                url(value.apply(Setting.PUBLIC_URL)),
                mongodb(value.apply(Setting.MONGODB_URI)),
                number(Setting.EVENT_LOOPS, value, 1, 256),
                number(Setting.TICK_MS, value, 5, 1_000),
                path(Setting.WEB_DIR, value),
                path(Setting.TEMPLATES_DIR, value),
                yes(Setting.SAMPLE, value),
                key(value.apply(Setting.DOOR_KEY)));
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        if (file == null) return properties;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Wrong("The settings file " + file + " cannot be read: " + e.getMessage() + ".");
        }
        for (String name : new TreeSet<>(properties.stringPropertyNames()))
            if (!Setting.knows(name)) throw new Wrong(name + " in " + file + " is not a setting; see --help.");
        return properties;
    }

    private static int number(
            Setting setting, java.util.function.Function<Setting, String> value, int least, int most) {
        String given = value.apply(setting);
        try {
            int n = Integer.parseInt(given);
            if (n >= least && n <= most) return n;
        } catch (NumberFormatException e) {
            // The sentence below says it.
        }
        throw new Wrong(setting + " is " + given + " but must be a whole number from " + least + " to " + most + ".");
    }

    private static boolean yes(Setting setting, java.util.function.Function<Setting, String> value) {
        String given = value.apply(setting);
        if (given.equals("true") || given.equals("false")) return given.equals("true");
        throw new Wrong(setting + " is " + given + " but must be true or false.");
    }

    private static Path path(Setting setting, java.util.function.Function<Setting, String> value) {
        String given = value.apply(setting);
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new Wrong(setting + " is " + given + " but must be a directory.");
        }
    }

    private static String url(String given) {
        if (given == null) return null;
        try {
            URI uri = new URI(given.replaceAll("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && bare && uri.getHost() != null && uri.getRawUserInfo() == null) return uri.toString();
        } catch (java.net.URISyntaxException e) {
            // The sentence below says it.
        }
        throw new Wrong(Setting.PUBLIC_URL + " is " + given
                + " but must be an http or https address without a path, such as https://talk.example.jp.");
    }

    private static String key(String given) {
        if (given == null || given.length() >= DoorKey.LEAST) return given;
        throw new Wrong(Setting.DOOR_KEY + " must have " + DoorKey.LEAST + " or more characters, drawn at random.");
    }

    private static String mongodb(String given) {
        if (given == null || given.startsWith("mongodb://") || given.startsWith("mongodb+srv://")) return given;
        // What was given may hold a password, so the sentence does not repeat it.
        throw new Wrong(Setting.MONGODB_URI + " must start with mongodb:// or mongodb+srv://.");
    }

    /** Shows everything but the secret. */
    @Override
    public String toString() {
        return "Config[port=" + port + ", host=" + host + ", dataDir=" + dataDir + ", publicUrl=" + publicUrl
                + ", mongodb=" + (mongodbUri == null ? "embedded" : "given") + ", eventLoops=" + eventLoops
                + ", tickMs=" + tickMs + "]";
    }
}
