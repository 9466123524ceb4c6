package entaku.session;

/**
 * Knows people by another id in each step whose names are hidden, so that neither events nor state nor log ever hold
 * who they are. The keys behind it live outside of the log and are destroyed when a closing is final.
 */
public interface Masks {
    /**
     * Gives the id under which a seat is known in a step with hidden names: the same in all of the step, another in
     * every other step; null once the keys are destroyed.
     */
    String of(String step, String seat);

    /** Gives the id under which a seat is known there in what it does by office: nothing joins it to {@link #of}. */
    default String ofOffice(String step, String seat) {
        // No step's id has a slash in it.
        return of(step + "/office", seat);
    }

    /** Knows nobody any more. */
    Masks DESTROYED = (step, seat) -> null;
}
