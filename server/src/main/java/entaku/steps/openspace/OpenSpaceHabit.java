package entaku.steps.openspace;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes a topic now and then, would like to go to one or two, and in a round reports and counts the guests. */
final class OpenSpaceHabit implements Habit {
    private static final int WISHES = 2;

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<String> mine = Habit.list(sight.mine("mine"), "topics");
        if (sight.get("form").containsKey("round")) return round(sight, dice, mine);
        if (sight.get("now").containsKey("closed")) return Optional.empty();
        List<Map<String, Object>> topics = sight.list("topic/");
        if (mine.isEmpty() && dice.below(Math.max(2, topics.size())) == 0)
            return Deed.of("open-space/propose", Map.of("text", dice.phrase("clusters"), "line", dice.phrase("notes")));
        List<String> wishes = Habit.list(sight.mine("mine"), "wishes");
        if (topics.isEmpty() || wishes.size() >= WISHES) return Optional.empty();
        Object id = dice.one(topics).get("id");
        boolean known = wishes.contains(id);
        return known ? Optional.empty() : Deed.of("open-space/wish", Map.of("topic", id, "wishes", true));
    }

    private static Optional<Deed> round(Sight sight, Dice dice, List<String> mine) {
        for (String id : mine) {
            Map<String, Object> topic = sight.get("topic/" + id);
            if (!topic.containsKey("report"))
                return Deed.of(
                        "open-space/write-report",
                        new HashMap<>(Map.of("topic", id, "text", dice.phrase("utterances"))));
            if (!topic.containsKey("guests"))
                return Deed.of("open-space/count-guests", Map.of("topic", id, "guests", dice.below(8)));
        }
        return Optional.empty();
    }
}
