package entaku.live.log;

import entaku.session.Event;
import entaku.store.Commit;
import java.util.List;

/**
 * What was decided and is not sealed yet.
 *
 * @param stream the one stream that all of it belongs to
 * @param at server time in epoch milliseconds
 * @param author the seat that sent the command, or its mask where names are hidden
 * @param conducts whether it is an act of whoever conducts the session
 * @param command the sender's own id of the command
 * @param type wire name of the command
 */
public record Draft(
        String stream, long at, String author, boolean conducts, String command, String type, List<Event> events) {

    /** @throws IllegalArgumentException when an event belongs to another stream: a commit is in one, or it is torn */
    public Draft {
        events = List.copyOf(events);
        for (Event event : events)
            if (!stream.equals(event.stream()) && !stream.equals(event.stream() + "-" + event.part()))
                throw new IllegalArgumentException(type + " mixes the streams " + stream + " and " + event.stream());
    }

    /** Takes apart what was sealed already, by the same rule. */
    Draft(Commit commit) {
        this(
                commit.stream(),
                commit.at(),
                commit.author(),
                commit.conducts(),
                commit.command(),
                commit.type(),
                commit.events());
    }

    /** Drafts what followed from a command, in the stream that its events name. */
    public static Draft of(long at, String author, boolean conducts, String command, String type, List<Event> events) {
        return new Draft(events.get(0).stream(), at, author, conducts, command, type, events);
    }
}
