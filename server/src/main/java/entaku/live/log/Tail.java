package entaku.live.log;

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
}
