package entaku.store.embedded;

import entaku.files.Private;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Keeps files in a directory of this machine, for its owner alone. */
record RealDisk(Path directory) implements Disk {

    @Override
    public File open(String name) throws IOException {
        return new RealFile(Private.open(directory.resolve(name)));
    }

    @Override
    public List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    @Override
    public void syncNames() throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private record RealFile(FileChannel channel) implements File {
        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            while (into.hasRemaining()) {
                int read = channel.read(into, position);
                if (read < 0) break;
                position += read;
            }
            while (into.hasRemaining()) into.put((byte) 0);
        }

        @Override
        public void write(long position, ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) position += channel.write(bytes, position);
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void sync() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
