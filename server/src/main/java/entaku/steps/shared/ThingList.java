package entaku.steps.shared;

import entaku.session.Item;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Touched;
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The things that a step goes through.
 *
 * @param fixed those of the template, then those drawn from earlier steps as they stood when the room came here
 * @param added id → what people have added
 * @param mine seat → the ids of what it has added, or entered from paper
 * @param away those that are not shown to all for now
 * @param orders the last place given to one that was added
 */
public record ThingList(
        Form form,
        Map<String, Fixed> fixed,
        PMap<String, Added> added,
        PMap<String, PVector<String>> mine,
        PSet<String> away,
        int orders) {

    /**
     * What holds for the whole list.
     *
     * @param hidden whether names are: then nothing stands in the order in which it came
     * @param own the template's own: id → words
     * @param most so many there can be; what is drawn beyond it is left out
     * @param mostPerSeat so many one seat can add
     */
    public record Form(boolean hidden, Map<String, Text> own, int most, int mostPerSeat) {}

    /** A thing of the template ({@code text}), or one that was drawn ({@code item}). */
    public record Fixed(Text text, Item item, int place) {
        String words() {
            return item == null ? text.in("ja") : item.text();
        }
    }

    /** A thing that {@code seat} added, or entered from paper; {@code order} is its place in time, from 1. */
    public record Added(String seat, String text, boolean paper, int order) {}

    public static ThingList of(Form form) {
        return new ThingList(
                form, fixed(form, List.of()), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty(), 0);
    }

    /** Names the template's own after their step and their place, alike at every table and in no other step. */
    public static Map<String, Text> numbered(String step, List<Text> texts) {
        var named = new LinkedHashMap<String, Text>();
        for (Text text : texts) {
            int place = named.size() + 1;
            named.put(step + (place < 10 ? "-0" : "-") + place, text);
        }
        return Collections.unmodifiableMap(named);
    }

    private static Map<String, Fixed> fixed(Form form, List<Item> drawn) {
        var all = new LinkedHashMap<String, Fixed>();
        form.own().forEach((id, text) -> all.put(id, new Fixed(text, null, all.size() + 1)));
        for (Item item : drawn)
            if (all.size() < form.most()) all.putIfAbsent(item.id(), new Fixed(null, item, all.size() + 1));
        return Collections.unmodifiableMap(all);
    }

    public boolean has(String id) {
        return id != null && (fixed.containsKey(id) || added.containsKey(id));
    }

    /** Tells whether all may see it. */
    public boolean shows(String id) {
        return has(id) && !away.contains(id);
    }

    /** Gives one that was added; null when it is none of them. */
    public Added find(String id) {
        return id == null ? null : added.get(id);
    }

    /** Counts those that all may see. */
    public int shown() {
        return fixed.size() + added.size() - kept();
    }

    /** Counts those that are there and not shown. */
    public int kept() {
        return (int) away.stream().filter(this::has).count();
    }

    boolean hasRoom(String seat, boolean paper) {
        boolean room = fixed.size() + added.size() < form.most();
        long own = of(seat).stream().filter(id -> !added.get(id).paper()).count();
        return room && (paper || own < form.mostPerSeat());
    }

    private PVector<String> of(String seat) {
        return seat == null ? TreePVector.empty() : mine.getOrDefault(seat, TreePVector.empty());
    }

    /** Gives a place that tells of no time: what was added has none. */
    public int place(String id) {
        return fixed.containsKey(id) ? fixed.get(id).place() : Integer.MAX_VALUE;
    }

    public String words(String id) {
        return fixed.containsKey(id) ? fixed.get(id).words() : added.get(id).text();
    }

    /** Lists what it is made of: those of the template, and what was added, of nothing. */
    private List<String> from(String id) {
        Fixed one = fixed.get(id);
        return one == null || one.item() == null ? List.of() : one.item().from();
    }

    /** Gives it as later steps draw it, with these words. */
    public Item item(String id, String words, int order) {
        return new Item(id, words, order, from(id));
    }

    /** Lists what all may see: the template's, what was drawn, then what was added. */
    public List<String> ids() {
        var ids = new ArrayList<>(fixed.keySet());
        Comparator<Map.Entry<String, Added>> byTime = Comparator.comparingInt(
                one -> form.hidden() ? 0 : one.getValue().order());
        added.entrySet().stream()
                .sorted(byTime.thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> ids.add(one.getKey()));
        ids.removeIf(away::contains);
        return ids;
    }

    // ---- what becomes of it

    public ThingList over(List<Item> drawn) {
        return new ThingList(form, fixed(form, drawn), added, mine, away, orders);
    }

    ThingList adding(String id, String seat, String text, boolean paper, boolean shown) {
        var all = added.plus(id, new Added(seat, text, paper, orders + 1));
        var owners = mine.plus(seat, of(seat).plus(id));
        return new ThingList(form, fixed, all, owners, shown ? away : away.plus(id), orders + 1);
    }

    ThingList without(String id) {
        String seat = added.get(id).seat();
        var rest = of(seat).minus(id);
        var owners = rest.isEmpty() ? mine.minus(seat) : mine.plus(seat, rest);
        return new ThingList(form, fixed, added.minus(id), owners, away.minus(id), orders);
    }

    ThingList showing(String id, boolean shown) {
        return new ThingList(form, fixed, added, mine, shown ? away.minus(id) : away.plus(id), orders);
    }

    // ---- its records

    /** Makes the record of a thing; each kind has its own, so that its page lists it. */
    public interface Shown {
        Record of(Text text, String words, Integer place, int order, Who who, boolean paper);
    }

    /** Makes the record of one's own thing; {@code state} says whether it is shown. */
    public interface Own {
        Record of(String text, String state, boolean paper);
    }

    /** Shows one of them; {@code drawn} says whether what was drawn has its words in it, or is the item of the same id. */
    public Record view(Look look, String id, boolean drawn, Shown record) {
        Fixed one = fixed.get(id);
        if (one != null)
            return record.of(one.text(), drawn && one.item() != null ? one.words() : null, one.place(), 0, null, false);
        Added theirs = added.get(id);
        Who who = theirs.paper() ? null : look.who(theirs.seat());
        return record.of(null, theirs.text(), null, look.order(theirs.order()), who, theirs.paper());
    }

    /** Shows somebody what they added themselves, or null; {@code kept} is said of what is not shown. */
    public Record own(Look look, String id, String kept, Own record) {
        Added one = find(id);
        if (one == null || !one.seat().equals(one.paper() ? look.office() : look.viewer())) return null;
        return record.of(one.text(), shows(id) ? "shown" : kept, one.paper());
    }

    /** Lists what somebody has added, and then what they entered from paper. */
    public List<String> ownIds(Look look) {
        var ids = new ArrayList<>(of(look.viewer()));
        if (look.viewer() != null && !look.viewer().equals(look.office())) ids.addAll(of(look.office()));
        return List.copyOf(ids);
    }

    void touchOwner(String id, String sort, Touched touched) {
        Added one = find(id);
        if (one != null) touched.own(one.seat(), "mine").own(one.seat(), sort + "/" + id);
    }
}
