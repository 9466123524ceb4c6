package entaku.steps.motion;

import entaku.session.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Votes once, mostly for it, as most do at most general meetings. */
final class MotionHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        var now = sight.get("now");
        boolean open =
                now.containsKey("open") && "persons".equals(sight.get("form").get("basis"));
        if (!open || !sight.mine("ballot").isEmpty()) return Optional.empty();
        int attending = now.get("roll") instanceof Map<?, ?> roll && roll.get("attending") instanceof Number n
                ? n.intValue()
                : 0;
        if (Habit.number(now, "inRoom", 0) >= attending) return Optional.empty();
        String voice = dice.one(List.of("for", "for", "for", "for", "against", "abstain"));
        return Deed.of("motion/vote", Map.of("voice", voice, "vote", Habit.number(now, "vote", 1)));
    }
}
