package entaku.steps.consensus;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers each wording that is asked, once; with a reason unless it agrees fully. */
final class ConsensusHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<Map<String, Object>> levels = Habit.list(sight.get("form"), "levels");
        if (levels.isEmpty()) return Optional.empty();
        for (Map<String, Object> proposal : sight.list("proposal/")) {
            Object id = proposal.get("id");
            int answered = Habit.number(sight.mine("answer/" + id), "version", 0);
            boolean asks = "asking".equals(proposal.get("state")) && answered != Habit.number(proposal, "version", 0);
            if (!asks) continue;
            var level = levels.get(Math.min(dice.below(levels.size()), dice.below(levels.size())));
            var body = new HashMap<String, Object>(Map.of("proposal", id, "level", level.get("id")));
            if (!level.containsKey("full")) body.put("reason", dice.phrase("reasons"));
            return Deed.of("consensus/answer", body);
        }
        return Optional.empty();
    }
}
