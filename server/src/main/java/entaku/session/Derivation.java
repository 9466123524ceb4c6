package entaku.session;

import java.util.Map;

/**
 * Works something heavy out of a state, beside the fold: on a worker, shown as part of a layer, replaced as a whole when
 * there is a newer state.
 */
public interface Derivation<S> {
    /** Names it; its records stand under {@code <name>/…} among those of the stage. */
    String name();

    /** Tells whether only those who conduct see it; otherwise all at the stage do. */
    boolean forDesk();

    /** Gives what it is worked out from; when this is the same as before, nothing is worked out again. */
    Object basis(S state);

    /** Works it out: what follows the name → record. Pure; may take its time. */
    Map<String, Record> derive(S state);
}
