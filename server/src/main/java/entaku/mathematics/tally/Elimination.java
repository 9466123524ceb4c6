package entaku.mathematics.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Who leaves an instant runoff after a round, or the tie that keeps it from being said. */
record Elimination(List<String> dropped, boolean tied, Optional<Tie> openTie, Optional<String> settledBy) {

    /**
     * Finds who has fewest votes.
     *
     * @param resting ballots that wait at an equal rank and may come back
     * @param history votes of the rounds before, oldest first
     */
    static Elimination after(Map<String, Long> votes, long resting, List<Map<String, Long>> history, TieRule rule) {
        long fewest = votes.values().stream().mapToLong(Long::longValue).min().orElse(0);
        var last = new TreeSet<String>();
        long next = Long.MAX_VALUE;
        for (var entry : votes.entrySet()) {
            if (entry.getValue() == fewest) {
                last.add(entry.getKey());
            } else {
                next = Math.min(next, entry.getValue());
            }
        }
        boolean tied = last.size() > 1;
        // With every vote of the tied items on one of them it would still be last: their order is idle.
        boolean hopeless = last.size() < votes.size() && fewest * last.size() + resting < next;
        if (!tied || hopeless) {
            return new Elimination(List.copyOf(last), tied, Optional.empty(), Optional.empty());
        }
        var groups = rule.order(new Tie(List.copyOf(last), history));
        var worst = groups.get(groups.size() - 1);
        if (worst.size() > 1) {
            return new Elimination(List.of(), true, Optional.of(new Tie(worst, history)), Optional.empty());
        }
        return new Elimination(List.copyOf(worst), true, Optional.empty(), Optional.of(rule.name()));
    }
}
