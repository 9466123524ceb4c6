package entaku.steps.statements;

import entaku.mathematics.tally.Suppression;
import entaku.steps.statements.StatementsState.Closed;
import entaku.steps.statements.StatementsState.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Counts the answers once, when a vote closes: those by phone are secret, hands raised in the room are not. */
final class StatementsCount {
    private StatementsCount() {}

    static Closed of(StatementsState state) {
        var results = new LinkedHashMap<String, Result>();
        for (String id : state.list().ids()) results.put(id, result(state, id));
        var order = new ArrayList<>(results.keySet());
        // Stable: what came out alike keeps the order of the list.
        order.sort(Comparator.comparing(id -> results.get(id).counts(), Leaning.ORDER));
        var ordered = new LinkedHashMap<String, Result>();
        order.forEach(id -> ordered.put(id, results.get(id)));
        return new Closed(state.ballots().progress().people(), Collections.unmodifiableMap(ordered));
    }

    private static Result result(StatementsState state, String id) {
        var cast = state.ballots().on(id);
        var before = state.published().stream()
                .map(vote -> vote.get(id))
                .filter(Objects::nonNull)
                .toList();
        boolean withheld = !new Suppression(state.list().setup().least()).allows(cast, before);
        Three hands = Three.of(state.ballots().handsOn(id));
        Three counts = withheld ? hands : hands.plus(Three.of(cast.values()));
        List<String> reasons = withheld
                ? List.of()
                : cast.values().stream()
                        .map(Answer::reason)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        boolean phones = !withheld && !cast.isEmpty();
        return new Result(counts, hands, withheld, phones, Leaning.of(counts), reasons);
    }
}
