package entaku.live;

import entaku.live.log.Chain;
import entaku.live.log.Heads;
import entaku.live.log.Log;
import entaku.live.log.Tail;
import entaku.session.Conduct;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.SessionState;
import entaku.store.Commit;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a session from its commits. */
final class Loading {
    private Loading() {}

    /** A session as it stands in the store, and the first results of the commands that made it. */
    record Loaded(String session, SessionState state, Heads heads, Map<String, Receipt> answered) {}

    /** Reads and folds everything; a closing that was cut off is completed first. */
    static Future<Loaded> all(Log log, Chain chain, String session, Kinds kinds, long at) {
        return log.all(Loading::others).compose(tail -> {
            Loaded loaded = folded(new Loaded(session, SessionState.empty(kinds), tail.heads(), Map.of()), tail);
            return loaded.state().closed()
                    ? log.end(chain, loaded.heads(), places(loaded.state()), at).map(late -> folded(loaded, late))
                    : Future.succeededFuture(loaded);
        });
    }

    private static Loaded folded(Loaded before, Tail tail) {
        SessionState state = before.state();
        var answered = new HashMap<>(before.answered());
        for (Commit commit : tail.commits()) {
            state = state.after(Tail.accepted(commit));
            answered.put(commit.author() + "/" + commit.command(), new Receipt(commit.seq(), commit.at()));
        }
        return new Loaded(before.session(), state, tail.heads(), answered);
    }

    /** Names the streams beside the main one, from what is in that. */
    static List<String> others(List<Commit> main) {
        for (Commit commit : main)
            for (Event event : commit.events())
                if (event instanceof Conduct.Created made)
                    return places(made.facts().tables());
        return List.of();
    }

    /** Names every stream of utterances: the plenary, and each table. */
    static List<String> places(SessionState state) {
        return state.facts() == null ? List.of() : places(state.facts().tables());
    }

    private static List<String> places(int tables) {
        var places = new ArrayList<String>();
        places.add("talk-all");
        for (int table = 1; table <= tables; table++) places.add("talk-" + table);
        return places;
    }
}
