package entaku.steps;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Answers whether a secret ballot has to stay unshown so that nobody can be found out. */
public final class Withheld {
    private Withheld() {}

    /**
     * Tells whether a result must be withheld: because too few cast a ballot, or because too few ballots differ from
     * those behind a result that was shown before, so that subtracting the two would tell what these few did.
     *
     * @param now seat → ballot
     * @param shown the ballots behind each result shown before
     * @param least the number of people that hides each of them
     */
    public static <B> boolean from(Map<String, B> now, List<? extends Map<String, B>> shown, int least) {
        if (tooFew(now.size(), least)) return true;
        return shown.stream().anyMatch(before -> tooFew(differing(now, before), least));
    }

    private static boolean tooFew(long people, int least) {
        return people > 0 && people < least;
    }

    private static <B> long differing(Map<String, B> now, Map<String, B> before) {
        return Stream.concat(now.keySet().stream(), before.keySet().stream().filter(seat -> !now.containsKey(seat)))
                .filter(seat -> !Objects.equals(now.get(seat), before.get(seat)))
                .count();
    }
}
