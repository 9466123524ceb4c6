package entaku.steps.statements;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers every statement, more often with a yes, now and then with a reason; one in ten adds a statement first. */
final class StatementsHabit implements Habit {
    private static final List<Choice> CHOICES =
            List.of(Choice.AGREE, Choice.AGREE, Choice.AGREE, Choice.DISAGREE, Choice.UNSURE);

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        Map<String, Object> form = sight.get("form");
        if (form.isEmpty() || sight.get("now").containsKey("closed")) return Optional.empty();
        boolean adds = !"never".equals(form.get("add"))
                && Habit.list(sight.mine("mine"), "statements").isEmpty()
                && dice.below(10) == 0;
        if (adds) return Deed.of("statements/add-statement", Map.of("text", dice.phrase("notes")));
        for (Map<String, Object> statement : sight.list("statement/")) {
            Object id = statement.get("id");
            if (!sight.mine("answer/" + id).isEmpty()) continue;
            var body = new HashMap<String, Object>(
                    Map.of("statement", id, "answer", dice.one(CHOICES).word()));
            if (form.containsKey("reasons") && dice.below(4) == 0) body.put("reason", dice.phrase("reasons"));
            return Deed.of("statements/give-answer", body);
        }
        return Optional.empty();
    }
}
