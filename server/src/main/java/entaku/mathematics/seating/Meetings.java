package entaku.mathematics.seating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Who has sat with whom, and how often. Keeps the memory between the rounds of one session and between
 * the sessions of a series. Values are immutable.
 */
public final class Meetings {
    /** Nobody has met yet. */
    public static final Meetings NONE = new Meetings(Map.of());

    private final Map<Pair, Integer> times;

    /** Two guests, in alphabetical order. */
    public record Pair(String one, String other) {
        public Pair {
            if (one.compareTo(other) > 0) {
                String swap = one;
                one = other;
                other = swap;
            }
        }
    }

    private Meetings(Map<Pair, Integer> times) {
        this.times = times;
    }

    /** Returns these meetings and one more for every pair at each of the tables. */
    public Meetings plus(List<List<String>> tables) {
        var more = new HashMap<>(times);
        for (var table : tables) {
            for (int a = 0; a < table.size(); a++) {
                for (int b = a + 1; b < table.size(); b++) {
                    more.merge(new Pair(table.get(a), table.get(b)), 1, Integer::sum);
                }
            }
        }
        return new Meetings(more);
    }

    /** Returns how often two guests sat together. */
    public int times(String one, String other) {
        return times.getOrDefault(new Pair(one, other), 0);
    }

    /** Hands over every pair that met, with how often, in no particular order. */
    public void each(ObjIntConsumer<Pair> consumer) {
        times.forEach((pair, count) -> consumer.accept(pair, count));
    }
}
