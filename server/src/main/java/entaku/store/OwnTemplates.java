package entaku.store;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Keeps the templates that staff have made their own. A change names the version it saw and overwrites no other. */
public final class OwnTemplates {
    static final String COLLECTION = "templates";

    private final Answers answers;
    private final Single templates;

    OwnTemplates(Answers answers, MongoDatabase database) {
        this.answers = answers;
        templates = new Single(answers, database.getCollection(COLLECTION));
    }

    /** Lists all of them by name, without their files. */
    public Future<List<OwnTemplate>> all() {
        return answers.all(() -> templates.collection().find().projection(Projections.include("version", "changedAt")))
                .map(found -> found.stream()
                        .map(OwnTemplates::read)
                        .sorted(Comparator.comparing(OwnTemplate::name))
                        .toList());
    }

    public Future<Optional<OwnTemplate>> get(String name) {
        return templates.get(name).map(found -> found.map(OwnTemplates::read));
    }

    /** Stores a new one; false when the name is taken by another. */
    public Future<Boolean> add(OwnTemplate one) {
        return templates.claim(new Document("_id", one.name())
                .append("version", one.version())
                .append("yaml", one.yaml())
                .append("changedAt", one.changedAt()));
    }

    /** Puts this in the place of the version before it; false when another one is there by now, or none. */
    public Future<Boolean> replace(OwnTemplate one) {
        Document change = new Document("version", one.version())
                .append("yaml", one.yaml())
                .append("changedAt", one.changedAt());
        return answers.one(() -> templates
                        .collection()
                        .updateOne(at(one.name(), one.version() - 1), new Document("$set", change)))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Removes that version of it; false when another one is there by now, or none. */
    public Future<Boolean> remove(String name, int version) {
        return answers.one(() -> templates.collection().deleteOne(at(name, version)))
                .map(result -> result.getDeletedCount() == 1);
    }

    private static Document at(String name, int version) {
        return new Document("_id", name).append("version", version);
    }

    private static OwnTemplate read(Document d) {
        return new OwnTemplate(
                d.getString("_id"), d.getInteger("version"), d.getString("yaml"), d.getLong("changedAt"));
    }
}
