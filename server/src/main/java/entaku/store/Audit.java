package entaku.store;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;

/** Checks logs as they are stored, whatever their events mean: whether every stream is whole and as it was sealed. */
public final class Audit {
    private static final int PAGE = 1_000;

    private final Scan commits;
    private final Sessions sessions;
    private final Predicate<String> closes;

    Audit(Store store, Answers answers, Predicate<String> closes) {
        commits = new Scan(answers, store.database().getCollection(Commits.COLLECTION), PAGE);
        sessions = store.sessions();
        this.closes = closes;
    }

    /** Checks one session; one that has no commits has nothing that does not fit. */
    public Future<Finding> session(String id) {
        var inspection = new Inspection(id, closes);
        return commits.range(id + "/", id + "0", page -> {
                    page.forEach(inspection::see);
                    return Future.succeededFuture((long) page.size());
                })
                .compose(count -> finish(inspection));
    }

    /** Checks every session of the store, in order of their ids. */
    public Future<List<Finding>> all() {
        var findings = new ArrayList<Finding>();
        var current = new Inspection[1];
        return commits.all(page -> pass(page, 0, current, findings))
                .compose(count -> current[0] == null ? Future.succeededFuture() : close(current, findings))
                .map(done -> List.copyOf(findings));
    }

    private Future<Long> pass(List<Document> page, int from, Inspection[] current, List<Finding> findings) {
        for (int i = from; i < page.size(); i++) {
            String id = page.get(i).getString("_id");
            String session = id.substring(0, Math.max(0, id.indexOf('/')));
            if (current[0] != null && !current[0].session().equals(session)) {
                int next = i;
                return close(current, findings).compose(done -> pass(page, next, current, findings));
            }
            if (current[0] == null) current[0] = new Inspection(session, closes);
            current[0].see(page.get(i));
        }
        return Future.succeededFuture((long) page.size());
    }

    private Future<Void> close(Inspection[] current, List<Finding> findings) {
        return finish(current[0]).map(finding -> {
            findings.add(finding);
            current[0] = null;
            return null;
        });
    }

    private Future<Finding> finish(Inspection inspection) {
        return sessions.get(inspection.session())
                .map(card -> inspection.finding(
                        card.isPresent() && card.get().status().equals("closed")));
    }
}
