package entaku.steps.poll;

import entaku.session.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers once, with one choice. */
final class PollHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<String> choices = Habit.list(sight.get("form"), "choices");
        boolean answered = !Habit.list(sight.mine("ballot"), "choices").isEmpty();
        boolean closed = sight.get("now").containsKey("closed");
        if (choices.isEmpty() || answered || closed) return Optional.empty();
        // Earlier choices draw more: a poll in which everything ties shows nothing.
        int pick = Math.min(dice.below(choices.size()), dice.below(choices.size()));
        return Deed.of("poll/answer", Map.of("choices", List.of(choices.get(pick))));
    }
}
