package entaku.steps.budget;

import entaku.session.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Chooses once, one to three projects. */
final class BudgetHabit implements Habit {
    private static final int MOST = 3;

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<String> projects = Habit.list(sight.get("form"), "projects");
        boolean chosen = !Habit.list(sight.mine("ballot"), "projects").isEmpty();
        boolean closed = sight.get("now").containsKey("closed");
        if (projects.isEmpty() || chosen || closed) return Optional.empty();
        var wanted = new TreeSet<String>();
        // Earlier projects draw more: where all are wanted alike there is nothing to see.
        for (int i = 1 + dice.below(MOST); i > 0; i--)
            wanted.add(projects.get(Math.min(dice.below(projects.size()), dice.below(projects.size()))));
        return Deed.of("budget/choose", Map.of("projects", List.copyOf(wanted)));
    }
}
