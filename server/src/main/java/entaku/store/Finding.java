package entaku.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an audit found of one session.
 *
 * @param commits how many there are
 * @param misfits of each stream the first commit that does not fit, by the name of the stream
 * @param erased every erasure, by the order of commits in their streams
 * @param hashes of each stream the hashes of its commits in order, as far as they fit
 */
public record Finding(
        String session, long commits, List<Misfit> misfits, List<Erased> erased, Map<String, List<String>> hashes) {

    /** A commit that does not fit: which, and in what way. */
    public record Misfit(String commit, String why) {}

    /** A word that is gone from a commit. */
    public record Erased(String commit, Erasure erasure) {}

    /** Returns the same with one thing more that does not fit. */
    public Finding but(Misfit misfit) {
        var all = new java.util.ArrayList<>(misfits);
        all.add(misfit);
        return new Finding(session, commits, List.copyOf(all), erased, hashes);
    }

    /** Returns the hash over the heads that these streams had at these places; empty when one never reached its place. */
    public Optional<String> head(Map<String, Long> places) {
        var heads = new TreeMap<String, String>();
        for (var place : places.entrySet()) {
            List<String> stream = hashes.getOrDefault(place.getKey(), List.of());
            if (place.getValue() < 1 || place.getValue() > stream.size()) return Optional.empty();
            heads.put(place.getKey(), stream.get((int) (place.getValue() - 1)));
        }
        return Optional.of(Seal.head(session, heads));
    }
}
