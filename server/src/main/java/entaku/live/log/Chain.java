package entaku.live.log;

import entaku.session.Event;
import entaku.session.Rejected;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Seal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Seals what one owner of a session decides, each to what came before. */
public final class Chain {
    /** Author and command of an end mark: it is nobody's act. */
    private static final String NOBODY = "log";

    private final long epoch;
    private final EventCodec codec;
    private final Supplier<String> salts;

    /**
     * @param epoch how often the session had changed its owner, from 1
     * @param salts gives a fresh {@link Seal#SALT_BYTES} random bytes in base64url each time
     */
    public Chain(long epoch, EventCodec codec, Supplier<String> salts) {
        this.epoch = epoch;
        this.codec = codec;
        this.salts = salts;
    }

    /**
     * Seals a draft to the end of its stream; {@link Heads#after} then leads on.
     *
     * @throws Rejected {@code session-closed} when the stream has ended
     */
    public Commit seal(Heads heads, Draft draft) {
        Rejected.unless(!heads.ended(draft.stream()), "session-closed");
        Head head = heads.of(draft.stream());
        byte[] content = codec.content(draft.author(), draft.conducts(), draft.command(), draft.type(), draft.events());
        return new Commit(
                heads.session(),
                draft.stream(),
                head.seq() + 1,
                draft.at(),
                epoch,
                draft.author(),
                draft.conducts(),
                draft.command(),
                draft.type(),
                draft.events(),
                Seal.of(head.hash(), salts.get(), content),
                List.of());
    }

    /**
     * Makes the end marks that are missing, one for every stream but the main one; they belong behind the closing commit
     * in the same batch.
     */
    public List<Commit> ends(Heads heads, Collection<String> streams, long at) {
        var names = new TreeSet<>(streams);
        names.addAll(heads.streams().keySet());
        names.remove(Event.MAIN);
        var ends = new ArrayList<Commit>();
        for (String stream : names)
            if (!heads.ended(stream))
                ends.add(seal(heads, new Draft(stream, at, NOBODY, false, NOBODY, Commit.END, List.of())));
        return ends;
    }
}
