package entaku.store;

/** Tells that something stored cannot be trusted or understood, in a reason code and in words. Nothing is guessed. */
public final class Unreadable extends RuntimeException {
    private final String reason;
    private final String what;

    private Unreadable(String reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
        this.what = what;
    }

    /** An event under a name that this version does not know. */
    public static Unreadable unknownEvent(String name) {
        return new Unreadable("unknown-event", name);
    }

    /** A commit that has not the parts a commit has. */
    public static Unreadable unknownCommit(String id) {
        return new Unreadable("unknown-commit", id);
    }

    /** A commit that does not follow its predecessor, or whose content was changed. */
    public static Unreadable brokenChain(String id, String why) {
        return new Unreadable("broken-chain", id + " " + why);
    }

    /** A frozen record of which parts are missing or changed. */
    public static Unreadable brokenRecord(String session) {
        return new Unreadable("broken-record", session);
    }

    /** Returns {@code unknown-event}, {@code unknown-commit}, {@code broken-chain} or {@code broken-record}. */
    public String reason() {
        return reason;
    }

    /** Returns the name or id it is about, and for a chain what is wrong with it. */
    public String what() {
        return what;
    }
}
