package entaku.live;

/**
 * A fault as a log may tell it: of which classes it was and where it happened, without its messages. A message quotes
 * what it broke on, and that may be somebody's words.
 */
public final class Wordless extends Exception {
    /** Causes that are told; one further back tells nothing new. */
    private static final int CAUSES = 5;

    private Wordless(Throwable fault, int causes) {
        super(fault.getClass().getName(), cause(fault, causes), false, true);
        setStackTrace(fault.getStackTrace());
    }

    private static Throwable cause(Throwable fault, int causes) {
        return fault.getCause() == null || causes == 0 ? null : new Wordless(fault.getCause(), causes - 1);
    }

    /** Takes the messages out of a fault and of all that caused it. */
    public static Wordless of(Throwable fault) {
        return new Wordless(fault, CAUSES);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
