package entaku.web.door;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds those who have come and not yet shown who they are or what they want, so many and no more. When one more comes,
 * the one goes that has been here the longest, of the address from which the most are here: whoever means well shows it
 * within a moment. Nobody is refused by their address. For one event loop.
 */
public final class Newcomers<T> {
    private final int most;
    private final Consumer<T> end;
    private final Map<String, Set<T>> byAddress = new HashMap<>();
    private int all;

    /** @param end ends one that has to go */
    public Newcomers(int most, Consumer<T> end) {
        this.most = most;
        this.end = end;
    }

    public void add(String address, T one) {
        if (!byAddress.computeIfAbsent(address, a -> new LinkedHashSet<>()).add(one)) return;
        all++;
        if (all > most) makeRoom();
    }

    /** Lets one go that is a newcomer no more. */
    public void remove(String address, T one) {
        Set<T> there = byAddress.get(address);
        if (there == null || !there.remove(one)) return;
        all--;
        if (there.isEmpty()) byAddress.remove(address);
    }

    /** Lets the one go whose turn it is to go. Tells whether there was one. */
    boolean makeRoom() {
        Map.Entry<String, Set<T>> fullest = null;
        for (var entry : byAddress.entrySet())
            if (fullest == null || entry.getValue().size() > fullest.getValue().size()) fullest = entry;
        if (fullest == null) return false;
        T oldest = fullest.getValue().iterator().next();
        remove(fullest.getKey(), oldest);
        end.accept(oldest);
        return true;
    }
}
