package entaku.session;

/** A part that every session has, without a stage. */
public interface Standing<S> extends Part<S> {
    /** Gives its state before anything has happened. */
    S open();
}
