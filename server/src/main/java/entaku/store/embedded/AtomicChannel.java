package entaku.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** Shows an {@link AtomicFile} as the channel that an MVStore expects; its force is the file's flush. */
final class AtomicChannel extends FileBase {
    private final AtomicFile file;
    private long position;

    AtomicChannel(AtomicFile file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        long left = file.size() - from;
        if (left <= 0) return -1;
        int length = (int) Math.min(left, into.remaining());
        file.read(from, into.slice().limit(length));
        into.position(into.position() + length);
        return length;
    }

    @Override
    public int write(ByteBuffer bytes, long at) throws IOException {
        int length = bytes.remaining();
        file.write(at, bytes);
        return length;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int length = read(into, position);
        position += Math.max(0, length);
        return length;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int length = write(bytes, position);
        position += length;
        return length;
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public FileChannel truncate(long size) {
        if (size < file.size()) file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.flush();
    }

    /** The directory is locked already. */
    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        return new FileLock(this, 0, Long.MAX_VALUE, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {}
        };
    }
}
