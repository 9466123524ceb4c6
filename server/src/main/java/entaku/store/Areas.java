package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;

/** Keeps the tree of city, wards and neighbourhoods. */
public final class Areas {
    private final Answers answers;
    private final Single areas;

    Areas(Answers answers, MongoCollection<Document> collection) {
        this.answers = answers;
        areas = new Single(answers, collection);
    }

    public Future<Void> put(Area area) {
        return areas.put(new Document("_id", area.path()).append("name", area.name()));
    }

    public Future<Optional<Area>> get(String path) {
        return areas.get(path).map(found -> found.map(Areas::read));
    }

    /** Lists an area and everything below it, ordered by path. */
    public Future<List<Area>> within(String path) {
        return list(Filters.regex(
                "_id", "^" + Pattern.compile("[^\\p{Alnum}]").matcher(path).replaceAll("\\\\$0") + "(/|$)"));
    }

    /** Lists all areas, ordered by path. */
    public Future<List<Area>> all() {
        return list(new Document());
    }

    /** Removes one area, not what is below it. */
    public Future<Void> remove(String path) {
        return areas.remove(path);
    }

    private Future<List<Area>> list(org.bson.conversions.Bson filter) {
        return answers.all(areas.collection().find(filter))
                .map(found -> found.stream()
                        .map(Areas::read)
                        .sorted(Comparator.comparing(Area::path))
                        .toList());
    }

    private static Area read(Document d) {
        return new Area(d.getString("_id"), d.getString("name"));
    }
}
