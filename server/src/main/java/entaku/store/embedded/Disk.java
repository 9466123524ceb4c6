package entaku.store.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Reaches the files of one directory: all that the engine asks of a disk, so that tests can cut its power. */
interface Disk {
    /** Opens a file, creating it when missing. */
    File open(String name) throws IOException;

    List<String> names() throws IOException;

    void delete(String name) throws IOException;

    /** Makes created and deleted names durable. */
    void syncNames() throws IOException;

    /** A file whose writes are durable only after {@link #sync()}; until then any part of them may be lost. */
    interface File extends Closeable {
        /** Fills the buffer from a position; what lies beyond the end reads as zeros. */
        void read(long position, ByteBuffer into) throws IOException;

        /** Writes the rest of the buffer at a position, growing the file when needed. */
        void write(long position, ByteBuffer bytes) throws IOException;

        void truncate(long size) throws IOException;

        long size() throws IOException;

        void sync() throws IOException;
    }
}
