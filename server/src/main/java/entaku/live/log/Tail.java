package entaku.live.log;

import entaku.session.Accepted;
import entaku.store.Commit;
import java.util.List;

/**
 * What is stored beyond what was known.
 *
 * @param commits stream by stream, each in order, without end marks: all that there is to fold
 * @param heads where the streams end now, end marks included
 */
public record Tail(List<Commit> commits, Heads heads) {
    public Tail {
        commits = List.copyOf(commits);
    }

    /** Returns the commits as they are folded. */
    public List<Accepted> accepted() {
        return commits.stream().map(Tail::accepted).toList();
    }

    /** Returns a commit as it is folded. */
    public static Accepted accepted(Commit commit) {
        return new Accepted(
                commit.stream(),
                commit.seq(),
                commit.at(),
                commit.author(),
                commit.conducts(),
                commit.type(),
                commit.events());
    }
}
