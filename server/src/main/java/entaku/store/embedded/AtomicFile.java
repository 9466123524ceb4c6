package entaku.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32C;

/**
 * Changes a file from one flush to the next and never to anything between, whatever is lost at a power cut.
 *
 * <p>Writes stay in memory until {@link #flush()}. It writes them to a second file with a checksum, syncs that, and only
 * then touches the main file. Opening repeats a complete second file, which changes nothing when it was finished, and
 * ignores an incomplete one, which means that the main file was never touched.
 *
 * <p>The second file: magic, size of the main file, number of blocks, checksum of all that follows and of these (8 bytes
 * each), then each block's number (8 bytes) and its 4096 bytes.
 */
final class AtomicFile implements AutoCloseable {
    private static final int BLOCK = 4096;
    private static final int HEADER = 32;
    private static final int ENTRY = 8 + BLOCK;
    private static final long MAGIC = 0x656e74616b753101L;

    private final Disk.File main;
    private final Disk.File copy;
    private final ConcurrentSkipListMap<Long, byte[]> unflushed = new ConcurrentSkipListMap<>();
    private volatile long size;
    private boolean resized;

    AtomicFile(Disk.File main, Disk.File copy) throws IOException {
        this.main = main;
        this.copy = copy;
        repeat();
        size = main.size();
    }

    long size() {
        return size;
    }

    void read(long position, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            long block = position / BLOCK;
            int offset = (int) (position % BLOCK);
            int length = Math.min(into.remaining(), BLOCK - offset);
            byte[] fresh = unflushed.get(block);
            if (fresh != null) {
                into.put(fresh, offset, length);
            } else {
                Long nextFresh = unflushed.higherKey(block);
                if (nextFresh == null) length = into.remaining();
                else length = (int) Math.min(into.remaining(), nextFresh * BLOCK - position);
                main.read(position, into.slice().limit(length));
                into.position(into.position() + length);
            }
            position += length;
        }
    }

    void write(long position, ByteBuffer bytes) throws IOException {
        size = Math.max(size, position + bytes.remaining());
        while (bytes.hasRemaining()) {
            long block = position / BLOCK;
            int offset = (int) (position % BLOCK);
            int length = Math.min(bytes.remaining(), BLOCK - offset);
            byte[] fresh = unflushed.get(block);
            if (fresh == null) {
                fresh = new byte[BLOCK];
                if (length < BLOCK) main.read(block * BLOCK, ByteBuffer.wrap(fresh));
                unflushed.put(block, fresh);
            }
            bytes.get(fresh, offset, length);
            position += length;
        }
    }

    void truncate(long newSize) {
        size = newSize;
        resized = true;
        unflushed.tailMap((newSize + BLOCK - 1) / BLOCK, true).clear();
    }

    /** Makes every write so far durable, all of them or none. Nothing may be written meanwhile; reading may go on. */
    void flush() throws IOException {
        if (unflushed.isEmpty() && !resized) return;
        Map<Long, byte[]> blocks = new TreeMap<>(unflushed);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + blocks.size() * ENTRY);
        bytes.putLong(MAGIC).putLong(size).putLong(blocks.size()).putLong(0);
        blocks.forEach((block, content) -> bytes.putLong(block).put(content));
        bytes.putLong(24, checksum(bytes)).flip();
        copy.write(0, bytes);
        copy.sync();
        apply(blocks, size);
        unflushed.clear();
        resized = false;
    }

    /** Empties the second file, which is not needed between flushes. */
    void forget() throws IOException {
        copy.truncate(0);
        copy.sync();
    }

    private void apply(Map<Long, byte[]> blocks, long newSize) throws IOException {
        for (var entry : blocks.entrySet()) main.write(entry.getKey() * BLOCK, ByteBuffer.wrap(entry.getValue()));
        if (main.size() > newSize) main.truncate(newSize);
        main.sync();
    }

    private void repeat() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        copy.read(0, header);
        long count = header.getLong(16);
        if (header.getLong(0) != MAGIC || count < 0 || HEADER + count * ENTRY > copy.size()) return;
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(HEADER + count * ENTRY));
        copy.read(0, bytes);
        if (checksum(bytes) != bytes.getLong(24)) return;
        Map<Long, byte[]> blocks = new TreeMap<>();
        bytes.position(HEADER);
        while (bytes.hasRemaining()) {
            long block = bytes.getLong();
            byte[] content = new byte[BLOCK];
            bytes.get(content);
            blocks.put(block, content);
        }
        apply(blocks, bytes.getLong(8));
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, 24);
        crc.update(bytes.array(), HEADER, bytes.capacity() - HEADER);
        return crc.getValue();
    }

    @Override
    public void close() throws IOException {
        main.close();
        copy.close();
    }
}
