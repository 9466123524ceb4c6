package entaku.steps.present;

import entaku.session.Habit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listens; asks something at most once, and wants to know some of what others asked. */
final class PresentHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        if (!sight.get("form").containsKey("questions") || dice.below(3) != 0) return Optional.empty();
        List<String> mine = Habit.list(sight.mine("mine"), "questions");
        if (mine.isEmpty() && dice.below(3) == 0)
            return Deed.of("present/ask", Map.of("text", dice.phrase("questions")));
        var known = new HashSet<>(mine);
        known.addAll(Habit.list(sight.mine("wants"), "questions"));
        var others = sight.list("question/").stream()
                .filter(one -> !known.contains(one.get("id")) && !one.containsKey("outcome"))
                .toList();
        if (others.isEmpty() || known.size() > 5) return Optional.empty();
        return Deed.of("present/want", Map.of("question", dice.one(others).get("id")));
    }
}
