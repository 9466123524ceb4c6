package entaku.steps.rating;

import entaku.session.Limits;
import entaku.session.Step;
import entaku.session.Values;
import entaku.steps.rating.RatingCount.Result;
import entaku.steps.shared.ThingList;
import entaku.steps.shared.ThingVote;
import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.shared.ThingsState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a step of ratings holds.
 *
 * @param sides seat → the side that it rates from
 */
record RatingState(
        Scale scale, List<String> from, ThingList list, PMap<String, String> sides, ThingVote<String, Result> vote)
        implements ThingsState<RatingState, String, Result> {
    private static final Called CALLED = new Called("thing", null, new Refusals("rating-closed", "no-such-item", null));

    static RatingState open(Step step, Values settings) {
        var own = ThingList.numbered(step.id(), settings.texts("items"));
        return new RatingState(
                Scale.read(step, settings),
                settings.from("from"),
                ThingList.of(new ThingList.Form(step.hidden(), own, Limits.RATED, 0)),
                HashTreePMap.empty(),
                ThingVote.open());
    }

    @Override
    public Called called() {
        return CALLED;
    }

    @Override
    public RatingState with(ThingList things, ThingVote<String, Result> now) {
        return new RatingState(scale, from, things, sides, now);
    }

    @Override
    public int least() {
        return scale.least();
    }

    /** Lists the ratings of each thing by side, or all together where there are none. */
    @Override
    public Map<String, PMap<String, String>> together() {
        var all = new LinkedHashMap<String, PMap<String, String>>();
        for (String item : list.ids())
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

    /** Lets a seat rate from a side, with all that it has given. */
    RatingState siding(String seat, String side) {
        return with(sides.plus(seat, side), vote);
    }

    /** Begins another vote, in which nobody has said yet from which side they rate. */
    @Override
    public RatingState anew() {
        return with(HashTreePMap.empty(), vote.anew());
    }

    private RatingState with(PMap<String, String> standing, ThingVote<String, Result> now) {
        return new RatingState(scale, from, list, standing, now);
    }
}
