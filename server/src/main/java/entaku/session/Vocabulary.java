package entaku.session;

import java.util.HashMap;
import java.util.Map;

/**
 * All that can be asked and all that can have happened, by wire name. Anything not in here is unknown and refused.
 *
 * @param commands what a browser may ask
 * @param inner what only the server itself asks
 * @param events stored name → class
 * @param aliases names that events were stored under before → class
 */
public record Vocabulary(
        Map<String, Class<? extends Command>> commands,
        Map<String, Class<? extends Command>> inner,
        Map<String, Class<? extends Event>> events,
        Map<String, Class<? extends Event>> aliases) {

    /** Collects the words of every part. */
    public static Vocabulary of(Kinds kinds) {
        var words = new Vocabulary(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        kinds.standing().forEach(words::add);
        kinds.all().forEach(words::add);
        return new Vocabulary(
                Map.copyOf(words.commands),
                Map.copyOf(words.inner),
                Map.copyOf(words.events),
                Map.copyOf(words.aliases));
    }

    private void add(Part<?> part) {
        for (Class<? extends Command> asked : part.commands()) ask(commands, Wire.name(part.name(), asked), asked);
        for (Class<? extends Command> asked : part.inner()) ask(inner, Wire.name(part.name(), asked), asked);
        for (Class<? extends Event> happened : part.events()) {
            Fact fact = happened.getAnnotation(Fact.class);
            if (fact == null) throw new IllegalArgumentException(happened + " declares no stored name");
            put(events, part.name() + "/" + fact.value(), happened);
            for (String was : fact.was()) put(aliases, part.name() + "/" + was, happened);
        }
    }

    private void ask(Map<String, Class<? extends Command>> into, String name, Class<? extends Command> asked) {
        boolean free = !commands.containsKey(name) && !inner.containsKey(name);
        if (!free) throw new IllegalArgumentException("two commands are called " + name);
        into.put(name, asked);
    }

    private void put(Map<String, Class<? extends Event>> into, String name, Class<? extends Event> happened) {
        boolean free = !events.containsKey(name) && !aliases.containsKey(name);
        if (!free) throw new IllegalArgumentException("two events are stored as " + name);
        into.put(name, happened);
    }
}
