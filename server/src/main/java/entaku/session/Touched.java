package entaku.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Collects the keys of a part's records that may have changed: shared ones, the desk's, and those of single people. */
public final class Touched {
    private final Set<String> shared = new HashSet<>();
    private final Set<String> desk = new HashSet<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private boolean all;

    /** Says that the record may look different to all at the stage. */
    public Touched key(String key) {
        shared.add(key);
        return this;
    }

    /** Says that the record may look different to those who conduct. */
    public Touched desk(String key) {
        desk.add(key);
        return this;
    }

    /** Says that the record may look different to this person, by the id the part knows them under. */
    public Touched own(String id, String key) {
        if (id != null) own.computeIfAbsent(id, s -> new HashSet<>()).add(key);
        return this;
    }

    /** Says that any record of this seat's own may look different, in every part: it sits elsewhere, or is new. */
    public Touched everythingOf(String seat) {
        whole.add(seat);
        return this;
    }

    /** Says that any record of any part may look different, own ones included: the room moved to another step. */
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

    public Set<String> onDesk() {
        return desk;
    }

    /** Lists the seats whose own records may all look different. */
    public Set<String> whole() {
        return whole;
    }

    /** Gives person → keys. */
    public Map<String, Set<String>> own() {
        return own;
    }
}
