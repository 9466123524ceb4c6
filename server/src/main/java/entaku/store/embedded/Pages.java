package entaku.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.WriteBuffer;

/**
 * The pages of an MVStore in an {@link AtomicFile}, of which it can be said where old content still stands: in chunks
 * with pages that nobody reads any more, and in blocks that belong to no chunk.
 */
final class Pages extends SingleFileStore {
    private static final int BLOCK = 4096;

    private final AtomicFile file;

    Pages(AtomicFile file, String name, int cacheMegabytes) {
        super(new HashMap<>(Map.of("cacheSize", cacheMegabytes)));
        this.file = file;
        open(name, false, null);
    }

    /** Gives a buffer that was never used: the end of a chunk is filled up with whatever stands in it. */
    @Override
    public WriteBuffer getWriteBuffer() {
        return new WriteBuffer();
    }

    @Override
    public void releaseWriteBuffer(WriteBuffer buffer) {}

    /** Names the chunks that hold pages nobody reads any more. */
    Set<Integer> stale() {
        Set<Integer> stale = new HashSet<>();
        for (Chunk<?> chunk : getChunks().values()) if (chunk.maxLenLive < chunk.maxLen) stale.add(chunk.id);
        return stale;
    }

    /** Tells which of these chunks are still in the file. */
    Set<Integer> left(Set<Integer> chunks) {
        Set<Integer> left = new HashSet<>(chunks);
        left.retainAll(getChunks().keySet());
        return left;
    }

    /** Writes zeros over everything that belongs to no chunk; durable with the file's next flush. */
    void blank() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at + BLOCK <= file.size(); at += BLOCK) {
            if (!freeSpace.isFree(at, BLOCK)) continue;
            file.read(at, content.clear());
            if (!isZero(content.array())) file.write(at, ByteBuffer.allocate(BLOCK));
        }
    }

    private static boolean isZero(byte[] bytes) {
        for (byte one : bytes) if (one != 0) return false;
        return true;
    }
}
