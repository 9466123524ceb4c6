package entaku.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the display names of one session's seats while it runs. The lasting ones are in the store, erasable. */
public final class NameTags {
    private final Map<String, String> bySeat = new ConcurrentHashMap<>();

    public String of(String seat) {
        return bySeat.get(seat);
    }

    /** Keeps a name; null or blank forgets it. */
    public void put(String seat, String name) {
        if (name == null || name.isBlank()) bySeat.remove(seat);
        else bySeat.put(seat, name);
    }
}
