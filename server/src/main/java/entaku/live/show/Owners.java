package entaku.live.show;

import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.view.Changes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the connected seat behind the id that a step knows a person under. */
final class Owners {
    private final Map<String, Map<String, String>> seats = new HashMap<>();

    /** Lists the connected seats whose own records may look different. */
    Set<String> of(Changes changes, SessionState state, Set<String> connected) {
        if (changes.everything()) return new HashSet<>(connected);
        var found = new HashSet<String>();
        for (Changes.Owner owner : changes.owners()) {
            String seat = seat(owner, state, connected);
            if (seat != null && connected.contains(seat)) found.add(seat);
        }
        return found;
    }

    private String seat(Changes.Owner owner, SessionState state, Set<String> connected) {
        Stage stage = owner.stage();
        if (stage == null || !stage.step().hidden()) return owner.id();
        Step step = stage.step();
        return seats.computeIfAbsent(step.id(), s -> all(state, step, connected))
                .get(owner.id());
    }

    private static Map<String, String> all(SessionState state, Step step, Set<String> connected) {
        var byMask = new HashMap<String, String>();
        for (String seat : connected) add(seat, state, step, byMask);
        return byMask;
    }

    /** Takes note of a seat that was not connected before. */
    void came(String seat, SessionState state) {
        seats.forEach((id, byMask) -> state.agenda().step(id).ifPresent(step -> add(seat, state, step, byMask)));
    }

    private static void add(String seat, SessionState state, Step step, Map<String, String> byMask) {
        for (String mask : state.idsIn(step, seat)) byMask.put(mask, seat);
    }

    void forget() {
        seats.clear();
    }
}
