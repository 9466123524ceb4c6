package entaku.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out requests one after another on one thread, and answers none before what it wrote or saw is synced.
 *
 * <p>Requests that arrive during a sync share the next one, whichever connection they came from. Reads wait with the
 * writes before them: they may have seen them, and nobody may be told what a power cut can take back.
 */
final class Engine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final int SHARED = 2_000;
    private static final long CHECK_MS = 250;
    private static final long SCRUB_MS = 5;

    private final Files files;
    private final Backend backend;
    private final BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
    private final List<Runnable> answers = new ArrayList<>();

    /** Who asked for a scrub before the one under way began. */
    private List<Consumer<Document>> scrubbing = new ArrayList<>();

    /** Who asked since: what they deleted may be younger than that scrub. */
    private List<Consumer<Document>> nextScrub = new ArrayList<>();

    private final Thread thread = new Thread(this::run, "entaku-embedded-store");
    private volatile boolean closing;
    private volatile Throwable broken;

    /**
     * Opens the files and carries out again what the last process had synced since its last checkpoint.
     *
     * @param checkpointBytes length of the redo log at which the next checkpoint begins
     */
    Engine(Disk disk, long checkpointBytes) throws IOException {
        files = new Files(disk, checkpointBytes);
        backend = new Backend(files.store());
        EmbeddedChannel nobody = new EmbeddedChannel();
        try {
            files.recover(command -> repeat(new MongoMessage(nobody, new MessageHeader(0, 0), command)));
        } catch (UncheckedIOException e) {
            files.close(false);
            throw e.getCause();
        }
        backend.handleClose(nobody);
        nobody.close();
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues a request; {@code answer} is called on the engine's thread, after the sync. Null means: hang up. */
    void submit(MongoMessage message, Consumer<Document> answer) {
        requests.add(() -> {
            if (broken == null && Subset.scrubs(message.getDocument())) {
                nextScrub.add(answer);
                return;
            }
            Document reply = broken == null ? logged(message) : null;
            answers.add(() -> answer.accept(broken == null ? reply : null));
        });
    }

    /** Forgets what the engine keeps for a connection. */
    void forget(Channel channel) {
        requests.add(() -> backend.handleClose(channel));
    }

    private void run() {
        List<Runnable> batch = new ArrayList<>();
        while (!closing || !requests.isEmpty()) {
            try {
                long wait = files.scrubbing() || !nextScrub.isEmpty() ? SCRUB_MS : CHECK_MS;
                Runnable first = requests.poll(wait, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    requests.drainTo(batch, SHARED);
                }
                share(batch);
            } catch (InterruptedException e) {
                closing = true;
            }
            batch.clear();
        }
    }

    private void share(List<Runnable> batch) {
        try {
            batch.forEach(Runnable::run);
            if (broken == null) files.sync();
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
        answers.forEach(Runnable::run);
        answers.clear();
        try {
            if (broken == null) {
                scrub();
                files.checkpointWhenDue();
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
        if (broken != null) hangUpScrubbers();
    }

    private void scrub() throws IOException {
        if (files.scrubbed()) {
            scrubbing.forEach(answer -> answer.accept(new Document("ok", 1.0)));
            scrubbing.clear();
        }
        if (nextScrub.isEmpty() || files.scrubbing()) return;
        scrubbing = nextScrub;
        nextScrub = new ArrayList<>();
        files.scrub();
    }

    private void hangUpScrubbers() {
        scrubbing.forEach(answer -> answer.accept(null));
        nextScrub.forEach(answer -> answer.accept(null));
        scrubbing.clear();
        nextScrub.clear();
    }

    /** After a failed sync nobody knows what is on the disk, so no further answer would be honest. */
    private void fail(Throwable e) {
        broken = e;
        log.error("the embedded store cannot write: it answers nothing more until a restart: {}", e.toString());
    }

    private Document logged(MongoMessage message) {
        Document command = message.getDocument();
        try {
            Subset.check(command);
        } catch (MongoServerException e) {
            return refusal(e);
        }
        if (Subset.writes(command)) files.log(command);
        return carryOut(message);
    }

    private void repeat(MongoMessage message) {
        carryOut(message);
        // A checkpoint of half a recovery would be the truth for good.
        if (broken != null) throw new UncheckedIOException(new IOException("The store cannot be read", broken));
    }

    private Document carryOut(MongoMessage message) {
        try {
            return backend.handleMessage(message);
        } catch (MongoServerException e) {
            return refusal(e);
        } catch (MVStoreException e) {
            // The log has the request and the maps perhaps half of it: only a restart makes them one again.
            fail(e);
            return null;
        } catch (RuntimeException e) {
            log.error("the embedded store failed at {}", message.getDocument().keySet(), e);
            return refusal(new MongoServerException("internal error: " + e));
        }
    }

    static Document refusal(MongoServerException e) {
        Document reply = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    /** Carries out what is queued, writes a last checkpoint and closes the files. */
    @Override
    public void close() throws IOException {
        closing = true;
        requests.add(() -> {});
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        backend.close();
        files.close(broken == null && !thread.isAlive());
    }
}
