package entaku.steps.board;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one to three notes. */
final class BoardHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        if (Habit.list(sight.mine("mine"), "notes").size() >= 1 + dice.below(3)) return Optional.empty();
        int prompts = Habit.list(sight.get("form"), "prompts").size();
        List<Map<String, Object>> kinds = Habit.list(sight.get("form"), "kinds");
        var body = new HashMap<String, Object>();
        body.put("text", dice.phrase("notes"));
        body.put("prompt", prompts == 0 ? 0 : dice.below(prompts));
        if (!kinds.isEmpty()) body.put("kind", dice.one(kinds).get("id"));
        return Deed.of("board/add-note", body);
    }
}
