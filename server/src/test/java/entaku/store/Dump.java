package entaku.store;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Everything that stands in a store, as whoever gets hold of the database reads it.
 *
 * @param documents {@code collection/_id} → the document as JSON
 * @param keys every key that can still be read
 */
public record Dump(Map<String, String> documents, List<byte[]> keys) {
    public static Dump of(Vertx vertx, Store store) {
        var answers = new Answers(vertx);
        var documents = new LinkedHashMap<String, String>();
        var keys = new ArrayList<byte[]>();
        for (String name : Wait.on(answers.all(() -> store.database().listCollectionNames())))
            for (Document one : Wait.on(
                    answers.all(() -> store.database().getCollection(name).find()))) {
                documents.put(name + "/" + one.get("_id"), one.toJson());
                for (Object field : one.values()) if (field instanceof Binary binary) keys.add(binary.getData());
            }
        return new Dump(documents, keys);
    }
}
