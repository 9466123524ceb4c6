package entaku.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import org.h2.mvstore.MVStore;

/** Answers MongoDB's commands from the maps of an MVStore. */
final class Backend extends AbstractMongoBackend {
    private final MVStore store;

    Backend(MVStore store) {
        this.store = store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, store, getCursorRegistry());
    }
}
