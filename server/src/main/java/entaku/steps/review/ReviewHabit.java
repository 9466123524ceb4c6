package entaku.steps.review;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells now and then what became of something that nobody has told of. */
final class ReviewHabit implements Habit {
    /** Of so many people one knows. */
    private static final int KNOWS = 8;

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        var told = sight.list("told/").stream().map(one -> one.get("id")).collect(Collectors.toSet());
        var open = sight.list("entry/").stream()
                .filter(one -> !told.contains(one.get("id")))
                .toList();
        if (open.isEmpty() || dice.below(KNOWS) != 0) return Optional.empty();
        Map<String, Object> one = open.get(0);
        var body = new HashMap<String, Object>(Map.of("entry", one.get("id"), "state", state(one, dice)));
        if (!"commitment".equals(one.get("sort")) || dice.below(2) == 0) body.put("word", dice.phrase("words"));
        return Deed.of("review/tell", body);
    }

    private static String state(Map<String, Object> entry, Dice dice) {
        List<String> states =
                ReviewState.Sort.valueOf(entry.get("sort").toString().toUpperCase(java.util.Locale.ROOT)).states;
        return dice.one(states);
    }
}
