package entaku;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names every setting, what it means and what holds when nothing is said. The same names in environment and file. */
enum Setting {
    PORT("8080", "port to listen on; 0 for any free one"),
    HOST("0.0.0.0", "address to listen on; 127.0.0.1 for this computer alone"),
    PUBLIC_URL(null, "how phones reach the server, such as https://talk.example.jp; found out when unset"),
    DATA_DIR(".entaku", "directory of the embedded store, of the door's key and of the first links; closed to others"),
    MONGODB_URI(null, "connection string of a MongoDB to use instead of the embedded store; secret"),
    DOOR_KEY(
            null,
            "secret of 32 or more characters under which the numbers to return with are hashed; the same on all servers"
                    + " that share a MongoDB; when unset, the file door.key in DATA_DIR"),
    EVENT_LOOPS(String.valueOf(Runtime.getRuntime().availableProcessors()), "threads that serve"),
    TICK_MS("50", "how often screens are patched, milliseconds"),
    WEB_DIR("web-client/dist", "directory of the built web client"),
    TEMPLATES_DIR("facilitation-templates", "directory of the facilitation templates"),
    SAMPLE("true", "whether an empty store gets a sample session");

    private final String otherwise;
    private final String meaning;

    Setting(String otherwise, String meaning) {
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    String otherwise() {
        return otherwise;
    }

    static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(s -> s.name().equals(name));
    }

    /** Lists them for {@code --help}. */
    static String list() {
        return Arrays.stream(values())
                .map(s -> String.format(
                        "  %-14s %s%s", s.name(), s.meaning, s.otherwise == null ? "" : " [" + s.otherwise + "]"))
                .collect(Collectors.joining("%n", "", "%n"));
    }
}
