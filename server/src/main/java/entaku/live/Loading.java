package entaku.live;

import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.SessionState;
import entaku.store.Commit;
import entaku.store.Store;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a session from its commits. */
final class Loading {
    private Loading() {}

    /** How many commits are asked for at once: large enough to be quick, small enough for one message. */
    private static final int PAGE = 1000;

    /** A session as it stands in the store, and the first results of the commands that made it. */
    record Loaded(String session, SessionState state, Map<String, Receipt> answered) {}

    /** Reads and folds everything. */
    static Future<Loaded> all(Store store, String session, Kinds kinds) {
        return tail(store, session, SessionState.empty(kinds)).map(commits -> {
            SessionState state = SessionState.empty(kinds);
            var answered = new HashMap<String, Receipt>();
            for (Commit commit : commits) {
                state = state.after(LiveSession.accepted(commit));
                answered.put(commit.seat() + "/" + commit.command(), new Receipt(commit.seq(), commit.at()));
            }
            return new Loaded(session, state, answered);
        });
    }

    /** Reads what is stored beyond a state: the main stream, then the utterances of each place. */
    static Future<List<Commit>> tail(Store store, String session, SessionState known) {
        return stream(store, session, Event.MAIN, known.seq(Event.MAIN)).compose(main -> {
            int tables = tables(known, main);
            Future<List<Commit>> all = Future.succeededFuture(main);
            for (String place : places(tables)) {
                all = all.compose(before -> stream(store, session, place, known.seq(place))
                        .map(more -> {
                            before.addAll(more);
                            return before;
                        }));
            }
            return all;
        });
    }

    /** Names every stream of utterances: the plenary, and each table. */
    static List<String> places(int tables) {
        var places = new ArrayList<String>();
        places.add("talk-all");
        for (int table = 1; table <= tables; table++) places.add("talk-" + table);
        return places;
    }

    private static int tables(SessionState known, List<Commit> main) {
        if (known.facts() != null) return known.facts().tables();
        for (Commit commit : main)
            for (Event event : commit.events())
                if (event instanceof entaku.session.Conduct.Created made)
                    return made.facts().tables();
        return 0;
    }

    private static Future<List<Commit>> stream(Store store, String session, String stream, long after) {
        return page(store, session, stream, after, new ArrayList<>());
    }

    private static Future<List<Commit>> page(
            Store store, String session, String stream, long after, List<Commit> found) {
        return store.read(session, stream, after + 1, PAGE).compose(page -> {
            found.addAll(page);
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : page(store, session, stream, after + PAGE, found);
        });
    }
}
