package entaku.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps the maps and the redo log together: every request is in the log before it is answered, and now and then the
 * maps are flushed, with the number of the first log file that they do not contain.
 *
 * <p>A flush runs beside the engine, which goes on logging and reading; only the next flush has to wait for it.
 */
final class Files {
    private static final long OLD_NANOS = 5_000_000_000L;
    private static final int CACHE_MEGABYTES = 64;
    private static final int WELL_FILLED = 60;
    private static final int REWRITE = 4 << 20;

    private final long checkpointBytes;
    private final AtomicFile pages;
    private final String name;
    private final Disk disk;
    private final RedoLog redo;
    private final Pages chunks;
    private final MVStore store;
    private final MVMap<String, String> meta;
    private CompletableFuture<Void> flush = CompletableFuture.completedFuture(null);
    private long last = System.nanoTime();
    private Scrub scrub;

    Files(Disk disk, long checkpointBytes) throws IOException {
        this.checkpointBytes = checkpointBytes;
        this.disk = disk;
        pages = new AtomicFile(disk.open("entaku.mv"), disk.open("entaku.copy"));
        name = AtomicPath.name(pages);
        redo = new RedoLog(disk);
        // No commit on a timer, none on a full buffer: a checkpoint is between requests or it is none.
        chunks = new Pages(pages, name, CACHE_MEGABYTES);
        store = new MVStore.Builder()
                .adoptFileStore(chunks)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        meta = store.openMap("entaku");
    }

    MVStore store() {
        return store;
    }

    void recover(Consumer<Document> command) throws IOException {
        long next = redo.replay(Long.parseLong(meta.getOrDefault("redo", "1")), record -> {
            while (record.isReadable()) command.accept(BsonDecoder.decodeBson(record));
        });
        redo.rotate(next);
        beginFlush();
        awaitFlush();
    }

    void log(Document command) {
        BsonEncoder.encodeDocument(command, redo.pending());
    }

    void sync() throws IOException {
        redo.sync();
    }

    void checkpointWhenDue() throws IOException {
        if (!flush.isDone()) return;
        boolean due = redo.size() >= checkpointBytes || redo.size() > 0 && System.nanoTime() - last >= OLD_NANOS;
        if (!due && (scrub == null || scrub.blanked())) return;
        awaitFlush();
        redo.rotate(redo.number() + 1);
        beginFlush();
    }

    /** Begins to take out of the files whatever is deleted by now; {@link #scrubbed} tells when it is done. */
    void scrub() {
        scrub = new Scrub(chunks);
    }

    /** Tells whether a scrub is under way. */
    boolean scrubbing() {
        return scrub != null;
    }

    /** Tells once that the scrub is done. */
    boolean scrubbed() throws IOException {
        if (scrub == null || !scrub.blanked() || !flush.isDone()) return false;
        awaitFlush();
        pages.forget();
        disk.syncNames();
        scrub = null;
        return true;
    }

    private void beginFlush() throws IOException {
        long number = redo.number();
        meta.put("redo", Long.toString(number));
        if (scrub == null) store.compact(WELL_FILLED, REWRITE);
        else scrub.beforeCommit();
        store.commit();
        if (scrub != null) scrub.afterCommit();
        flush = CompletableFuture.runAsync(() -> {
            try {
                pages.flush();
                redo.forget(number);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        last = System.nanoTime();
    }

    /** Rethrows what went wrong in the flush: the pages it left in memory are not on the disk. */
    private void awaitFlush() throws IOException {
        try {
            flush.join();
        } catch (CompletionException e) {
            throw new IOException("cannot write a checkpoint", e.getCause());
        }
    }

    void close(boolean whole) throws IOException {
        if (whole) {
            awaitFlush();
            redo.rotate(redo.number() + 1);
            beginFlush();
            awaitFlush();
            store.close();
        } else {
            store.closeImmediately();
        }
        AtomicPath.forget(name);
        redo.close();
        pages.close();
    }
}
