package entaku.steps.board;

import entaku.session.Habit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one to three notes, puts its own on the matrix, and links some of what all have written. */
final class BoardHabit implements Habit {
    /** So many links of simulated residents; the notes of real people are linked more sparingly still. */
    private static final int LINKS = 12;

    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        List<String> notes = Habit.list(sight.mine("mine"), "notes");
        if (notes.size() < 1 + dice.below(3)) return written(sight, dice);
        Optional<Deed> placed = placed(sight, dice, notes);
        return placed.isPresent() ? placed : linked(sight, dice);
    }

    private static Optional<Deed> written(Sight sight, Dice dice) {
        int prompts = Habit.list(sight.get("form"), "prompts").size();
        List<Map<String, Object>> kinds = Habit.list(sight.get("form"), "kinds");
        var body = new HashMap<String, Object>();
        body.put("text", dice.phrase("notes"));
        body.put("prompt", prompts == 0 ? 0 : dice.below(prompts));
        if (!kinds.isEmpty()) body.put("kind", dice.one(kinds).get("id"));
        return Deed.of("board/add-note", body);
    }

    private static Optional<Deed> placed(Sight sight, Dice dice, List<String> notes) {
        int levels = Habit.number(sight.get("form"), "levels", 0);
        for (String note : levels == 0 ? List.<String>of() : notes) {
            boolean stands = !sight.get("at/" + note).isEmpty()
                    || !sight.mine("at/" + note).isEmpty();
            boolean free = !"merged".equals(sight.mine("note/" + note).get("state"));
            int at = 10 * (1 + dice.below(levels)) + 1 + dice.below(levels);
            if (!stands && free) return Deed.of("board/place-note", Map.of("note", note, "at", at, "from", 0));
        }
        return Optional.empty();
    }

    /** Links from the one to the other end of the alphabet alone, so that nobody is led back to where they began. */
    private static Optional<Deed> linked(Sight sight, Dice dice) {
        List<Map<String, Object>> notes = sight.list("note/");
        boolean may = "everyone".equals(sight.get("form").get("links"));
        if (!may || notes.size() < 2 || sight.list("link/").size() >= LINKS) return Optional.empty();
        String one = (String) dice.one(notes).get("id");
        String other = (String) dice.one(notes).get("id");
        boolean there = sight.list("link/").stream()
                .anyMatch(link -> one.equals(link.get("from")) && other.equals(link.get("to")));
        if (one.compareTo(other) >= 0 || there) return Optional.empty();
        List<Map<String, Object>> relations = Habit.list(sight.get("form"), "relations");
        var body = new HashMap<String, Object>(Map.of("note", one, "onto", other));
        if (!relations.isEmpty()) body.put("kind", dice.one(relations).get("id"));
        return Deed.of("board/add-link", body);
    }
}
