package entaku.session;

/** Refuses a command. The reason is a stable code such as {@code vote-closed}; only the client puts it into words. */
public final class Rejected extends RuntimeException {
    private final String reason;

    public Rejected(String reason) {
        // A refusal is an answer, not a failure of the program: no stack trace, no cost.
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Gives the reason code, kebab-case. */
    public String reason() {
        return reason;
    }

    /**
     * Refuses as {@code stale} what was meant for something else than stands now.
     *
     * @param seen what the command names as seen; null where it names nothing
     */
    public static void ifStale(Object seen, Object now) {
        unless(seen == null || seen.equals(now), "stale");
    }

    /** Refuses with the reason unless the condition holds. */
    public static void unless(boolean condition, String reason) {
        if (!condition) throw new Rejected(reason);
    }
}
