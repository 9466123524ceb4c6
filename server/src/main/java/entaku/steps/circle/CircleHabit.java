package entaku.steps.circle;

import entaku.session.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listens; writes a note or two to the circle, and asks for the empty chair now and then. */
final class CircleHabit implements Habit {
    private static final int NOTES = 2;

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        Map<String, Object> form = sight.get("form");
        if (dice.below(6) != 0) return Optional.empty();
        Map<String, Object> place = sight.mine("place");
        boolean sits = place.containsKey("chair") || place.containsKey("asks");
        if (form.containsKey("empty") && !sits && dice.below(8) == 0) return Deed.of("circle/ask-chair", Map.of());
        List<String> mine = Habit.list(sight.mine("mine"), "notes");
        if (!form.containsKey("notes") || mine.size() >= NOTES) return Optional.empty();
        return Deed.of("circle/write-note", Map.of("text", dice.phrase("notes")));
    }
}
