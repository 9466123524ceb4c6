package entaku.mathematics.tally;

import java.util.Map;
import java.util.TreeMap;

/**
 * People by category (who they are, not how far they agree), the small categories put together.
 *
 * <p>Putting the small ones together is not enough: of a pool of 3 in which each has fewer than 3, and that is known
 * to hold two categories, both are known to be small. So the pool also takes in the smallest category that could stand
 * alone, and all others of that size. Every category in it may then be the large one: whatever is published, exchanging
 * the numbers of two pooled categories publishes the same.
 *
 * @param apart category → people, each at least the protected size
 * @param pooled people in all other categories together; 0 when nobody is there or too few answered at all
 */
public record Pool(Map<String, Integer> apart, int pooled) {
    private static final Pool NOTHING = new Pool(Map.of(), 0);

    /** Puts categories together as far as this protection asks for; an empty one does not matter. */
    static Pool of(Map<String, Integer> counts, Suppression suppression) {
        var apart = new TreeMap<String, Integer>();
        counts.forEach((category, people) -> {
            if (people < 0) throw new IllegalArgumentException(people + " people are " + category);
            if (people > 0) apart.put(category, people);
        });
        int all = sum(apart);
        // k people of one kind stand for the same total as k people of several: neither is told.
        if (all <= suppression.k() && suppression.k() > 1) return NOTHING;
        if (apart.values().removeIf(people -> !suppression.allows(people))) {
            int smallest =
                    apart.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            apart.values().removeIf(people -> people == smallest);
        }
        return new Pool(apart, all - sum(apart));
    }

    public Pool {
        apart = Map.copyOf(apart);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().reduce(0, Math::addExact);
    }
}
