package entaku.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers which commands were acknowledged, and compares them with what the store holds afterwards. */
public final class Ledger {
    private final Map<String, Map<String, Long>> acknowledged = new HashMap<>();

    /** Notes that a command of a session was acknowledged at this place. */
    public void acknowledged(String session, String command, long seq) {
        acknowledged.computeIfAbsent(session, s -> new HashMap<>()).put(command, seq);
    }

    public Set<String> sessions() {
        return acknowledged.keySet();
    }

    public int size() {
        return acknowledged.values().stream().mapToInt(Map::size).sum();
    }

    /** Returns a sentence for everything that is lost, moved, doubled or out of order; nothing when all is well. */
    public List<String> faults(String session, List<Commit> log) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> places = new HashMap<>();
        Set<String> commands = new HashSet<>();
        long expected = 1;
        for (Commit commit : log) {
            if (commit.seq() != expected) faults.add(commit.id() + " stands where " + expected + " belongs");
            if (!commands.add(commit.command())) faults.add(commit.command() + " is there twice");
            places.put(commit.command(), commit.seq());
            expected++;
        }
        acknowledged.getOrDefault(session, Map.of()).forEach((command, seq) -> {
            Long place = places.get(command);
            if (place == null) faults.add(command + ", acknowledged at " + seq + ", is lost");
            else if (!place.equals(seq)) faults.add(command + ", acknowledged at " + seq + ", is at " + place);
        });
        return faults;
    }
}
