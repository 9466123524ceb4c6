package entaku.store;

import entaku.session.Event;
import entaku.session.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Turns events into BSON documents and back, by the wire names it was given.
 *
 * <p>An event is a record of strings, numbers, booleans, enums, {@code Instant} and {@code Duration} (milliseconds),
 * nested records, {@code List}, {@code Set}, {@code Map} and {@code Optional} of those, or {@code Object} for plain
 * JSON values. Nulls are left out. What an old document lacks is read as null, zero, false or an empty collection, so
 * that a record may gain a component; a component that was dropped is ignored.
 */
public final class EventCodec {
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /**
     * Prepares every event type at once, so that a type that cannot be stored is refused at start.
     *
     * @param types wire name, for example {@code dot-vote/dot-placed}, to record class
     * @throws IllegalArgumentException when a class is no record, has a component that cannot be stored, or has two names
     */
    public EventCodec(Map<String, Class<? extends Event>> types) {
        this(types, Map.of());
    }

    /** @param aliases names that were written before and are still read → record class */
    public EventCodec(Map<String, Class<? extends Event>> types, Map<String, Class<? extends Event>> aliases) {
        aliases.forEach((name, type) -> shapes.put(name, RecordShape.of(type)));
        types.forEach((name, type) -> {
            shapes.put(name, RecordShape.of(type));
            for (var component : type.getRecordComponents()) {
                if (component.getName().equals("type"))
                    throw new IllegalArgumentException(type + " has a component named type");
            }
            String other = names.put(type, name);
            if (other != null) throw new IllegalArgumentException(type + " is both " + other + " and " + name);
        });
    }

    /** Prepares every event of the vocabulary; names they were stored under before are still read. */
    public EventCodec(Vocabulary words) {
        this(words.events());
        words.aliases().forEach((was, type) -> shapes.put(was, RecordShape.of(type)));
    }

    /**
     * Writes an event as {@code {type, …components}}.
     *
     * @throws IllegalArgumentException when its class has no wire name
     */
    public Document write(Event event) {
        String name = names.get(event.getClass());
        if (name == null) throw new IllegalArgumentException(event.getClass() + " has no wire name");
        Document document = new Document("type", name);
        document.putAll((Document) shapes.get(name).write(event));
        return document;
    }

    /**
     * Reads an event back.
     *
     * @throws Unreadable {@code unknown-event} with the name, when it is not one of those given
     */
    public Event read(Document document) {
        Shape shape = shapes.get(document.getString("type"));
        if (shape == null) throw Unreadable.unknownEvent(document.getString("type"));
        return (Event) shape.read(document);
    }

    /** Returns what a {@link Seal} seals of a commit: the same bytes on every database and for every order of keys. */
    public byte[] content(String author, boolean conducts, String command, String type, List<? extends Event> events) {
        return contentOf(
                author,
                conducts,
                command,
                type,
                events.stream().map(this::write).toList());
    }

    static byte[] contentOf(String author, Boolean conducts, String command, String type, Object events) {
        Map<String, Object> content = new HashMap<>();
        content.put("author", author);
        content.put("conducts", conducts);
        content.put("command", command);
        content.put("type", type);
        content.put("events", events);
        return Canonical.bytes(content);
    }
}
