package entaku.steps.inventory;

import entaku.mathematics.tally.Suppression;
import entaku.steps.inventory.InventoryState.Reason;
import entaku.steps.inventory.InventoryState.Result;
import entaku.steps.inventory.Setup.Decision;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.ThingVote.Cast;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the answers once, when a vote closes: those by phone are secret, hands raised in the room are not. */
final class InventoryCount {
    private InventoryCount() {}

    static Map<String, Result> of(InventoryState state, Map<String, Cast<Answer>> cast) {
        var results = new LinkedHashMap<String, Result>();
        cast.forEach(
                (id, given) -> results.put(id, result(state, given, state.vote().handsOn(id))));
        return results;
    }

    private static Result result(InventoryState state, Cast<Answer> cast, CountedHands byHand) {
        var phones = phones(cast.counted());
        var counts = new LinkedHashMap<String, Integer>();
        var hands = new LinkedHashMap<String, Integer>();
        for (Decision one : state.setup().decisions()) {
            int raised = byHand.on(one.id());
            counts.put(one.id(), raised + phones.getOrDefault(one.id(), 0));
            if (raised > 0) hands.put(one.id(), raised);
        }
        return new Result(
                Collections.unmodifiableMap(counts),
                Collections.unmodifiableMap(hands),
                cast.withheld(),
                most(counts),
                reasons(cast.counted(), phones, new Suppression(state.least())));
    }

    private static Map<String, Integer> phones(Collection<Answer> answers) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Answer answer : answers) counts.merge(answer.decision(), 1, Integer::sum);
        return counts;
    }

    private static List<String> most(Map<String, Integer> counts) {
        int top = Collections.max(counts.values());
        if (top == 0) return List.of();
        return counts.keySet().stream().filter(one -> counts.get(one) == top).toList();
    }

    /**
     * Gives them in the order of their words, since who was first to answer is nobody's to know; beside their decision
     * where it does not follow from the others which of them few people have given.
     */
    private static List<Reason> reasons(
            Collection<Answer> answers, Map<String, Integer> phones, Suppression suppression) {
        var apart = suppression.pool(phones).apart().keySet();
        return answers.stream()
                .filter(one -> one.reason() != null)
                .map(one -> new Reason(apart.contains(one.decision()) ? one.decision() : null, one.reason()))
                .sorted(Comparator.comparing(Reason::text).thenComparing(one -> String.valueOf(one.decision())))
                .toList();
    }
}
