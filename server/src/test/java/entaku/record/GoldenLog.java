package entaku.record;

import entaku.session.Accepted;
import entaku.session.Event;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/** A log that is kept for ever as a file: one line a commit, each fact as it is stored. */
final class GoldenLog {
    private static final EventCodec CODEC = new EventCodec(Vocabulary.of(new Steps()));

    private GoldenLog() {}

    static List<Accepted> read(Path file) throws IOException {
        return Document.parse("{\"log\":" + Files.readString(file) + "}").getList("log", Document.class).stream()
                .map(GoldenLog::accepted)
                .toList();
    }

    private static Accepted accepted(Document one) {
        List<Event> events =
                one.getList("events", Document.class).stream().map(CODEC::read).toList();
        return new Accepted(
                one.getString("stream"),
                ((Number) one.get("seq")).longValue(),
                ((Number) one.get("at")).longValue(),
                one.getString("author"),
                one.getBoolean("conducts"),
                one.getString("type"),
                events);
    }

    static void write(Path file, List<Accepted> log) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                log.stream()
                        .map(one -> ((Document) sorted(document(one))).toJson())
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    private static Document document(Accepted one) {
        return new Document("stream", one.stream())
                .append("seq", one.seq())
                .append("at", one.at())
                .append("author", one.author())
                .append("conducts", one.conducts())
                .append("type", one.type())
                .append("events", one.events().stream().map(CODEC::write).toList());
    }

    /** Puts keys in order, so that the same log is always the same file. */
    private static Object sorted(Object value) {
        if (value instanceof List<?> list)
            return list.stream().map(GoldenLog::sorted).toList();
        if (!(value instanceof Map<?, ?> map)) return value;
        var inOrder = new TreeMap<String, Object>();
        map.forEach((key, inside) -> inOrder.put((String) key, sorted(inside)));
        return new Document(inOrder);
    }
}
