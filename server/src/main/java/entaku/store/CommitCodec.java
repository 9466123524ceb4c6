package entaku.store;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Turns commits into their documents and back. */
record CommitCodec(EventCodec events) {

    Document write(Commit commit) {
        Document document = new Document("_id", commit.id())
                .append("session", commit.session())
                .append("stream", commit.stream())
                .append("seq", commit.seq())
                .append("at", commit.at())
                .append("epoch", commit.epoch())
                .append("author", commit.author())
                .append("conducts", commit.conducts())
                .append("command", commit.command())
                .append("type", commit.type())
                .append("events", commit.events().stream().map(events::write).toList())
                .append("seal", write(commit.seal()).append("hash", commit.hash()));
        if (!commit.erased().isEmpty())
            document.append(
                    "erased", commit.erased().stream().map(CommitCodec::write).toList());
        return document;
    }

    private static Document write(Seal seal) {
        Document document = new Document("prev", seal.prev()).append("digest", seal.digest());
        if (seal.salt() != null) document.append("salt", seal.salt());
        return document;
    }

    static Document write(Erasure erasure) {
        return new Document("at", erasure.at())
                .append("by", erasure.by())
                .append("why", erasure.why())
                .append("path", erasure.path());
    }

    /**
     * Reads a commit whose content is what was sealed.
     *
     * @throws Unreadable {@code unknown-commit}, {@code unknown-event}, {@code broken-chain}
     */
    Commit read(Document document) {
        StoredCommit stored = StoredCommit.of(document);
        stored.misfit().ifPresent(why -> {
            throw Unreadable.brokenChain(stored.id(), why);
        });
        var facts = new ArrayList<entaku.session.Event>();
        stored.events().forEach(event -> facts.add(events.read(event)));
        return new Commit(
                stored.session(),
                stored.stream(),
                stored.seq(),
                stored.at(),
                stored.epoch(),
                document.getString("author"),
                document.getBoolean("conducts"),
                document.getString("command"),
                document.getString("type"),
                List.copyOf(facts),
                stored.seal(),
                stored.erased());
    }
}
