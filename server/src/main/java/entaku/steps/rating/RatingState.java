package entaku.steps.rating;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.rating.RatingCount.Result;
import entaku.steps.shared.ThingVote;
import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.shared.ThingsState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a step of ratings holds.
 *
 * @param own the template's own things: id → words; they stand before what is drawn
 * @param items what can be rated, as it stood when the room came here: id → item, in order
 * @param sides seat → the side that it rates from
 */
record RatingState(
        Scale scale,
        List<String> from,
        Map<String, Text> own,
        Map<String, Item> items,
        PMap<String, String> sides,
        ThingVote<String, Result> vote)
        implements ThingsState<RatingState, String, Result> {
    private static final Refusals REFUSALS = new Refusals("rating-closed", "no-such-item");

    static RatingState open(Step step, Values settings) {
        var own = new LinkedHashMap<String, Text>();
        for (Text text : settings.texts("items")) own.put(named(step.id(), own.size() + 1), text);
        var state = new RatingState(
                Scale.read(step, settings),
                settings.from("from"),
                Collections.unmodifiableMap(own),
                Map.of(),
                HashTreePMap.empty(),
                ThingVote.open());
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
        return new RatingState(scale, from, own, now, sides, vote.over(now.keySet()));
    }

    @Override
    public RatingState with(ThingVote<String, Result> now) {
        return new RatingState(scale, from, own, items, sides, now);
    }

    @Override
    public int least() {
        return scale.least();
    }

    @Override
    public List<String> ids() {
        return List.copyOf(items.keySet());
    }

    @Override
    public int shown() {
        return items.size();
    }

    @Override
    public boolean shows(String item) {
        return item != null && items.containsKey(item);
    }

    @Override
    public Refusals refusals() {
        return REFUSALS;
    }

    /** Lists the ratings of each thing by side, or all together where there are none. */
    @Override
    public Map<String, PMap<String, String>> together() {
        var all = new LinkedHashMap<String, PMap<String, String>>();
        for (String item : items.keySet())
            for (String side : scale.parts()) all.put(RatingCount.part(item, side), given(item, side));
        return all;
    }

    private PMap<String, String> given(String item, String side) {
        if (side == null) return vote.on(item);
        PMap<String, String> theirs = HashTreePMap.empty();
        for (var one : vote.on(item).entrySet())
            if (side.equals(sides.get(one.getKey()))) theirs = theirs.plus(one.getKey(), one.getValue());
        return theirs;
    }

    @Override
    public Map<String, Result> results(Map<String, Cast<String>> cast) {
        return RatingCount.of(this, cast);
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

    /** Lets a seat rate from a side, with all that it has given. */
    RatingState siding(String seat, String side) {
        return new RatingState(scale, from, own, items, sides.plus(seat, side), vote);
    }

    /** Begins another vote, in which nobody has said yet from which side they rate. */
    @Override
    public RatingState anew() {
        return new RatingState(scale, from, own, items, HashTreePMap.empty(), vote.anew());
    }
}
