package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The usual way to spend a budget: take projects by their number of votes, skip what no longer fits.
 * Simple to explain, but a majority can spend everything; compare {@link EqualShares}.
 *
 * @param steps in the order in which the projects were looked at
 * @param chosen ids, in that order
 * @param left money that is not spent
 * @param openTie projects with equal votes of which not all fit; the count stopped there
 */
public record GreedyBudget(List<Purchase> steps, List<String> chosen, long left, Optional<Tie> openTie) {

    /**
     * One project looked at.
     *
     * @param votes how many people approve it
     * @param taken whether it fitted
     * @param left money left afterwards
     * @param settledBy the rule that decided its turn, if there was a tie that mattered
     */
    public record Purchase(Project project, int votes, boolean taken, long left, Optional<String> settledBy) {}

    /**
     * Spends the budget.
     *
     * @param approvals per person the ids approved
     * @param budget in the unit of the costs, 0 or more
     * @param rule decides between equal votes where it matters
     */
    public static GreedyBudget select(
            List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule) {
        if (budget < 0) {
            throw new IllegalArgumentException("the budget is negative: " + budget);
        }
        var byId = new HashMap<String, Project>();
        projects.forEach(project -> byId.put(project.id(), project));
        var ranking = Dots.approval(projects.stream().map(Project::id).toList(), approvals);
        var steps = new ArrayList<Purchase>();
        long left = budget;
        for (var place : ranking.places()) {
            long wanted =
                    place.items().stream().mapToLong(id -> byId.get(id).cost()).sum();
            long before = left;
            boolean noneFits =
                    place.items().stream().allMatch(id -> byId.get(id).cost() > before);
            var order = List.of(place.items());
            Optional<String> settledBy = Optional.empty();
            if (place.tied() && wanted > left && !noneFits) {
                order = rule.order(new Tie(place.items(), List.of()));
                settledBy = Optional.of(rule.name());
                for (var group : order) {
                    if (group.size() > 1) {
                        return finish(steps, left, Optional.of(new Tie(group, List.of())));
                    }
                }
            }
            for (var group : order) {
                for (String id : group) {
                    boolean taken = byId.get(id).cost() <= left;
                    left -= taken ? byId.get(id).cost() : 0;
                    steps.add(new Purchase(byId.get(id), (int) place.score(), taken, left, settledBy));
                }
            }
        }
        return finish(steps, left, Optional.empty());
    }

    private static GreedyBudget finish(List<Purchase> steps, long left, Optional<Tie> tie) {
        var chosen = steps.stream()
                .filter(Purchase::taken)
                .map(step -> step.project().id())
                .toList();
        return new GreedyBudget(List.copyOf(steps), chosen, left, tie);
    }
}
