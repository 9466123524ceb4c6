package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows the rule and all that was published, and lists every set of answers that would have led to it. Where some
 * level holds between 1 and k−1 people in all of them, it has leaked.
 */
final class Attacker {
    private final int k;
    private final Map<Object, boolean[][]> harmless = new HashMap<>();

    Attacker(int k) {
        this.k = k;
    }

    /** Takes in that these groups, each counted by level, would have led to this publication. */
    void sees(Object published, int[]... groups) {
        var seen = harmless.computeIfAbsent(published, p -> new boolean[groups.length][groups[0].length]);
        for (int group = 0; group < groups.length; group++) {
            for (int level = 0; level < groups[group].length; level++) {
                seen[group][level] |= groups[group][level] == 0 || groups[group][level] >= k;
            }
        }
    }

    int publications() {
        return harmless.size();
    }

    /** Tells which publications give some small group away. */
    Set<String> leaks() {
        var leaks = new TreeSet<String>();
        harmless.forEach((published, groups) -> {
            for (boolean[] levels : groups) {
                for (boolean level : levels) {
                    if (!level) {
                        leaks.add(published.toString());
                    }
                }
            }
        });
        return leaks;
    }

    /** Lists every way in which so many people can stand at so many levels. */
    static List<int[]> splits(int people, int levels) {
        if (levels == 1) {
            return List.of(new int[] {people});
        }
        var all = new ArrayList<int[]>();
        for (int first = 0; first <= people; first++) {
            for (int[] rest : splits(people - first, levels - 1)) {
                int[] split = new int[levels];
                split[0] = first;
                System.arraycopy(rest, 0, split, 1, levels - 1);
                all.add(split);
            }
        }
        return all;
    }
}
