package entaku.steps.dialogue;

import entaku.session.Habit;
import java.util.Map;
import java.util.Optional;

/** Asks to speak or says something in writing, now and then. */
final class DialogueHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        if (dice.below(6) != 0) return Optional.empty();
        return dice.below(2) == 0
                ? Deed.of("dialogue/raise-hand", Map.of())
                : Deed.of("dialogue/say", Map.of("text", dice.phrase("utterances")));
    }
}
