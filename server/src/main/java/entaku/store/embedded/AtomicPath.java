package entaku.store.embedded;

import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Lets an MVStore open an {@link AtomicFile} by a name, because names are all that it takes. */
final class AtomicPath extends FilePathWrapper {
    private static final String SCHEME = "entaku";
    private static final Map<String, AtomicFile> FILES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();

    static {
        FilePath.register(new AtomicPath(SCHEME + ":"));
    }

    private AtomicPath(String name) {
        this.name = name;
    }

    /** Returns a name under which the file can be opened until {@link #forget}. */
    static String name(AtomicFile file) {
        String name = SCHEME + ":" + NEXT.incrementAndGet();
        FILES.put(name, file);
        return name;
    }

    static void forget(String name) {
        FILES.remove(name);
    }

    @Override
    public FilePathWrapper getPath(String path) {
        return new AtomicPath(path);
    }

    @Override
    public FilePath getParent() {
        return null;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public FileChannel open(String mode) {
        return new AtomicChannel(FILES.get(name));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
