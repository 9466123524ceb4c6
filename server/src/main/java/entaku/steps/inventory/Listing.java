package entaku.steps.inventory;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What activities there are, and what is known of them.
 *
 * @param fixed those of the template, then those drawn from earlier steps as they stood when the room came here
 * @param added id → what people have added
 * @param mine seat → the ids of what it has added, or entered from paper
 * @param facts activity → place of the field → what was told of it
 * @param left those that the room does not talk about today, such as one that is listed twice; they show nowhere
 * @param orders the last place given to one that was added
 */
record Listing(
        Setup setup,
        Map<String, Fixed> fixed,
        PMap<String, Added> added,
        PMap<String, PVector<String>> mine,
        PMap<String, PMap<Integer, Fact>> facts,
        PSet<String> left,
        int orders) {

    /** An activity of the template ({@code text}), or one that was drawn ({@code item}). */
    record Fixed(Text text, Item item, int place) {
        String words() {
            return item == null ? text.in("ja") : item.text();
        }
    }

    /** An activity that {@code seat} added, or entered from paper; {@code order} is its place in time, from 1. */
    record Added(String seat, String text, boolean paper, int order) {}

    /** What was told of an activity; {@code seat} is null where the template told it. */
    record Fact(String seat, Text text) {
        String words() {
            return text.in("ja");
        }
    }

    static Listing of(Setup setup) {
        PMap<String, PMap<Integer, Fact>> facts = HashTreePMap.empty();
        for (var one : setup.named().entrySet()) {
            PMap<Integer, Fact> known = HashTreePMap.empty();
            for (Text text : one.getValue().facts()) known = known.plus(known.size(), new Fact(null, text));
            if (!known.isEmpty()) facts = facts.plus(one.getKey(), known);
        }
        return new Listing(
                setup,
                fixed(setup, List.of()),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                facts,
                HashTreePSet.empty(),
                0);
    }

    private static Map<String, Fixed> fixed(Setup setup, List<Item> drawn) {
        var all = new LinkedHashMap<String, Fixed>();
        setup.named().forEach((id, one) -> all.put(id, new Fixed(one.text(), null, all.size() + 1)));
        var told = new LinkedHashMap<String, Set<String>>();
        for (Item item : drawn) {
            told.computeIfAbsent(item.id(), id -> new LinkedHashSet<>()).add(item.text());
            if (all.size() < Limits.ACTIVITIES) all.putIfAbsent(item.id(), new Fixed(null, item, all.size() + 1));
        }
        all.replaceAll((id, one) -> one.item() == null ? one : together(one, told.get(id)));
        return Collections.unmodifiableMap(all);
    }

    /** Brings together what several tables have told of one activity; each told it behind the same name. */
    private static Fixed together(Fixed one, Set<String> told) {
        if (told.size() == 1) return one;
        Item item = one.item();
        String name = InOneLine.name(item.text());
        var facts = new LinkedHashSet<String>();
        for (String other : told) if (InOneLine.name(other).equals(name)) facts.addAll(InOneLine.facts(other));
        String words = InOneLine.of(name, List.copyOf(facts));
        return new Fixed(null, new Item(item.id(), words, item.order(), item.from()), one.place());
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

    /** Tells whether all may see it. */
    boolean shows(String id) {
        return has(id) && !left.contains(id);
    }

    boolean has(String id) {
        return id != null && (fixed.containsKey(id) || added.containsKey(id));
    }

    /** Gives one that was added; null when it is none of them. */
    Added find(String id) {
        return id == null ? null : added.get(id);
    }

    /** Counts those that all may see. */
    int shown() {
        return fixed.size() + added.size() - gone();
    }

    /** Counts those that are left out. */
    int gone() {
        return (int) left.stream().filter(this::has).count();
    }

    boolean hasRoom(String seat, boolean paper) {
        boolean room = fixed.size() + added.size() < Limits.ACTIVITIES;
        long own = of(seat).stream().filter(id -> !added.get(id).paper()).count();
        return room && (paper || own < Limits.ACTIVITIES_PER_SEAT);
    }

    PVector<String> of(String seat) {
        return seat == null ? TreePVector.empty() : mine.getOrDefault(seat, TreePVector.empty());
    }

    String words(String id) {
        return fixed.containsKey(id) ? fixed.get(id).words() : added.get(id).text();
    }

    PMap<Integer, Fact> factsOf(String id) {
        return facts.getOrDefault(id, HashTreePMap.empty());
    }

    /** Lists what all may see: the template's, what was drawn, then what was added. */
    List<String> ids() {
        var ids = new ArrayList<>(fixed.keySet());
        Comparator<Map.Entry<String, Added>> byTime = Comparator.comparingInt(
                one -> setup.hidden() ? 0 : one.getValue().order());
        added.entrySet().stream()
                .sorted(byTime.thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> ids.add(one.getKey()));
        ids.removeIf(left::contains);
        return ids;
    }

    /** Lists them with what is known of each behind its name: later steps see nothing else of them. */
    List<Item> items() {
        var items = new ArrayList<Item>();
        for (String id : ids()) {
            Fixed one = fixed.get(id);
            List<String> from =
                    one == null || one.item() == null ? List.of() : one.item().from();
            var known = new TreeMap<>(factsOf(id))
                    .values().stream().map(Fact::words).toList();
            items.add(new Item(id, InOneLine.of(words(id), known), items.size() + 1, from));
        }
        return items;
    }

    Listing over(List<Item> drawn) {
        return new Listing(setup, fixed(setup, drawn), added, mine, facts, left, orders);
    }

    Listing adding(String id, String seat, String text, boolean paper) {
        return new Listing(
                setup,
                fixed,
                added.plus(id, new Added(seat, text, paper, orders + 1)),
                mine.plus(seat, of(seat).plus(id)),
                facts,
                left,
                orders + 1);
    }

    Listing without(String id) {
        Added gone = added.get(id);
        PVector<String> rest = of(gone.seat()).minus(id);
        var owners = rest.isEmpty() ? mine.minus(gone.seat()) : mine.plus(gone.seat(), rest);
        return new Listing(setup, fixed, added.minus(id), owners, facts.minus(id), left.minus(id), orders);
    }

    /** States what is known (null: nothing) instead of what was told before. */
    Listing telling(String id, int field, Fact fact) {
        var known = fact == null ? factsOf(id).minus(field) : factsOf(id).plus(field, fact);
        var all = known.isEmpty() ? facts.minus(id) : facts.plus(id, known);
        return new Listing(setup, fixed, added, mine, all, left, orders);
    }

    Listing leaving(String id) {
        return new Listing(setup, fixed, added, mine, facts, left.plus(id), orders);
    }

    Listing takingUp(String id) {
        return new Listing(setup, fixed, added, mine, facts, left.minus(id), orders);
    }
}
