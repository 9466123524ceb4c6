package entaku.record;

import entaku.mathematics.tally.Suppression;
import entaku.record.Proceedings.Profile;
import entaku.session.Seat;
import entaku.session.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Who took part, in numbers that point at nobody.
 *
 * <p>Actors and age bands of few people are put together under {@value #FEW}, as {@link Suppression} says. Of those
 * who are here for the first time only the ones who said so are counted: a box left empty is no answer.
 *
 * @param total how many took part
 * @param roles role → seats, those included who only conduct or watch
 * @param tables table → those who took part there
 */
public record Attendance(
        int total,
        Map<String, Integer> roles,
        Map<String, Integer> tables,
        Map<String, Integer> actors,
        Map<String, Integer> ageBands,
        Map<String, Integer> firstTime) {
    /** The pool of small groups. */
    public static final String FEW = "few";

    static Attendance of(Collection<Seat> seats, Map<String, Profile> profiles) {
        var roles = new TreeMap<String, Integer>();
        var tables = new TreeMap<String, Integer>();
        for (Seat seat : seats) {
            roles.merge(Wire.name(seat.role()), 1, Integer::sum);
            if (seat.role().takesPart() && seat.table() != null) tables.merge(seat.table(), 1, Integer::sum);
        }
        List<Profile> known = seats.stream()
                .filter(seat -> seat.role().takesPart())
                .map(seat -> profiles.get(seat.id()))
                .filter(Objects::nonNull)
                .toList();
        return new Attendance(
                (int) seats.stream().filter(s -> s.role().takesPart()).count(),
                roles,
                tables,
                pooled(count(known, Profile::actor)),
                pooled(count(known, Profile::ageBand)),
                firstTime(known));
    }

    private static Map<String, Integer> count(List<Profile> known, Function<Profile, String> of) {
        var counts = new TreeMap<String, Integer>();
        for (Profile profile : known) if (of.apply(profile) != null) counts.merge(of.apply(profile), 1, Integer::sum);
        return counts;
    }

    private static Map<String, Integer> firstTime(List<Profile> known) {
        int yes = (int) known.stream()
                .filter(profile -> Boolean.TRUE.equals(profile.firstTime()))
                .count();
        // What is left over is everybody else, so the few are hidden on either side.
        return pooled(Map.of("yes", yes, "unsaid", known.size() - yes)).containsKey("yes")
                ? Map.of("yes", yes)
                : Map.of();
    }

    static Map<String, Integer> pooled(Map<String, Integer> counts) {
        var pool = Suppression.DEFAULT.pool(counts);
        var shown = new TreeMap<>(pool.apart());
        if (pool.pooled() > 0) shown.put(FEW, pool.pooled());
        return shown;
    }
}
