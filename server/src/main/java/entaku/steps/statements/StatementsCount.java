package entaku.steps.statements;

import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.statements.StatementsState.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Counts the answers once, when a vote closes: those by phone are secret, hands raised in the room are not. */
final class StatementsCount {
    private StatementsCount() {}

    static Map<String, Result> of(StatementsState state, Map<String, Cast<Answer>> cast) {
        var results = new LinkedHashMap<String, Result>();
        cast.forEach((id, given) ->
                results.put(id, result(given, Three.of(state.vote().handsOn(id)))));
        var order = new ArrayList<>(results.keySet());
        // Stable: what came out alike keeps the order of the list.
        order.sort(Comparator.comparing(id -> results.get(id).counts(), Leaning.ORDER));
        var ordered = new LinkedHashMap<String, Result>();
        order.forEach(id -> ordered.put(id, results.get(id)));
        return ordered;
    }

    private static Result result(Cast<Answer> cast, Three hands) {
        Three counts = hands.plus(Three.of(cast.counted()));
        var reasons = cast.counted().stream()
                .map(Answer::reason)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Result(counts, hands, cast.withheld(), Leaning.of(counts), reasons);
    }
}
