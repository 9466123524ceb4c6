package entaku.steps.budget;

import entaku.mathematics.tally.Dots;
import entaku.mathematics.tally.EqualShares;
import entaku.mathematics.tally.GreedyBudget;
import entaku.mathematics.tally.Suppression;
import entaku.mathematics.tally.TieRule;
import entaku.session.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a budget: which projects it pays, in which round, and what is left. Of who paid what there is nothing
 * but the sum of a round.
 *
 * <p>A project that fewer people want than a result takes is in no round, whether nobody wants it or nearly enough do:
 * else its place among the others would tell how many they are.
 *
 * @param fates id → what became of it: rounds first, in their order, then those in none
 * @param left what nothing was chosen for
 * @param tie projects that are level where it matters; nothing behind them is decided
 */
record Outcome(Map<String, Fate> fates, int left, List<String> tie) {
    /**
     * Parts of the total by which shares are raised, where it has so many units: finer than a room decides, and worked
     * out while it looks on.
     */
    private static final int PARTS = 10_000;

    /** What can become of a project. */
    enum Became {
        CHOSEN,
        LEFT_OUT,
        FEW,
        TIED,
        UNDECIDED
    }

    /**
     * What became of one project.
     *
     * @param count how many want it; null where that may not be told
     * @param round in which it was looked at, from 1; null where it was in none
     * @param left what was left after this round; null where there was none
     */
    record Fate(Integer count, Became became, Integer round, Integer left) {
        String word() {
            return Wire.name(became);
        }
    }

    static Outcome of(BudgetForm form, Collection<Set<String>> ballots, TieRule ties) {
        var protection = new Suppression(form.least());
        var counts = new HashMap<String, Integer>();
        var ids = List.copyOf(form.projects().keySet());
        Dots.approval(ids, ballots)
                .places()
                .forEach(place -> place.items().forEach(id -> counts.put(id, (int) place.score())));
        var enough = ids.stream()
                .filter(id -> counts.get(id) > 0 && protection.allows(counts.get(id)))
                .toList();
        var among = new ArrayList<Set<String>>();
        for (Set<String> ballot : ballots) {
            var wanted = new HashSet<>(ballot);
            wanted.retainAll(enough);
            among.add(wanted);
        }
        boolean equal = form.rule().equals(BudgetForm.EQUAL_SHARES);
        var projects = form.costs(enough);
        var rounds = equal
                ? shared(
                        EqualShares.select(projects, among, form.total(), ties, Math.max(1, form.total() / PARTS)),
                        form.total())
                : taken(GreedyBudget.select(projects, among, form.total(), ties));
        return told(form, counts, enough, rounds);
    }

    private record Round(String project, boolean chosen, int left) {}

    private record Rounds(List<Round> all, int left, List<String> tie) {}

    private static Rounds taken(GreedyBudget result) {
        var all = result.steps().stream()
                .map(step -> new Round(step.project().id(), step.taken(), (int) step.left()))
                .toList();
        return new Rounds(
                all,
                (int) result.left(),
                result.openTie().map(tie -> tie.items()).orElse(List.of()));
    }

    /** While projects are level, no purchase is sure: with a larger share others may be paid in their stead. */
    private static Rounds shared(EqualShares result, int total) {
        if (result.openTie().isPresent())
            return new Rounds(List.of(), total, result.openTie().get().items());
        var all = new ArrayList<Round>();
        int left = total;
        for (EqualShares.Round one : result.rounds()) {
            left -= (int) one.project().cost();
            all.add(new Round(one.project().id(), true, left));
        }
        return new Rounds(all, left, List.of());
    }

    private static Outcome told(BudgetForm form, Map<String, Integer> counts, List<String> enough, Rounds rounds) {
        var fates = new LinkedHashMap<String, Fate>();
        for (Round one : rounds.all())
            fates.put(
                    one.project(),
                    new Fate(
                            counts.get(one.project()),
                            one.chosen() ? Became.CHOSEN : Became.LEFT_OUT,
                            fates.size() + 1,
                            one.left()));
        var rest = new ArrayList<>(enough);
        rest.removeAll(fates.keySet());
        rest.sort((a, b) -> counts.get(b) - counts.get(a));
        boolean open = !rounds.tie().isEmpty();
        for (String id : rest) {
            Became became = rounds.tie().contains(id) ? Became.TIED : open ? Became.UNDECIDED : Became.LEFT_OUT;
            fates.put(id, new Fate(counts.get(id), became, null, null));
        }
        for (String id : form.projects().keySet())
            fates.putIfAbsent(id, new Fate(form.least() == 1 ? counts.get(id) : null, Became.FEW, null, null));
        return new Outcome(fates, rounds.left(), rounds.tie());
    }

    List<String> chosen() {
        return fates.entrySet().stream()
                .filter(each -> each.getValue().became() == Became.CHOSEN)
                .map(Map.Entry::getKey)
                .toList();
    }
}
