package entaku.steps.inventory;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where activities are gathered, tells now and then what is known of one, and one in eight adds one. Where they are
 * decided, answers each, more often to keep it or to make it lighter, now and then with a reason.
 */
final class InventoryHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        Map<String, Object> form = sight.get("form");
        if (form.isEmpty() || sight.get("now").containsKey("closed")) return Optional.empty();
        return form.containsKey("decisions") ? decide(sight, form, dice) : gather(sight, form, dice);
    }

    private static Optional<Deed> gather(Sight sight, Map<String, Object> form, Dice dice) {
        boolean adds = Habit.list(sight.mine("mine"), "activities").isEmpty() && dice.below(8) == 0;
        if (adds) return Deed.of("inventory/add-activity", Map.of("text", dice.phrase("clusters")));
        List<Map<String, Object>> all = sight.list("activity/");
        int fields = Habit.list(form, "fields").size();
        if (all.isEmpty() || fields == 0 || dice.below(3) != 0) return Optional.empty();
        Object id = dice.one(all).get("id");
        List<Map<String, Object>> known = Habit.list(sight.get("facts/" + id), "facts");
        Set<Object> told = known.stream().map(one -> one.get("field")).collect(Collectors.toSet());
        for (int field = 0; field < fields; field++)
            if (!told.contains(field))
                return Deed.of(
                        "inventory/tell-fact", Map.of("activity", id, "field", field, "text", dice.phrase("clusters")));
        return Optional.empty();
    }

    private static Optional<Deed> decide(Sight sight, Map<String, Object> form, Dice dice) {
        List<Map<String, Object>> decisions = Habit.list(form, "decisions");
        int answers = decisions.size() - 1;
        for (Map<String, Object> activity : sight.list("activity/")) {
            Object id = activity.get("id");
            if (!sight.mine("answer/" + id).isEmpty()) continue;
            int pick = Math.min(dice.below(answers), dice.below(answers));
            var body = new HashMap<String, Object>(
                    Map.of("activity", id, "decision", decisions.get(pick).get("id")));
            if (dice.below(4) == 0) body.put("reason", dice.phrase("reasons"));
            return Deed.of("inventory/give-decision", body);
        }
        return Optional.empty();
    }
}
