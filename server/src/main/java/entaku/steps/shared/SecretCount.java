package entaku.steps.shared;

import entaku.mathematics.tally.Dots;
import entaku.mathematics.tally.Ranking;
import entaku.mathematics.tally.Suppression;
import entaku.steps.shared.SecretVote.Closed;
import entaku.steps.shared.SecretVote.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.PMap;

/** Counts a vote once, when it closes: what was given by phone is secret, what was counted in the room is not. */
final class SecretCount {
    /** How much each may give was held when they gave it; a count must not fail later. */
    private static final int ANY = Integer.MAX_VALUE;

    private SecretCount() {}

    /** Counts these ballots, those by phone among them. */
    static Closed of(SecretVote vote, PMap<String, PMap<String, Integer>> cast) {
        var protection = new Suppression(vote.least());
        // Who enters paper knows what is on it, and could take it away from the sum.
        boolean withheld = !protection.allows(vote.cast().size()) || !protection.allows(cast, vote.shown());
        if (withheld && vote.handsInAll() == 0) return new Closed(cast.size(), true, Map.of(), vote.items());
        var given = new ArrayList<Map<String, Integer>>();
        if (!withheld) given.addAll(cast.values());
        for (String item : vote.items()) given.add(Map.of(item, vote.handsOn(item)));
        return closed(vote, cast.size(), withheld, Dots.rank(vote.items(), given, ANY, ANY));
    }

    private static Closed closed(SecretVote vote, int voters, boolean withheld, Ranking ranking) {
        var places = new HashMap<String, Ranking.Place>();
        ranking.places().forEach(place -> place.items().forEach(item -> places.put(item, place)));
        List<String> order = new ArrayList<>(vote.items());
        // Stable: equal counts keep the order of the items.
        order.sort(Comparator.comparingInt(item -> places.get(item).rank()));
        var results = new LinkedHashMap<String, Result>();
        for (String item : order) {
            var place = places.get(item);
            results.put(item, new Result((int) place.score(), vote.handsOn(item), place.rank(), place.tied()));
        }
        return new Closed(voters, withheld, results, List.copyOf(order));
    }
}
