package entaku.store;

import java.util.List;
import org.bson.Document;

/** Turns commits into their documents and back. */
record CommitCodec(EventCodec events) {

    Document write(Commit commit) {
        return new Document("_id", commit.id())
                .append("session", commit.session())
                .append("stream", commit.stream())
                .append("seq", commit.seq())
                .append("at", commit.at())
                .append("seat", commit.seat())
                .append("command", commit.command())
                .append("type", commit.type())
                .append("events", commit.events().stream().map(events::write).toList())
                .append("reply", Documents.write(commit.reply()));
    }

    Commit read(Document document) {
        List<Document> facts = document.getList("events", Document.class);
        return new Commit(
                document.getString("session"),
                document.getString("stream"),
                document.getLong("seq"),
                document.getLong("at"),
                document.getString("seat"),
                document.getString("command"),
                document.getString("type"),
                facts.stream().map(events::read).toList(),
                Documents.read(document, "reply"));
    }
}
