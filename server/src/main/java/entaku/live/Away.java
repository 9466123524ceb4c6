package entaku.live;

/** Says that a command has not been acknowledged because the store does not answer; the sender keeps it and resends. */
public final class Away extends RuntimeException {
    public Away() {
        super("store-away", null, false, false);
    }
}
