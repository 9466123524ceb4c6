package entaku.store;

import entaku.session.Event;
import java.util.List;

/**
 * Holds one accepted command with the events it caused: the unit that is written whole or not at all.
 *
 * @param session id of the session; must not contain a slash
 * @param stream {@link #MAIN}, or a name such as {@code talk-3} for the utterances of one table
 * @param seq place in the stream, from 1, without gaps
 * @param at server time in epoch milliseconds
 * @param epoch how often the session had changed its owner, from 1
 * @param author the seat that sent the command, or its mask where names are hidden
 * @param conducts whether it is an act of whoever conducts the session
 * @param command the client's own id of the command; a resent command carries the same id
 * @param type wire name of the command, for example {@code dot-vote/place-dot}
 * @param events facts in the order they happened
 * @param seal what ties it to its predecessor and its content
 * @param erased what was erased from it, oldest first
 */
public record Commit(
        String session,
        String stream,
        long seq,
        long at,
        long epoch,
        String author,
        boolean conducts,
        String command,
        String type,
        List<Event> events,
        Seal seal,
        List<Erasure> erased) {

    /** Name of the stream that a session folds; other streams hold utterances. */
    public static final String MAIN = Event.MAIN;

    /** Type of the commit without events that ends a stream: nothing follows it, and whoever is late collides with it. */
    public static final String END = "end";

    public Commit {
        if (seq < 1) throw new IllegalArgumentException("seq starts at 1, not " + seq);
        if (epoch < 1) throw new IllegalArgumentException("epochs start at 1, not " + epoch);
        if (session.indexOf('/') >= 0 || stream.indexOf('/') >= 0) {
            throw new IllegalArgumentException("no slash in a session or stream: " + session + ", " + stream);
        }
        java.util.Objects.requireNonNull(seal, "a commit is sealed before it is stored");
        events = List.copyOf(events);
        erased = List.copyOf(erased);
    }

    /** Returns the id under which this commit is stored. */
    public String id() {
        return id(session, stream, seq);
    }

    /** Returns {@code session/seq} for the main stream and {@code session/stream/seq} for the others. */
    public static String id(String session, String stream, long seq) {
        return stream.equals(MAIN) ? session + "/" + seq : session + "/" + stream + "/" + seq;
    }

    /** Returns the hash by which the next commit of the stream names this one. */
    public String hash() {
        return seal.hash(session, stream, seq, at, epoch);
    }
}
