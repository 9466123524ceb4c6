package entaku.steps.rating;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.rating.RatingCount.Closed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a step of ratings holds.
 *
 * @param own the template's own things: id → words; they stand before what is drawn
 * @param items what can be rated, as it stood when the room came here: id → item, in order
 * @param closed the results; null while ratings are taken
 * @param vote which vote this is, from 1: a result that was shown ends one for good
 * @param published what was behind each result shown so far: a thing, of one side where there are sides → seat → answer
 */
record RatingState(
        Scale scale,
        List<String> from,
        Map<String, Text> own,
        Map<String, Item> items,
        Marks marks,
        Closed closed,
        int vote,
        PVector<PMap<String, PMap<String, String>>> published) {

    static RatingState open(Step step, Values settings) {
        var own = new LinkedHashMap<String, Text>();
        for (Text text : settings.texts("items")) own.put(named(step.id(), own.size() + 1), text);
        var state = new RatingState(
                Scale.read(step, settings),
                settings.from("from"),
                Collections.unmodifiableMap(own),
                Map.of(),
                Marks.NONE,
                null,
                1,
                TreePVector.empty());
        return state.over(List.of());
    }

    /** Names the template's own after their step and their place, alike at every table and in no other step. */
    private static String named(String step, int place) {
        return step + (place < 10 ? "-0" : "-") + place;
    }

    /** Puts the template's own things to be rated, and these behind them; what is over the limit is left out. */
    RatingState over(List<Item> drawn) {
        var all = new LinkedHashMap<String, Item>();
        own.forEach((id, text) -> all.put(id, new Item(id, text.in("ja"), all.size() + 1)));
        for (Item item : drawn) if (all.size() < Limits.RATED) all.putIfAbsent(item.id(), item);
        Map<String, Item> now = Collections.unmodifiableMap(all);
        return new RatingState(scale, from, own, now, marks.over(now.keySet()), closed, vote, published);
    }

    /** Refuses unless ratings are taken; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        Rejected.ifStale(named, vote);
        Rejected.unless(closed == null, "rating-closed");
    }

    void requireOpen(String item, Integer named) {
        requireOpen(named);
        Rejected.unless(item != null && items.containsKey(item), "no-such-item");
    }

    /** Counts those who rated, as far as that may be told; null while they are so few that each could be made out. */
    Integer told() {
        int people = closed == null ? marks.progress().people() : closed.people();
        return people > 0 && people < scale.least() ? null : Integer.valueOf(people);
    }

    /** Tells whether anything of the phones' ratings was shown when this vote closed. */
    boolean shown() {
        return closed != null && closed.results().values().stream().anyMatch(RatingCount.Result::phones);
    }

    /** Gives what came of a thing that is still there; null while there is nothing. */
    RatingCount.Result result(String item) {
        return closed == null || !items.containsKey(item)
                ? null
                : closed.results().get(item);
    }

    /** Lists what is there, in the order of the results once there are any. */
    List<String> ordered() {
        if (closed == null) return List.copyOf(items.keySet());
        var ids = new ArrayList<>(closed.results().keySet());
        ids.retainAll(items.keySet());
        items.keySet().stream().filter(id -> !closed.results().containsKey(id)).forEach(ids::add);
        return ids;
    }

    /** Lists the things as later steps draw from them: those of the template are made of nothing. */
    List<Item> listed() {
        var listed = new ArrayList<Item>();
        for (String id : ordered()) {
            Item item = items.get(id);
            listed.add(new Item(id, item.text(), listed.size() + 1, item.from()));
        }
        return listed;
    }

    RatingState with(Marks next) {
        return new RatingState(scale, from, own, items, next, closed, vote, published);
    }

    RatingState closing() {
        Closed result = RatingCount.of(this);
        PMap<String, PMap<String, String>> told = HashTreePMap.empty();
        for (var one : result.results().entrySet())
            for (var part : one.getValue().parts())
                if (part.phones())
                    told = told.plus(
                            RatingCount.part(one.getKey(), part.side()), marks.cast(one.getKey(), part.side()));
        var all = told.isEmpty() ? published : published.plus(told);
        return new RatingState(scale, from, own, items, marks, result, vote, all);
    }

    /** Goes on with the same vote: every rating is still there. */
    RatingState reopening() {
        return new RatingState(scale, from, own, items, marks, null, vote, published);
    }

    /** Begins another vote on the same things: nobody has rated yet or said from which side, and no hand is counted. */
    RatingState anew() {
        return new RatingState(scale, from, own, items, Marks.NONE, null, vote + 1, published);
    }
}
