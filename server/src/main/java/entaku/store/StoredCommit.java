package entaku.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * A commit as its document says it, before anything is understood of its events: enough to check the chain, whatever
 * version wrote them.
 *
 * @param content what its seal should be the seal of
 * @param hash the hash it says it has
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
        byte[] content,
        Seal seal,
        String hash,
        List<Erasure> erased) {

    /** @throws Unreadable {@code unknown-commit} when a part is missing, of another type, or the id is another's */
    static StoredCommit of(Document document) {
        String id = String.valueOf(document.get("_id"));
        try {
            List<Document> events = document.getList("events", Document.class);
            Document seal = Objects.requireNonNull(document.get("seal", Document.class));
            StoredCommit commit = new StoredCommit(
                    id,
                    text(document, "session"),
                    text(document, "stream"),
                    number(document, "seq"),
                    number(document, "at"),
                    number(document, "epoch"),
                    text(document, "type"),
                    events,
                    EventCodec.contentOf(
                            text(document, "author"),
                            Objects.requireNonNull(document.getBoolean("conducts")),
                            text(document, "command"),
                            text(document, "type"),
                            Objects.requireNonNull(events)),
                    new Seal(text(seal, "prev"), seal.getString("salt"), text(seal, "digest")),
                    text(seal, "hash"),
                    document.getList("erased", Document.class, List.of()).stream()
                            .map(StoredCommit::erasure)
                            .toList());
            if (!id.equals(Commit.id(commit.session, commit.stream, commit.seq))) throw Unreadable.unknownCommit(id);
            return commit;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw Unreadable.unknownCommit(id);
        }
    }

    /** Says in which way this is not what was sealed; empty when it is. */
    Optional<String> misfit() {
        if (!hash.equals(seal.hash(session, stream, seq, at, epoch)))
            return Optional.of("was changed in its place, time, owner or seal");
        if (seal.salt() == null)
            return erased.isEmpty() ? Optional.of("has no salt, and nothing was erased from it") : Optional.empty();
        return seal.fits(content) ? Optional.empty() : Optional.of("was changed in its content");
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
