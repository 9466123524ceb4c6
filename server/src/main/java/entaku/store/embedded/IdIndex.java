package entaku.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

/** Answers by {@code _id} from the map of documents itself, which is sorted by it: there is nothing else to keep. */
final class IdIndex extends AbstractUniqueIndex<String> {
    private final MVMap<String, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<String, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected String getPosition(KeyValue key) {
        return key.get(0) instanceof String id && documents.containsKey(id) ? id : null;
    }

    /** The document is already in the map by now, so the check before adding must not run again. */
    @Override
    public synchronized void add(Document document, String position, MongoCollection<String> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue key, String position) {
        return true;
    }

    @Override
    protected String removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, String>> getIterable() {
        return () -> documents.keySet().stream()
                .map(id -> Map.entry(new KeyValue(id), id))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }
}
