package entaku.store;

import java.util.List;

/**
 * Tells a writer that the place of one of its commits is taken by other content: somebody else writes this session.
 * The loser reloads the stream and decides again.
 */
public final class Collision extends RuntimeException {
    private final String id;
    private final List<String> written;

    public Collision(String id, List<String> written) {
        super("another writer already stored " + id);
        this.id = id;
        this.written = List.copyOf(written);
    }

    /** Returns the {@code _id} that is taken. */
    public String id() {
        return id;
    }

    /** Returns the ids of the same batch that are stored durably in spite of the failure, in order; often empty. */
    public List<String> written() {
        return written;
    }
}
