package entaku.store.embedded;

import entaku.files.Private;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** Holds a data directory, closed to other users, for one process. The operating system frees it when the process dies, however it dies. */
record Directory(Path path, FileChannel channel, FileLock lock) implements AutoCloseable {

    static Directory take(Path path) throws IOException {
        Private.directory(path);
        FileChannel channel = Private.open(path.resolve("lock"));
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IOException("The data directory " + path.toAbsolutePath()
                    + " is in use by another running Entaku. Stop that one, or give this one its own DATA_DIR.");
        }
        return new Directory(path, channel, lock);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
