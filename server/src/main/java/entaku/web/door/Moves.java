package entaku.web.door;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells, wherever lines end, that a seat is used from another device from now on. Shared by all event loops. */
public final class Moves {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Whoever holds lines; called on any thread. */
    public interface Listener {
        /** @param stays the hash of the one token that opens the seat now */
        void moved(String session, String seat, String stays);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void tell(String session, String seat, String stays) {
        listeners.forEach(listener -> listener.moved(session, seat, stays));
    }
}
