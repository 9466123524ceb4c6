package entaku.steps.rating;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses a side where there are some, then rates everything, mostly near the middle; one in eight is not sure. */
final class RatingHabit implements Habit {
    private static final int UNSURE_ONE_IN = 8;

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        Map<String, Object> form = sight.get("form");
        if (form.isEmpty() || sight.get("now").containsKey("closed")) return Optional.empty();
        List<Map<String, Object>> sides = Habit.list(form, "sides");
        Object mine = sight.mine("mine").get("side");
        if (!sides.isEmpty() && mine == null)
            return Deed.of("rating/choose-side", Map.of("side", dice.one(sides).get("id")));
        for (Map<String, Object> thing : sight.list("thing/")) {
            Object id = thing.get("id");
            if (!sight.mine("answer/" + id).isEmpty()) continue;
            // Whoever stands on the first side sees it less rosy: ratings that agree show nothing.
            boolean first = !sides.isEmpty() && sides.get(0).get("id").equals(mine);
            var body = new HashMap<String, Object>(Map.of("item", id));
            body.put("mark", mark(Habit.number(form, "scale", 1), first, dice));
            return Deed.of("rating/rate", body);
        }
        return Optional.empty();
    }

    private static String mark(int scale, boolean lower, Dice dice) {
        if (dice.below(UNSURE_ONE_IN) == 0) return Scale.UNSURE;
        int one = dice.below(scale);
        int other = dice.below(scale);
        int level = lower ? Math.min(one, other) : (one + other + 1) / 2;
        return Integer.toString(level + 1);
    }
}
