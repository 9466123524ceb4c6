package entaku.steps.survey;

import entaku.session.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in a sheet once; now and then a question is left out, and a few people write something. */
final class SurveyHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<String> questions = Habit.list(sight.get("form"), "questions");
        boolean closed = sight.get("now").containsKey("closed");
        if (questions.isEmpty() || closed || !sight.mine("sheet").isEmpty()) return Optional.empty();
        var choices = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (String question : questions) {
            Map<String, Object> asked = sight.get("question/" + question);
            List<String> answers = Habit.list(asked, "choices");
            // The first question is never left out: a sheet with nothing on it is none.
            boolean left = !choices.isEmpty() && dice.below(12) == 0;
            if (answers.isEmpty()) words.add(dice.below(3) == 0 ? dice.phrase("words") : "");
            else if (!left) choices.add(answers.get(Math.min(dice.below(answers.size()), dice.below(answers.size()))));
        }
        return Deed.of("survey/fill-in", Map.of("choices", choices, "words", words));
    }
}
