package entaku.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;

/** The log: appends batches, reads streams by consecutive ids. */
final class Commits {
    static final String COLLECTION = "commits";
    private static final int DUPLICATE_KEY = 11000;
    /** Commits whose checking and reading takes longer than an event loop may be held up: they go to a worker. */
    private static final int MANY = 100;

    private static final int FIRST_PAGE = 200;
    private static final int PAGE = 2_000;

    private final Answers answers;
    private final MongoCollection<Document> collection;
    private final CommitCodec codec;

    Commits(Answers answers, MongoCollection<Document> collection, CommitCodec codec) {
        this.answers = answers;
        this.collection = collection;
        this.codec = codec;
    }

    Future<Void> append(List<Commit> batch) {
        if (batch.isEmpty()) return Future.succeededFuture();
        return insert(batch.stream().map(codec::write).toList(), 0, List.of());
    }

    private Future<Void> insert(List<Document> documents, int tries, List<String> written) {
        return answers.one(() -> collection.insertMany(documents, new InsertManyOptions().ordered(true)))
                .<Void>mapEmpty()
                .recover(e -> e instanceof MongoBulkWriteException bulk && isDuplicate(bulk) && tries < 5
                        ? insertMissing(documents, tries, written)
                        : Future.failedFuture(e));
    }

    private static boolean isDuplicate(MongoBulkWriteException e) {
        return e.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    /** What is stored with the same content is a write of ours that was answered by nobody: it counts. */
    private Future<Void> insertMissing(List<Document> documents, int tries, List<String> written) {
        List<String> ids = documents.stream().map(d -> d.getString("_id")).toList();
        return byId(ids).compose(stored -> {
            List<String> ours = new ArrayList<>(written);
            List<Document> missing = new ArrayList<>();
            String taken = null;
            for (Document document : documents) {
                String id = document.getString("_id");
                Document there = stored.get(id);
                if (there == null) missing.add(document);
                else if (there.equals(document)) ours.add(id);
                else if (taken == null) taken = id;
            }
            if (taken != null) return Future.failedFuture(new Collision(taken, ours));
            return missing.isEmpty() ? Future.succeededFuture() : insert(missing, tries + 1, ours);
        });
    }

    private Future<Map<String, Document>> byId(List<String> ids) {
        return answers.all(() -> collection.find(Filters.in("_id", ids))).map(found -> {
            Map<String, Document> map = new HashMap<>();
            found.forEach(d -> map.put(d.getString("_id"), d));
            return map;
        });
    }

    Future<List<Commit>> read(String session, String stream, long fromSeq, int limit) {
        List<String> ids = LongStream.range(fromSeq, fromSeq + limit)
                .mapToObj(seq -> Commit.id(session, stream, seq))
                .toList();
        return answers.all(() -> collection.find(Filters.in("_id", ids)).batchSize(limit))
                .compose(found -> found.size() < MANY
                        ? Future.succeededFuture(decode(found, fromSeq))
                        : answers.work().run(() -> decode(found, fromSeq)));
    }

    private List<Commit> decode(List<Document> found, long fromSeq) {
        List<Commit> commits = found.stream()
                .map(codec::read)
                .sorted(Comparator.comparingLong(Commit::seq))
                .toList();
        for (int i = 0; i < commits.size(); i++) {
            if (commits.get(i).seq() != fromSeq + i) return commits.subList(0, i);
        }
        return commits;
    }

    Future<Void> erase(String id, Erasure erasure, Remains remains) {
        return new Erasing(new Single(answers, collection), codec, remains).erase(id, erasure);
    }

    Future<List<Commit>> readAll(String session, String stream) {
        return readOn(session, stream, FIRST_PAGE, new ArrayList<>());
    }

    private Future<List<Commit>> readOn(String session, String stream, int page, List<Commit> sofar) {
        return read(session, stream, sofar.size() + 1L, page).compose(commits -> {
            sofar.addAll(commits);
            return commits.size() < page ? Future.succeededFuture(sofar) : readOn(session, stream, PAGE, sofar);
        });
    }
}
