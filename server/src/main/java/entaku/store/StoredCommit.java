package entaku.store;

import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * A commit as its document says it, before anything is understood of its events: enough to check the chain, whatever
 * version wrote them.
 */
record StoredCommit(
        String id,
        String session,
        String stream,
        long seq,
        long at,
        long epoch,
        String type,
        List<Document> events,
        Seal seal,
        List<Erasure> erased,
        boolean fits) {

    /** @throws Unreadable {@code unknown-commit} when a part is missing, of another type, or the id is another's */
    static StoredCommit of(Document document) {
        String id = String.valueOf(document.get("_id"));
        try {
            Document sealed = Objects.requireNonNull(document.get("seal", Document.class));
            Seal seal = new Seal(text(sealed, "prev"), sealed.getString("salt"), text(sealed, "digest"));
            List<Document> events = document.getList("events", Document.class);
            List<Erasure> erased = document.getList("erased", Document.class, List.of()).stream()
                    .map(StoredCommit::erasure)
                    .toList();
            byte[] content = EventCodec.contentOf(
                    text(document, "author"),
                    Objects.requireNonNull(document.get("conducts", Boolean.class)),
                    text(document, "command"),
                    text(document, "type"),
                    events);
            StoredCommit commit = new StoredCommit(
                    id,
                    text(document, "session"),
                    text(document, "stream"),
                    number(document, "seq"),
                    number(document, "at"),
                    number(document, "epoch"),
                    text(document, "type"),
                    events,
                    seal,
                    erased,
                    seal.salt() == null ? !erased.isEmpty() : seal.fits(content));
            if (!id.equals(Commit.id(commit.session, commit.stream, commit.seq))) throw Unreadable.unknownCommit(id);
            return commit;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw Unreadable.unknownCommit(id);
        }
    }

    String hash() {
        return seal.hash(session, stream, seq, at, epoch);
    }

    private static Erasure erasure(Document d) {
        return new Erasure(number(d, "at"), text(d, "by"), text(d, "why"), text(d, "path"));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field));
    }

    private static long number(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }
}
