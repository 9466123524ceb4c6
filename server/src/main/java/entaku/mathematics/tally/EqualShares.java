package entaku.mathematics.tally;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The method of equal shares (D. Peters and G. Skowron, 2020; equalshares.net) with cost utilities:
 * everybody gets the same part of the budget, and a project is bought when its supporters can pay for
 * it together. A group of 30 % of the room thus decides on about 30 % of the money.
 *
 * <p>Projects are bought in the order of the greatest cost ÷ highest payment, "effective votes": the
 * number of supporters it would have if all paid the highest amount. Whoever cannot pay that much
 * pays all that is left. Because shares run out unevenly, money tends to remain; <b>Add1</b> repeats the
 * whole purchase with everybody's share raised by 1, again and again, and keeps the last result that
 * the true budget can pay, without stopping early when nothing further fits.
 *
 * @param rounds the purchases of the result, in order
 * @param chosen ids in the order of purchase
 * @param spent their cost together, never above the budget
 * @param share what everybody had at the start of the shown purchases, raise included
 * @param raise by how much Add1 lifted the share above budget ÷ people
 * @param openTie projects with equally many effective votes between which the outcome depends; the
 *     result then is the last one that was certain
 */
public record EqualShares(
        List<Round> rounds, List<String> chosen, long spent, double share, long raise, Optional<Tie> openTie) {

    /**
     * One purchase.
     *
     * @param supporters how many approve the project
     * @param effectiveVotes cost ÷ highest payment
     * @param highest what a supporter who still has enough pays
     * @param paidAll supporters who paid less because it was all they had left
     * @param settledBy the rule that decided, if there was a tie that mattered
     */
    public record Round(
            Project project,
            int supporters,
            double effectiveVotes,
            double highest,
            int paidAll,
            Optional<String> settledBy) {}

    /**
     * Spends the budget with Add1. Projects that cost more than the whole budget are left out first.
     *
     * @param approvals per person the ids approved; people who approve nothing still have a share
     * @param budget in the unit of the costs, 0 or more; budget ÷ people may be at most a million, so
     *     choose thousand yen where yen would be finer than the decision
     */
    public static EqualShares select(
            List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule) {
        return select(projects, approvals, budget, rule, 1);
    }

    /** The same with shares that are raised by so much at a time, at least 1: a large budget is worked out sooner. */
    public static EqualShares select(
            List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule, long step) {
        var purchase = purchase(projects, approvals, budget, rule);
        var best = purchase.run(share(budget, approvals.size(), 0));
        long raise = 0;
        // Raises that change nothing are leapt over, in leaps that double, and halve before the next change.
        long leap = step;
        while (best.openTie().isEmpty() && best.chosen().size() < purchase.wanted()) {
            var next = purchase.run(share(budget, approvals.size(), raise + leap));
            boolean same = next.trace() == best.trace();
            if (!same && leap > step) {
                leap /= 2;
                continue;
            }
            if (next.openTie().isPresent()) {
                return result(best, budget, approvals.size(), raise, next.openTie());
            }
            if (next.spent() > budget) {
                break;
            }
            best = next;
            raise += leap;
            leap = same ? leap * 2 : step;
        }
        return result(best, budget, approvals.size(), raise, best.openTie());
    }

    /** Spends the budget once, without Add1: the textbook's first phase. */
    public static EqualShares selectOnce(
            List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule) {
        var run = purchase(projects, approvals, budget, rule).run(share(budget, approvals.size(), 0));
        return result(run, budget, approvals.size(), 0, run.openTie());
    }

    private static SharePurchase purchase(
            List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule) {
        if (budget < 0 || budget / Math.max(1, approvals.size()) > 1_000_000) {
            throw new IllegalArgumentException("a share of " + budget + " over " + approvals.size()
                    + " people is negative or above a million; use a larger unit");
        }
        // Refuses unknown and doubled ids in the same words as every other tally.
        Dots.approval(projects.stream().map(Project::id).toList(), approvals);
        var possible =
                projects.stream().filter(project -> project.cost() <= budget).toList();
        return new SharePurchase(possible, approvals, budget, rule);
    }

    private static Fraction share(long budget, int people, long raise) {
        return people == 0 ? Fraction.ZERO : Fraction.of(budget, people).plus(Fraction.of(raise, 1));
    }

    private static EqualShares result(SharePurchase.Run run, long budget, int people, long raise, Optional<Tie> tie) {
        double share = share(budget, people, raise).toDouble();
        return new EqualShares(run.rounds(), run.chosen(), run.spent(), share, raise, tie);
    }
}
