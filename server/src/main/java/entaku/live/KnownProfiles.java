package entaku.live;

import entaku.session.Profile;
import entaku.session.Profiles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what the people of one session said of themselves while it runs. What lasts is in the store, erasable. */
public final class KnownProfiles implements Profiles {
    private final Map<String, Profile> bySeat = new ConcurrentHashMap<>();

    @Override
    public Profile of(String seat) {
        return bySeat.getOrDefault(seat, Profile.NONE);
    }

    /** Keeps what somebody said. */
    public void put(String seat, Profile profile) {
        bySeat.put(seat, profile);
    }
}
