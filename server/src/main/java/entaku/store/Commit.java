package entaku.store;

import entaku.session.Event;
import java.util.List;
import java.util.Map;

/**
 * Holds one accepted command with the events it caused: the unit that is written whole or not at all.
 *
 * @param session id of the session; must not contain a slash
 * @param stream {@link #MAIN}, or a name such as {@code talk-3} for the utterances of one table
 * @param seq place in the stream, from 1, without gaps
 * @param at server time in epoch milliseconds
 * @param seat id of the seat that sent the command
 * @param command the client's own id of the command; a resent command carries the same id
 * @param type wire name of the command, for example {@code dot-vote/place-dot}
 * @param events facts in the order they happened
 * @param reply what the sender is told, as plain JSON values; repeated when the command is sent again
 */
public record Commit(
        String session,
        String stream,
        long seq,
        long at,
        String seat,
        String command,
        String type,
        List<Event> events,
        Map<String, Object> reply) {

    /** Name of the stream that a session folds; other streams hold utterances. */
    public static final String MAIN = Event.MAIN;

    public Commit {
        if (seq < 1) throw new IllegalArgumentException("seq starts at 1, not " + seq);
        if (session.indexOf('/') >= 0 || stream.indexOf('/') >= 0) {
            throw new IllegalArgumentException("no slash in a session or stream: " + session + ", " + stream);
        }
        events = List.copyOf(events);
        reply = reply == null ? Map.of() : reply;
    }

    /** Returns the id under which this commit is stored. */
    public String id() {
        return id(session, stream, seq);
    }

    /** Returns {@code session/seq} for the main stream and {@code session/stream/seq} for the others. */
    public static String id(String session, String stream, long seq) {
        return stream.equals(MAIN) ? session + "/" + seq : session + "/" + stream + "/" + seq;
    }
}
