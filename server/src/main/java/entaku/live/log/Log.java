package entaku.live.log;

import entaku.session.Event;
import entaku.store.Collision;
import entaku.store.Commit;
import entaku.store.Store;
import entaku.store.Unreadable;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** The writer's door to the store: appends what is sealed, and reads what is stored with every hash checked. */
public final class Log {
    /** Commits of a stream asked for at first: most tails are short. */
    private static final int FIRST_PAGE = 100;

    /** Commits asked for at once after that: large enough to be quick, small enough for one message. */
    private static final int PAGE = 1_000;

    private final Store store;
    private final String session;

    public Log(Store store, String session) {
        this.store = store;
        this.session = session;
    }

    /**
     * Writes sealed commits in the given order, all of them or a prefix.
     *
     * @param known the ends of the streams that the batch follows
     * @return the ends behind the batch; fails with {@link Collision} when another writer was faster or a stream has
     *     ended, with {@link entaku.store.StoreAway} when the outcome is unknown: then {@link #tail} tells what is stored.
     *     A batch that does not follow {@code known}, or tears a commit over two streams, fails with {@link Unreadable}
     *     and {@link IllegalArgumentException}, and nothing is written
     */
    public Future<Heads> append(Heads known, List<Commit> batch) {
        Heads heads = known;
        try {
            for (Commit commit : batch) {
                new Draft(commit);
                heads = heads.after(commit);
            }
        } catch (IllegalArgumentException | Unreadable e) {
            return Future.failedFuture(e);
        }
        return store.append(batch).map(heads);
    }

    /**
     * Reads what is stored beyond the known ends of these streams.
     *
     * @return fails with {@link entaku.store.Unreadable} when a commit does not follow its predecessor
     */
    public Future<Tail> tail(Heads known, Collection<String> streams) {
        Future<Tail> all = Future.succeededFuture(new Tail(List.of(), known));
        for (String stream : new LinkedHashSet<>(streams))
            all = all.compose(before -> page(stream, FIRST_PAGE, new ArrayList<>(before.commits()), before.heads()));
        return all;
    }

    /**
     * Reads a whole session: the main stream, then the streams that it turns out to have.
     *
     * @param others names the streams beside the main one, from the commits of that
     */
    public Future<Tail> all(Function<List<Commit>, ? extends Collection<String>> others) {
        return tail(Heads.none(session), List.of(Event.MAIN))
                .compose(main -> tail(main.heads(), others.apply(main.commits()))
                        .map(rest -> {
                            var commits = new ArrayList<>(main.commits());
                            commits.addAll(rest.commits());
                            return new Tail(commits, rest.heads());
                        }));
    }

    /**
     * Sets the end marks that a closed session lacks because its closing was cut off. What somebody else wrote in the
     * meantime is in the tail, to be folded.
     */
    public Future<Tail> end(Chain chain, Heads known, Collection<String> streams, long at) {
        List<Commit> missing = chain.ends(known, streams, at);
        if (missing.isEmpty()) return Future.succeededFuture(new Tail(List.of(), known));
        return append(known, missing)
                .map(heads -> new Tail(List.of(), heads))
                .recover(e -> e instanceof Collision
                        ? tail(known, streams)
                                .compose(found ->
                                        end(chain, found.heads(), streams, at).map(rest -> joined(found, rest)))
                        : Future.failedFuture(e));
    }

    private static Tail joined(Tail first, Tail second) {
        var commits = new ArrayList<>(first.commits());
        commits.addAll(second.commits());
        return new Tail(commits, second.heads());
    }

    private Future<Tail> page(String stream, int size, List<Commit> found, Heads heads) {
        return store.read(session, stream, heads.seq(stream) + 1, size).compose(page -> {
            Heads now = heads;
            for (Commit commit : page) {
                now = now.after(commit);
                if (!now.ended(stream)) found.add(commit);
            }
            return page.size() < size ? Future.succeededFuture(new Tail(found, now)) : page(stream, PAGE, found, now);
        });
    }
}
