package entaku.store;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Finds how far each stream reaches without a gap, from the ids of commits in any order. */
final class Prefixes {
    private final Map<String, BitSet> seen = new HashMap<>();

    void see(String id) {
        seen.computeIfAbsent(stream(id), s -> new BitSet()).set(seq(id));
    }

    /** Whether every commit of the stream up to this one was seen. */
    boolean holds(String id) {
        BitSet set = seen.get(stream(id));
        return set != null && seq(id) < set.nextClearBit(1);
    }

    private static String stream(String id) {
        return id.substring(0, id.lastIndexOf('/'));
    }

    private static int seq(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    }
}
