package entaku.store.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out requests one after another on one thread, and answers none before what it wrote or saw is synced.
 *
 * <p>Requests that arrive during a sync share the next one, whichever connection they came from. Reads wait as well
 * when something is unsynced: they may have seen it, and nobody may be told what a power cut can take back.
 */
final class Engine {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final int SHARED = 2_000;

    private final H2Backend backend;
    private final MVStore store;
    private final BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread thread = new Thread(this::run, "entaku-embedded-store");
    private volatile boolean closing;
    private volatile Throwable broken;

    Engine(MVStore store) {
        this.store = store;
        this.backend = new H2Backend(store);
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues a request; {@code answer} is called on the engine's thread, after the sync. Null means: hang up. */
    void submit(MongoMessage message, Consumer<Document> answer) {
        requests.add(() -> {
            Document reply = carryOut(message);
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
                batch.add(requests.take());
                requests.drainTo(batch, SHARED);
                share(batch);
            } catch (InterruptedException e) {
                closing = true;
            }
            batch.clear();
        }
    }

    private void share(List<Runnable> batch) {
        writing.lock();
        try {
            batch.forEach(Runnable::run);
            if (broken == null && store.hasUnsavedChanges()) {
                store.commit();
                store.sync();
            }
        } catch (RuntimeException | Error e) {
            // After a failed sync nobody knows what is on the disk: no further answer is honest.
            broken = e;
            log.error("the embedded store cannot write; restart when the disk is well again", e);
        } finally {
            writing.unlock();
        }
        answers.forEach(Runnable::run);
        answers.clear();
    }

    private Document carryOut(MongoMessage message) {
        if (broken != null) return null;
        try {
            Subset.check(message.getDocument());
            return backend.handleMessage(message);
        } catch (MongoServerException e) {
            return refusal(e);
        } catch (RuntimeException e) {
            log.error("the embedded store failed at {}", message.getDocument().keySet(), e);
            return refusal(new MongoServerException("internal error: " + e));
        }
    }

    private static Document refusal(MongoServerException e) {
        Document reply = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    void close() {
        closing = true;
        requests.add(() -> {});
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken == null) backend.close();
        else store.closeImmediately();
    }
}
