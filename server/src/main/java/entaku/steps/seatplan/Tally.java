package entaku.steps.seatplan;

import entaku.session.Profiles;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan is like, in counts that are told to those who conduct: never who is of which kind.
 *
 * @param mix table → kind of actor → how many of those who said theirs
 * @param again pairs at a table who sat together before
 */
public record Tally(Map<String, Map<String, Integer>> mix, int again) {
    public Tally {
        var sorted = new TreeMap<String, Map<String, Integer>>();
        // The same facts give the same bytes, whatever order a map happened to have.
        mix.forEach((table, counts) -> sorted.put(table, Collections.unmodifiableMap(new TreeMap<>(counts))));
        mix = Collections.unmodifiableMap(sorted);
    }

    static Tally of(Map<String, String> seats, List<Map<String, String>> before, Profiles profiles) {
        var mix = new TreeMap<String, Map<String, Integer>>();
        seats.forEach((seat, table) -> {
            String actor = profiles.of(seat).actor();
            if (actor != null) mix.computeIfAbsent(table, t -> new TreeMap<>()).merge(actor, 1, Integer::sum);
        });
        return new Tally(mix, Together.pairs(seats, before));
    }
}
