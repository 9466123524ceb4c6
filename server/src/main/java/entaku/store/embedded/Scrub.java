package entaku.store.embedded;

import java.io.IOException;
import java.util.Set;

/**
 * Takes what was deleted out of the files. A deleted document stands on in old pages, in free blocks, in the second file
 * of the last flush and in redo logs, until something happens to be written over it; here it is written over on purpose.
 *
 * <p>It goes from checkpoint to checkpoint, so that the engine answers others between: the first ones settle which pages
 * the deletions left behind, the next move what is alive out of the chunks that hold such pages, and the last
 * blanks what belongs to no chunk.
 */
final class Scrub {
    /** Bytes moved at first with one checkpoint. */
    private static final int MOVED = 4 << 20;

    /** Commits after which every page that was replaced before the first of them is known to be dead. */
    private static final int AGING = 3;

    /** More checkpoints than moving ever takes, as the bytes moved double whenever nothing came of it. */
    private static final int MOST = 1_000;

    private final Pages pages;
    private Set<Integer> stale;
    private int moved = MOVED;
    private int steps;
    private boolean blanked;

    Scrub(Pages pages) {
        this.pages = pages;
    }

    /** Does the next part before the store's next commit. */
    void beforeCommit() throws IOException {
        if (++steps > MOST) throw new IOException("what was deleted cannot be taken out of the files");
        if (stale != null) pages.compact(100, moved);
    }

    /** Does the next part after the store's commit and before the file's flush. */
    void afterCommit() throws IOException {
        if (steps < AGING) return;
        Set<Integer> left = stale == null ? pages.stale() : pages.left(stale);
        if (stale != null && left.size() == stale.size()) moved = Math.min(moved, Integer.MAX_VALUE / 2) * 2;
        stale = left;
        if (!stale.isEmpty()) return;
        pages.blank();
        blanked = true;
    }

    /** Tells whether nothing of it is left once the flush under way is done and older redo logs are gone. */
    boolean blanked() {
        return blanked;
    }
}
