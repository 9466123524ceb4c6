package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import entaku.session.Rejected;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Takes a word out of a commit for ever. Its place stays and is empty; the salt goes too, so that nobody can try words
 * against the digest; the chain still verifies, and says what was erased.
 */
record Erasing(Single commits, CommitCodec codec, Remains remains) {
    private static final Pattern PATH = Pattern.compile("events\\.[0-9]{1,6}(\\.[^.$]+)+");

    /** Fields without which an event says nothing of anybody and cannot be folded. */
    private static final Set<String> BONES = Set.of("type", "step");

    /** @return fails with {@link Rejected}: {@code no-such-commit}, {@code no-such-text}, {@code not-a-word} */
    Future<Void> erase(String id, Erasure erasure) {
        return commits.get(id).compose(found -> {
            Document document = found.orElseThrow(() -> new Rejected("no-such-commit"));
            String path = erasure.path();
            Rejected.unless(PATH.matcher(path).matches(), "no-such-text");
            Rejected.unless(!BONES.contains(path.split("\\.")[2]), "not-a-word");
            StoredCommit.of(document).misfit().ifPresent(why -> {
                throw Unreadable.brokenChain(id, why);
            });
            blank(document, List.of(path.split("\\.")));
            Document note = CommitCodec.write(erasure);
            requireReadable(document, note);
            var change =
                    Updates.combine(Updates.set(path, ""), Updates.unset("seal.salt"), Updates.push("erased", note));
            return commits.answers()
                    .one(() -> commits.collection().updateOne(Filters.eq("_id", id), change))
                    .compose(done -> remains.wipe(Commits.COLLECTION));
        });
    }

    private static void blank(Document document, List<String> path) {
        Object at = document;
        for (String part : path.subList(0, path.size() - 1)) at = inside(at, part);
        String last = path.get(path.size() - 1);
        Rejected.unless(inside(at, last) instanceof String text && !text.isEmpty(), "no-such-text");
        if (at instanceof Document inner) inner.put(last, "");
        else set((List<?>) at, Integer.parseInt(last));
    }

    @SuppressWarnings("unchecked")
    private static void set(List<?> list, int index) {
        ((List<Object>) list).set(index, "");
    }

    private static Object inside(Object at, String part) {
        if (at instanceof Document document) return document.get(part);
        boolean place =
                at instanceof List<?> list && part.matches("[0-9]{1,6}") && Integer.parseInt(part) < list.size();
        return place ? ((List<?>) at).get(Integer.parseInt(part)) : null;
    }

    /** A role or a level is a word of the program, not of a person: without it the event could not be read. */
    private void requireReadable(Document document, Document note) {
        Document erased = new Document(document).append("erased", List.of(note));
        Document seal = new Document(document.get("seal", Document.class));
        seal.remove("salt");
        try {
            codec.read(erased.append("seal", seal));
        } catch (IllegalArgumentException e) {
            throw new Rejected("not-a-word");
        }
    }
}
