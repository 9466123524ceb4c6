package entaku.steps.commitments;

import entaku.session.Habit;
import java.util.Map;
import java.util.Optional;

/** Promises something, once, if at all. */
final class CommitmentsHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        boolean promised = !Habit.list(sight.mine("mine"), "commitments").isEmpty();
        if (promised || dice.below(5) != 0) return Optional.empty();
        return Deed.of("commitments/promise", Map.of("what", dice.phrase("promises")));
    }
}
