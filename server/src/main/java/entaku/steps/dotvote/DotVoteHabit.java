package entaku.steps.dotvote;

import entaku.session.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives away all dots. */
final class DotVoteHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<String> items = Habit.list(sight.get("form"), "items");
        int left = Habit.number(sight.mine("ballot"), "left", Habit.number(sight.get("form"), "dots", 0));
        boolean closed = sight.get("now").containsKey("closed");
        if (items.isEmpty() || left == 0 || closed) return Optional.empty();
        // Earlier items draw more: a vote in which everything ties shows nothing.
        int pick = Math.min(dice.below(items.size()), dice.below(items.size()));
        return Deed.of("dot-vote/place-dot", Map.of("item", items.get(pick)));
    }
}
