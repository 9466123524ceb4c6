package entaku.steps.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Hands or dots that were counted in the room. Each who counts states their own number of each option, and all numbers
 * are added.
 *
 * @param byWho who counted → option → how many
 */
public record CountedHands(PMap<String, PMap<String, Integer>> byWho) {
    public static final CountedHands NONE = new CountedHands(HashTreePMap.empty());

    /** How many somebody counted of one option. */
    public record One(String who, String option, int number) {}

    public int of(String who, String option) {
        return byWho.getOrDefault(who, HashTreePMap.empty()).getOrDefault(option, 0);
    }

    /** Adds up what all have counted of an option. */
    public int on(String option) {
        return byWho.keySet().stream().mapToInt(who -> of(who, option)).sum();
    }

    public int all() {
        return byWho.values().stream()
                .flatMap(one -> one.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** States a number instead of the one that was stated before. */
    public CountedHands stating(String who, String option, int number) {
        var theirs = byWho.getOrDefault(who, HashTreePMap.empty());
        return new CountedHands(byWho.plus(who, theirs.plus(option, number)));
    }

    /** Makes somebody else's what somebody counted; what there is in all stays. */
    public CountedHands handing(String from, String to, String option, int number) {
        int rest = of(from, option) - number;
        var theirs = byWho.getOrDefault(from, HashTreePMap.empty());
        theirs = rest > 0 ? theirs.plus(option, rest) : theirs.minus(option);
        var others = new CountedHands(theirs.isEmpty() ? byWho.minus(from) : byWho.plus(from, theirs));
        return others.stating(to, option, others.of(to, option) + number);
    }

    /** Lists what was counted by others than these, always in the same order. */
    public List<One> without(Set<String> these) {
        var all = new ArrayList<One>();
        new TreeMap<>(byWho).forEach((who, counted) -> {
            if (!these.contains(who))
                new TreeMap<>(counted).forEach((option, number) -> {
                    if (number > 0) all.add(new One(who, option, number));
                });
        });
        return all;
    }

    /** Gives what somebody has counted, by option in order; null where they have counted nothing. */
    public Map<String, Integer> statedBy(String who) {
        return byWho.containsKey(who) ? new TreeMap<>(byWho.get(who)) : null;
    }
}
