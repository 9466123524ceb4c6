package entaku.store;

/**
 * Tells a caller that the database did not answer in time. Whether the write happened is unknown; repeating the same
 * call is safe, and so is reloading.
 */
public final class StoreAway extends RuntimeException {
    public StoreAway(Throwable cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }
}
