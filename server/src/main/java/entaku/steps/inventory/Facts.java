package entaku.steps.inventory;

import entaku.session.Item;
import entaku.session.Text;
import entaku.steps.shared.ThingList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is known of the activities.
 *
 * @param told activity → place of the field → what was told of it
 */
record Facts(PMap<String, PMap<Integer, Fact>> told) {
    /** What was told of an activity; {@code seat} is null where the template told it. */
    record Fact(String seat, Text text) {
        String words() {
            return text.in("ja");
        }
    }

    static Facts of(Setup setup) {
        PMap<String, PMap<Integer, Fact>> facts = HashTreePMap.empty();
        for (var one : setup.named().entrySet()) {
            PMap<Integer, Fact> known = HashTreePMap.empty();
            for (Text text : one.getValue().facts()) known = known.plus(known.size(), new Fact(null, text));
            if (!known.isEmpty()) facts = facts.plus(one.getKey(), known);
        }
        return new Facts(facts);
    }

    PMap<Integer, Fact> on(String id) {
        return told.getOrDefault(id, HashTreePMap.empty());
    }

    /** States what is known (null: nothing) instead of what was told before. */
    Facts telling(String id, int field, Fact fact) {
        var known = fact == null ? on(id).minus(field) : on(id).plus(field, fact);
        return new Facts(known.isEmpty() ? told.minus(id) : told.plus(id, known));
    }

    Facts without(String id) {
        return new Facts(told.minus(id));
    }

    /** Lists activities with what is known of each behind its name: later steps see nothing else of them. */
    List<Item> items(ThingList list) {
        var items = new ArrayList<Item>();
        for (String id : list.ids()) {
            var known = new TreeMap<>(on(id)).values().stream().map(Fact::words).toList();
            items.add(list.item(id, InOneLine.of(list.words(id), known), items.size() + 1));
        }
        return items;
    }

    /** Brings together what several tables have told of one activity; each told it behind the same name. */
    static List<Item> together(List<Item> drawn) {
        var told = new LinkedHashMap<String, Set<String>>();
        for (Item item : drawn)
            told.computeIfAbsent(item.id(), id -> new LinkedHashSet<>()).add(item.text());
        return drawn.stream().map(item -> together(item, told.get(item.id()))).toList();
    }

    private static Item together(Item item, Set<String> told) {
        if (told.size() == 1) return item;
        String name = InOneLine.name(item.text());
        var facts = new LinkedHashSet<String>();
        for (String other : told) if (InOneLine.name(other).equals(name)) facts.addAll(InOneLine.facts(other));
        return new Item(item.id(), InOneLine.of(name, List.copyOf(facts)), item.order(), item.from());
    }

    /** How an activity and what is known of it are written in one line, as later steps draw it. */
    private static final class InOneLine {
        private static final String OPENS = "（";
        private static final String CLOSES = "）";
        private static final String BETWEEN = "・";

        static String name(String line) {
            int at = line.indexOf(OPENS);
            return at < 0 ? line : line.substring(0, at);
        }

        static String of(String name, List<String> facts) {
            return facts.isEmpty() ? name : name + OPENS + String.join(BETWEEN, facts) + CLOSES;
        }

        static List<String> facts(String line) {
            String behind = line.substring(name(line).length());
            boolean some = behind.length() > 2 && behind.endsWith(CLOSES);
            return some ? List.of(behind.substring(1, behind.length() - 1).split(BETWEEN)) : List.of();
        }
    }
}
