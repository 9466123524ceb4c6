package entaku.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** All that can be asked and all that can have happened, by wire name. Anything not in here is unknown and refused. */
public record Vocabulary(Map<String, Class<? extends Command>> commands, Map<String, Class<? extends Event>> events) {

    public Vocabulary {
        commands = Map.copyOf(commands);
        events = Map.copyOf(events);
    }

    /** Collects the words of the session itself and of every kind of step. */
    public static Vocabulary of(Kinds kinds) {
        var commands = new LinkedHashMap<String, Class<? extends Command>>();
        var events = new LinkedHashMap<String, Class<? extends Event>>();
        Conduct.commands().forEach(c -> commands.put(Wire.name(Conduct.NAME, c), c));
        Conduct.events().forEach(e -> events.put(Wire.name(Conduct.NAME, e), e));
        for (StepKind<?> kind : kinds.all()) {
            kind.commands().forEach(c -> commands.put(Wire.name(kind.name(), c), c));
            kind.events().forEach(e -> events.put(Wire.name(kind.name(), e), e));
        }
        return new Vocabulary(commands, events);
    }
}
