package entaku.live.log;

import entaku.store.Commit;
import entaku.store.Seal;
import entaku.store.Unreadable;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The ends of all streams of one session. Never changes: a commit leads to new ones. */
public final class Heads {
    private final String session;
    private final PMap<String, Head> streams;

    private Heads(String session, PMap<String, Head> streams) {
        this.session = session;
        this.streams = streams;
    }

    /** Returns the ends of a session in which nothing has happened. */
    public static Heads none(String session) {
        return new Heads(session, HashTreePMap.empty());
    }

    public String session() {
        return session;
    }

    /** Returns the end of a stream, which may have no commit yet. */
    public Head of(String stream) {
        Head known = streams.get(stream);
        return known == null ? new Head(0, Seal.genesis(session, stream), false) : known;
    }

    /** Returns the place of a stream's last commit, end mark included; 0 when there is none. */
    public long seq(String stream) {
        return streams.containsKey(stream) ? streams.get(stream).seq() : 0;
    }

    /** Tells whether a stream takes nothing more. */
    public boolean ended(String stream) {
        return streams.containsKey(stream) && streams.get(stream).ended();
    }

    /**
     * Follows a commit.
     *
     * @throws Unreadable {@code broken-chain} when it does not follow the end of its stream as it is known
     */
    public Heads after(Commit commit) {
        Head before = of(commit.stream());
        if (!commit.session().equals(session) || commit.seq() != before.seq() + 1)
            throw Unreadable.brokenChain(commit.id(), "does not stand behind " + before.seq());
        if (!commit.seal().prev().equals(before.hash()))
            throw Unreadable.brokenChain(commit.id(), "does not follow the commit before it: the stream was forked");
        if (before.ended()) throw Unreadable.brokenChain(commit.id(), "stands behind the end of its stream");
        boolean ends = commit.type().equals(Commit.END);
        return new Heads(session, streams.plus(commit.stream(), new Head(commit.seq(), commit.hash(), ends)));
    }

    /** Returns one hash over all ends, as {@link Seal#head} makes it: what the minutes of a closed session name. */
    public String hash() {
        var hashes = new TreeMap<String, String>();
        streams.forEach((stream, head) -> hashes.put(stream, head.hash()));
        return Seal.head(session, hashes);
    }

    /** Returns every stream that has a commit, sorted by name. */
    public Map<String, Head> streams() {
        return new TreeMap<>(streams);
    }
}
