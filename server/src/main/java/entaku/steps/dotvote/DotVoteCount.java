package entaku.steps.dotvote;

import entaku.mathematics.tally.Dots;
import entaku.mathematics.tally.Ranking;
import entaku.mathematics.tally.Suppression;
import entaku.steps.dotvote.DotVoteState.Closed;
import entaku.steps.dotvote.DotVoteState.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the dots once, when a vote closes: dots placed by phone are secret, those counted in the room are not. */
final class DotVoteCount {
    /** How many each may place was held when they placed it; a count must not fail later. */
    private static final int ANY = Integer.MAX_VALUE;

    private DotVoteCount() {}

    static Closed of(DotVoteState state) {
        var cast = state.cast();
        boolean withheld = !new Suppression(state.least()).allows(cast, state.shown());
        if (withheld && state.handsInAll() == 0) return new Closed(cast.size(), true, Map.of(), state.items());
        var placed = new ArrayList<Map<String, Integer>>();
        if (!withheld) placed.addAll(cast.values());
        for (String item : state.items()) placed.add(Map.of(item, state.handsOn(item)));
        return closed(state, cast.size(), withheld, Dots.rank(state.items(), placed, ANY, ANY));
    }

    private static Closed closed(DotVoteState state, int voters, boolean withheld, Ranking ranking) {
        var places = new HashMap<String, Ranking.Place>();
        ranking.places().forEach(place -> place.items().forEach(item -> places.put(item, place)));
        List<String> order = new ArrayList<>(state.items());
        // Stable: equal dots keep the order of the step they come from.
        order.sort(Comparator.comparingInt(item -> places.get(item).rank()));
        var results = new LinkedHashMap<String, Result>();
        for (String item : order) {
            var place = places.get(item);
            results.put(item, new Result((int) place.score(), state.handsOn(item), place.rank(), place.tied()));
        }
        return new Closed(voters, withheld, results, List.copyOf(order));
    }
}
