package entaku.steps.budget;

import entaku.mathematics.tally.Project;
import entaku.mathematics.tally.TieRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the room decided between projects that were level.
 *
 * @param rule one of {@link #RULES}
 * @param lot what was drawn where all could see it, such as dice; null where no lot decides
 */
record Settled(String rule, String lot) {
    static final String LOWER_COST = "by-lower-cost";
    static final String LOT = "by-lot";
    static final List<String> RULES = List.of(LOWER_COST, LOT);

    /** Gives the rule that these make one after the other; with none, every tie stays open. */
    static TieRule all(List<Settled> settled, List<Project> projects) {
        return settled.stream()
                .map(one -> one.among(projects))
                .reduce(TieRule::then)
                .orElseGet(TieRule::open);
    }

    private TieRule among(List<Project> projects) {
        if (rule.equals(LOT)) return TieRule.byLot(lot);
        Map<String, Long> costs = projects.stream().collect(Collectors.toMap(Project::id, Project::cost));
        return TieRule.byLeast(rule, costs);
    }
}
