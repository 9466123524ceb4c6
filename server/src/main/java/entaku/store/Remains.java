package entaku.store;

import com.mongodb.MongoCommandException;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database to keep no byte of what was deleted or replaced. The embedded engine answers when none is left in
 * any of its files; a real MongoDB gives space back as far as it lets us, and what its disks, journals and replicas still
 * hold is in the hands of whoever runs it.
 */
record Remains(Answers answers, MongoDatabase database) {
    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);

    Future<Void> wipe(String collection) {
        return answers.one(() -> database.runCommand(new Document("compact", collection)))
                .<Void>mapEmpty()
                .recover(e -> {
                    if (!(e instanceof MongoCommandException)) return Future.failedFuture(e);
                    LOG.warn("the database does not compact {}: {}", collection, e.getMessage());
                    return Future.succeededFuture();
                });
    }
}
