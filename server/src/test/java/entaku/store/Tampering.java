package entaku.store;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;

/** Changes what is stored behind the store's back, as somebody with access to the database could. */
public record Tampering(Store store) {
    private Single commits() {
        return new Single(new Answers(Stores.VERTX), store.database().getCollection("commits"));
    }

    public void change(String id, Consumer<Document> change) {
        Document document = get(id);
        change.accept(document);
        Wait.on(commits().put(document));
    }

    public Document get(String id) {
        return Wait.on(commits().get(id)).orElseThrow();
    }

    public void drop(String id) {
        Wait.on(commits().remove(id));
    }

    public void put(Document document) {
        Wait.on(commits().put(document));
    }

    /** Puts each of two commits in the place of the other, id and number included. */
    public void swap(String one, String other) {
        Document first = get(one);
        Document second = get(other);
        Object seq = first.get("seq");
        put(first.append("_id", other).append("seq", second.get("seq")));
        put(second.append("_id", one).append("seq", seq));
    }

    static Predicate<String> closes() {
        return "sample/closed"::equals;
    }
}
