package entaku.live;

import entaku.session.Letters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Remembers the display names of one session's seats while it runs, no two of which look the same. The lasting ones are
 * in the store, erasable.
 */
public final class NameTags {
    private final Map<String, String> bySeat = new HashMap<>();
    private final Map<String, String> asked = new HashMap<>();
    private final Set<String> looks = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    public synchronized String of(String seat) {
        return bySeat.get(seat);
    }

    /** Keeps the name of somebody of an earlier meeting; it is no name of this room, and nobody here gives way to it. */
    public synchronized void recall(String seat, String name) {
        if (Letters.show(name)) bySeat.put(seat, name);
    }

    /**
     * Keeps a name, with a number behind it where another seat's looks the same; null or blank forgets it.
     *
     * @return the name as everybody sees it from now on; null when there is none
     */
    public synchronized String put(String seat, String name) {
        String before = bySeat.get(seat);
        if (before != null && name != null && name.equals(asked.get(seat))) return before;
        if (before != null) looks.remove(Letters.skeleton(before));
        bySeat.remove(seat);
        asked.remove(seat);
        if (!Letters.show(name)) return null;
        String shown = name;
        String look = Letters.skeleton(name);
        while (!looks.add(Letters.skeleton(shown))) {
            int number = next.merge(look, 2, (last, two) -> last + 1);
            shown = name + "（" + number + "）";
        }
        bySeat.put(seat, shown);
        asked.put(seat, name);
        return shown;
    }
}
