package entaku.live;

/** Names every address on the bus, in one place. */
public final class Addresses {
    private Addresses() {}

    /** All addresses a browser may send to; nothing else passes the bridge. */
    public static final String SENDABLE = "entaku\\.send\\.[A-Za-z0-9_-]+";

    /** Where the view of a session arrives. */
    public static String view(String session) {
        return "entaku.view." + session;
    }

    /** Where commands of a session go. */
    public static String send(String session) {
        return "entaku.send." + session;
    }

    /** Where ephemera of a session arrive: they are never stored and may be lost. */
    public static String here(String session) {
        return "entaku.here." + session;
    }
}
