package entaku.store.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Keeps the write requests since the last checkpoint, in the order they were carried out.
 *
 * <p>One file per checkpoint, {@code redo-<number>}. Each record is its length and its checksum (4 bytes each, the
 * checksum covering the file's number too), then the requests of one sync as BSON documents. Reading stops at the first
 * record that is not whole: it was never synced, so nobody was told of it.
 */
final class RedoLog {
    private static final String PREFIX = "redo-";
    private static final int HEADER = 8;

    private final Disk disk;
    private final ByteBuf pending = Unpooled.buffer(1 << 16).writeZero(HEADER);
    private Disk.File file;
    private long number;
    private long end;

    RedoLog(Disk disk) {
        this.disk = disk;
    }

    /** Passes every record of the files numbered {@code from} and up, oldest first; returns the next free number. */
    long replay(long from, Consumer<ByteBuf> record) throws IOException {
        long next = from;
        for (long found : numbers()) {
            if (found < from) continue;
            replayFile(found, record);
            next = found + 1;
        }
        return next;
    }

    private void replayFile(long found, Consumer<ByteBuf> record) throws IOException {
        try (Disk.File old = disk.open(PREFIX + found)) {
            long size = old.size();
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            for (long at = 0; at + HEADER <= size; ) {
                old.read(at, header.clear());
                int length = header.getInt(0);
                if (length <= 0 || at + HEADER + length > size) return;
                byte[] content = new byte[length];
                old.read(at + HEADER, ByteBuffer.wrap(content));
                if (checksum(found, content, 0, length) != header.getInt(4)) return;
                record.accept(Unpooled.wrappedBuffer(content));
                at += HEADER + length;
            }
        }
    }

    /** Goes on in a new file of the given number. */
    void rotate(long newNumber) throws IOException {
        if (file != null) file.close();
        number = newNumber;
        file = disk.open(PREFIX + number);
        file.truncate(0);
        end = 0;
        disk.syncNames();
    }

    /** Returns the buffer to which the next record's documents are written. */
    ByteBuf pending() {
        return pending;
    }

    /** Makes what is pending durable; returns false when nothing was. */
    boolean sync() throws IOException {
        int length = pending.readableBytes() - HEADER;
        if (length == 0) return false;
        pending.setInt(0, length).setInt(4, checksum(number, pending.array(), HEADER, length));
        file.write(end, pending.nioBuffer());
        file.sync();
        end += HEADER + length;
        if (pending.capacity() > 1 << 22) pending.capacity(1 << 16).setZero(0, HEADER);
        pending.setIndex(0, HEADER);
        return true;
    }

    /** Returns the bytes in the current file. */
    long size() {
        return end;
    }

    long number() {
        return number;
    }

    /** Deletes the files numbered below {@code keep}: a checkpoint holds what they said. */
    void forget(long keep) throws IOException {
        for (long old : numbers()) {
            if (old < keep) disk.delete(PREFIX + old);
        }
    }

    private List<Long> numbers() throws IOException {
        return disk.names().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> Long.parseLong(name.substring(PREFIX.length())))
                .sorted()
                .toList();
    }

    private static int checksum(long number, byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    void close() throws IOException {
        if (file != null) file.close();
    }
}
