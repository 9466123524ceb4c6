package entaku.steps.checkin;

import entaku.session.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says one word, once. */
final class CheckInHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        if (!sight.mine("mine").isEmpty()) return Optional.empty();
        List<String> moods = Habit.list(sight.get("form"), "moods");
        String word = dice.phrase("words");
        if (moods.isEmpty()) return Deed.of("check-in/say", Map.of("word", word));
        return Deed.of("check-in/say", Map.of("word", word, "mood", dice.one(moods)));
    }
}
