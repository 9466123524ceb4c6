package entaku.session;

import java.util.List;

/** Asks for something to happen in a part whose state is {@code S}. */
public interface PartCommand<S> extends Command {
    /**
     * Decides what follows from this command, looking only at what is given.
     *
     * @return the facts, in order; an empty list when there is nothing to change (a success, not a refusal)
     * @throws Rejected with the reason a reader can act on
     */
    List<? extends Event> decide(S state, Moment moment);
}
