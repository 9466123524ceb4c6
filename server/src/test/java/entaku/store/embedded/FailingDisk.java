package entaku.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Keeps files in memory and loses power at a given operation: every unsynced sector of 512 bytes, every unsynced change
 * of a length and every unsynced name is then kept with probability one half.
 */
final class FailingDisk implements Disk {
    private static final int SECTOR = 512;

    private final Random random;
    private final Map<String, MemoryFile> files = new HashMap<>();
    private final Map<String, MemoryFile> durableNames = new HashMap<>();
    private int operationsLeft;

    FailingDisk(Random random, int operations) {
        this.random = random;
        this.operationsLeft = operations;
    }

    /** Returns a disk that holds what survived, and will fail after as many operations. */
    synchronized FailingDisk powerOn(int operations) {
        operationsLeft = 0;
        FailingDisk after = new FailingDisk(random, operations);
        Set<String> names = new HashSet<>(files.keySet());
        names.addAll(durableNames.keySet());
        for (String name : names) {
            MemoryFile file = random.nextBoolean() ? files.get(name) : durableNames.get(name);
            if (durableNames.get(name) == files.get(name)) file = files.get(name);
            if (file == null) continue;
            MemoryFile survivor = file.survivor(after);
            after.files.put(name, survivor);
            after.durableNames.put(name, survivor);
        }
        return after;
    }

    private void operation() throws IOException {
        if (operationsLeft <= 0) throw new IOException("the power is off");
        operationsLeft--;
    }

    @Override
    public synchronized File open(String name) throws IOException {
        operation();
        return files.computeIfAbsent(name, n -> new MemoryFile(this));
    }

    @Override
    public synchronized List<String> names() throws IOException {
        operation();
        return new ArrayList<>(files.keySet());
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        operation();
        files.remove(name);
    }

    @Override
    public synchronized void syncNames() throws IOException {
        operation();
        durableNames.clear();
        durableNames.putAll(files);
    }

    private static final class MemoryFile implements File {
        private final FailingDisk disk;
        private byte[] now = new byte[0];
        private byte[] durable = new byte[0];
        private final Set<Integer> dirty = new HashSet<>();

        MemoryFile(FailingDisk disk) {
            this.disk = disk;
        }

        MemoryFile survivor(FailingDisk after) {
            int size = disk.random.nextBoolean() ? now.length : durable.length;
            byte[] left = Arrays.copyOf(durable, size);
            for (int sector : dirty) {
                int from = sector * SECTOR;
                int to = Math.min(Math.min(from + SECTOR, size), now.length);
                if (disk.random.nextBoolean() && from < to) System.arraycopy(now, from, left, from, to - from);
            }
            MemoryFile file = new MemoryFile(after);
            file.now = left;
            file.durable = left.clone();
            return file;
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            synchronized (disk) {
                if (disk.operationsLeft <= 0) throw new IOException("the power is off");
                int there = (int) Math.max(0, Math.min(into.remaining(), now.length - position));
                if (there > 0) into.put(now, (int) position, there);
                while (into.hasRemaining()) into.put((byte) 0);
            }
        }

        @Override
        public void write(long position, ByteBuffer bytes) throws IOException {
            synchronized (disk) {
                int from = (int) position;
                int to = from + bytes.remaining();
                if (to > now.length) now = Arrays.copyOf(now, to);
                bytes.get(now, from, to - from);
                for (int sector = from / SECTOR; sector * SECTOR < to; sector++) dirty.add(sector);
                disk.operation();
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (disk) {
                now = Arrays.copyOf(now, (int) size);
                disk.operation();
            }
        }

        @Override
        public long size() {
            synchronized (disk) {
                return now.length;
            }
        }

        @Override
        public void sync() throws IOException {
            synchronized (disk) {
                disk.operation();
                durable = now.clone();
                dirty.clear();
            }
        }

        @Override
        public void close() {}
    }
}
