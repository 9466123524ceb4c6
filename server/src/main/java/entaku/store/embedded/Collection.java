package entaku.store.embedded;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** Keeps documents in a map sorted by {@code _id}, which is always a string. */
final class Collection extends AbstractMongoCollection<String> {
    private final MVMap<String, byte[]> documents;

    Collection(
            Database database,
            String name,
            CollectionOptions options,
            MVMap<String, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected String addDocumentInternal(Document document) {
        String id = getIdField() == null
                ? UUID.randomUUID().toString()
                : document.get(getIdField()) instanceof String text ? text : null;
        if (id == null) throw Subset.refuse("an _id that is not a string");
        documents.put(id, BsonType.write(document));
        return id;
    }

    @Override
    protected void handleUpdate(String id, Document before, Document after) {
        documents.put(id, BsonType.write(after));
    }

    @Override
    protected void removeDocument(String id) {
        documents.remove(id);
    }

    @Override
    protected Document getDocument(String id) {
        return BsonType.read(documents.get(id));
    }

    /** Answers {@code _id} and {@code _id $in} at once: the general matcher would compare every id with every other. */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        java.util.Collection<?> ids = ids(query);
        if (ids == null) return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        Stream<Document> found = ids.stream()
                .filter(String.class::isInstance)
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(BsonType::read);
        return matchDocumentsFromStream(found, new Document(), orderBy, skip, limit, batchSize, fields);
    }

    private static java.util.Collection<?> ids(Document query) {
        if (query.size() != 1) return null;
        Object id = query.get("_id");
        if (id instanceof String) return List.of(id);
        return id instanceof Document in && in.size() == 1 && in.get("$in") instanceof java.util.Collection<?> ids
                ? new LinkedHashSet<>(ids)
                : null;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        // In order of _id already: sorting would read the rest of the collection for every page of it.
        Document order = new Document("_id", 1).equals(orderBy) ? null : orderBy;
        return matchDocumentsFromStream(
                within(query).map(BsonType::read), query, order, skip, limit, batchSize, fields);
    }

    /** Reads only what lies in a range {@code $gte}, {@code $lt} over {@code _id}, and everything for any other query. */
    private Stream<byte[]> within(Document query) {
        Document range = query.get("_id") instanceof Document bounds ? bounds : new Document();
        Stream<DocumentBytes> found = entries(range.get("$gte") instanceof String from ? from : null);
        if (range.get("$lt") instanceof String to)
            found = found.takeWhile(one -> one.id().compareTo(to) < 0);
        return found.map(DocumentBytes::bytes);
    }

    private record DocumentBytes(String id, byte[] bytes) {}

    private Stream<DocumentBytes> entries(String from) {
        var cursor = documents.cursor(from);
        Iterator<DocumentBytes> entries = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public DocumentBytes next() {
                String id = cursor.next();
                return new DocumentBytes(id, cursor.getValue());
            }
        };
        return StreamSupport.stream(((Iterable<DocumentBytes>) () -> entries).spliterator(), false);
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return entries(null).map(entry -> new DocumentWithPosition<>(BsonType.read(entry.bytes()), entry.id()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
