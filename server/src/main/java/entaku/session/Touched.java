package entaku.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Collects the keys of the records that may have changed: shared ones, and those of single seats. */
public final class Touched {
    private final Set<String> shared = new HashSet<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private boolean all;

    /** Says that the record may look different to any shared audience. */
    public Touched key(String key) {
        shared.add(key);
        return this;
    }

    /** Says that the record may look different in this seat's own view. */
    public Touched own(String seat, String key) {
        own.computeIfAbsent(seat, s -> new HashSet<>()).add(key);
        return this;
    }

    /** Says that any record may look different, own views included: the room moved to another step. */
    public Touched everything() {
        all = true;
        return this;
    }

    public boolean isEverything() {
        return all;
    }

    public Set<String> shared() {
        return shared;
    }

    public Map<String, Set<String>> own() {
        return own;
    }
}
