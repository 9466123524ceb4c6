package entaku.steps.shared;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How far people have come, kept so that no answer has to count the others.
 *
 * @param byWho seat → how many of the things that are shown it has answered; nobody who has answered none
 * @param howMany number of answers → how many people have given so many
 * @param answers all of these answers
 */
public record Progress(PMap<String, Integer> byWho, PMap<Integer, Integer> howMany, int answers) {
    public static final Progress NONE = new Progress(HashTreePMap.empty(), HashTreePMap.empty(), 0);

    public int people() {
        return byWho.size();
    }

    /** Counts those who have answered exactly so many things; none of them is not told. */
    public int having(int things) {
        return howMany.getOrDefault(things, 0);
    }

    /** Counts one answer more of a seat, or one fewer. */
    public Progress counting(String seat, int more) {
        int before = byWho.getOrDefault(seat, 0);
        int now = before + more;
        var people = now == 0 ? byWho.minus(seat) : byWho.plus(seat, now);
        return new Progress(people, moved(moved(howMany, before, -1), now, 1), answers + more);
    }

    private static PMap<Integer, Integer> moved(PMap<Integer, Integer> counts, int given, int more) {
        if (given == 0) return counts;
        int now = counts.getOrDefault(given, 0) + more;
        return now == 0 ? counts.minus(given) : counts.plus(given, now);
    }
}
