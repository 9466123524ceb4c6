package entaku.live.writer;

import entaku.live.log.Chain;
import entaku.live.log.Heads;
import entaku.live.log.Log;
import entaku.live.log.Tail;
import entaku.session.Kinds;
import entaku.session.Masks;
import entaku.session.SessionState;
import entaku.store.Commit;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as it stands in the store.
 *
 * @param commits all of them without end marks, the main stream first
 */
public record Opened(SessionState state, Heads heads, List<Commit> commits) {

    /** Reads and folds everything. */
    public static Future<Opened> read(Log log, Kinds kinds, Masks masks) {
        SessionState empty = SessionState.empty(kinds, masks);
        return log.all(main -> fold(empty, main).streams())
                .map(tail -> new Opened(fold(empty, tail.commits()), tail.heads(), tail.commits()));
    }

    /** Sets the end marks that a session lacks whose closing was cut off; what came in between is folded. */
    public Future<Opened> ended(Log log, Chain chain, long at) {
        if (!state.closed()) return Future.succeededFuture(this);
        return log.end(chain, heads, state.streams(), at).map(this::followed);
    }

    /** Gives the same with those behind the masks known. */
    public Opened with(Masks masks) {
        return new Opened(state.with(masks), heads, commits);
    }

    private Opened followed(Tail tail) {
        var all = new ArrayList<>(commits);
        all.addAll(tail.commits());
        return new Opened(fold(state, tail.commits()), tail.heads(), all);
    }

    private static SessionState fold(SessionState from, List<Commit> commits) {
        SessionState state = from;
        for (Commit commit : commits) state = state.after(Tail.accepted(commit));
        return state;
    }
}
