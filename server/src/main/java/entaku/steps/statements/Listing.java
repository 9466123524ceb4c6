package entaku.steps.statements;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What there is to answer.
 *
 * @param fixed those of the template, then those drawn from earlier steps as they stood when the room came here
 * @param added id → what people have added
 * @param mine seat → the ids of what it has added, or entered from paper
 * @param orders the last place given to one that was added
 * @param held how many of the added are not shown
 */
record Listing(
        Setup setup,
        Map<String, Fixed> fixed,
        PMap<String, Added> added,
        PMap<String, PVector<String>> mine,
        int orders,
        int held) {

    /** Whether people may add statements, and whether somebody looks at them first. */
    enum Adding {
        NEVER,
        HELD,
        OPEN
    }

    /**
     * What the template says.
     *
     * @param step the step's id: the template's statements are known by it and their number, alike at every table
     * @param hidden whether names are: then nothing stands in the order in which it came
     */
    record Setup(
            String step,
            boolean hidden,
            List<Text> texts,
            List<String> from,
            Adding adding,
            boolean reasons,
            int least) {}

    /** A statement of the template ({@code text}), or one that was drawn ({@code item}). */
    record Fixed(Text text, Item item, int place) {
        String words() {
            return item == null ? text.in("ja") : item.text();
        }
    }

    /** A statement that {@code seat} added, or entered from paper; {@code order} is its place in time, from 1. */
    record Added(String seat, String text, boolean paper, int order, boolean shown) {}

    static Listing of(Setup setup) {
        return new Listing(setup, fixed(setup, List.of()), HashTreePMap.empty(), HashTreePMap.empty(), 0, 0);
    }

    private static Map<String, Fixed> fixed(Setup setup, List<Item> drawn) {
        var all = new LinkedHashMap<String, Fixed>();
        for (Text text : setup.texts()) {
            int place = all.size() + 1;
            all.put(setup.step() + (place < 10 ? "-0" : "-") + place, new Fixed(text, null, place));
        }
        for (Item item : drawn)
            if (all.size() < Limits.STATEMENTS) all.putIfAbsent(item.id(), new Fixed(null, item, all.size() + 1));
        return Collections.unmodifiableMap(all);
    }

    /** Tells whether all may see it. */
    boolean shows(String id) {
        return id != null
                && (fixed.containsKey(id)
                        || (added.containsKey(id) && added.get(id).shown()));
    }

    /** Gives one that was added; null when it is none of them. */
    Added find(String id) {
        return id == null ? null : added.get(id);
    }

    /** Counts those that all may see. */
    int shown() {
        return fixed.size() + added.size() - held;
    }

    boolean hasRoom(String seat, boolean paper) {
        boolean room = fixed.size() + added.size() < Limits.STATEMENTS;
        return room && (paper || writtenBy(seat) < Limits.STATEMENTS_PER_SEAT);
    }

    private long writtenBy(String seat) {
        return of(seat).stream().filter(id -> !added.get(id).paper()).count();
    }

    PVector<String> of(String seat) {
        return seat == null ? TreePVector.empty() : mine.getOrDefault(seat, TreePVector.empty());
    }

    /** Gives a place that tells of no time: what was added has none. */
    int place(String id) {
        return fixed.containsKey(id) ? fixed.get(id).place() : Integer.MAX_VALUE;
    }

    String words(String id) {
        return fixed.containsKey(id) ? fixed.get(id).words() : added.get(id).text();
    }

    /** Lists what all may see: the template's, what was drawn, then what was added. */
    List<String> ids() {
        var ids = new ArrayList<>(fixed.keySet());
        Comparator<Map.Entry<String, Added>> byTime = Comparator.comparingInt(
                one -> setup.hidden() ? 0 : one.getValue().order());
        added.entrySet().stream()
                .filter(one -> one.getValue().shown())
                .sorted(byTime.thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> ids.add(one.getKey()));
        return ids;
    }

    Listing over(List<Item> drawn) {
        return new Listing(setup, fixed(setup, drawn), added, mine, orders, held);
    }

    Listing adding(String id, String seat, String text, boolean paper, boolean shown) {
        return new Listing(
                setup,
                fixed,
                added.plus(id, new Added(seat, text, paper, orders + 1, shown)),
                mine.plus(seat, of(seat).plus(id)),
                orders + 1,
                shown ? held : held + 1);
    }

    Listing without(String id) {
        Added gone = added.get(id);
        PVector<String> left = of(gone.seat()).minus(id);
        var owners = left.isEmpty() ? mine.minus(gone.seat()) : mine.plus(gone.seat(), left);
        return new Listing(setup, fixed, added.minus(id), owners, orders, gone.shown() ? held : held - 1);
    }

    Listing showing(String id, boolean shown) {
        Added now = added.get(id);
        var changed = added.plus(id, new Added(now.seat(), now.text(), now.paper(), now.order(), shown));
        return new Listing(setup, fixed, changed, mine, orders, held + (shown ? -1 : 1));
    }
}
