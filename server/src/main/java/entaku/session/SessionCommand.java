package entaku.session;

import java.util.List;

/** Asks for something that concerns the session as a whole. */
public interface SessionCommand extends Command {
    /** Decides what follows; see {@link StepCommand#decide}. */
    List<? extends Event> decide(SessionState state, Moment moment);
}
