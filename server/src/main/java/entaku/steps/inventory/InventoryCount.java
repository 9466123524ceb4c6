package entaku.steps.inventory;

import entaku.mathematics.tally.Suppression;
import entaku.steps.inventory.Ballots.Answer;
import entaku.steps.inventory.InventoryState.Closed;
import entaku.steps.inventory.InventoryState.Reason;
import entaku.steps.inventory.InventoryState.Result;
import entaku.steps.inventory.Setup.Decision;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the answers once, when a vote closes: those by phone are secret, hands raised in the room are not. */
final class InventoryCount {
    private InventoryCount() {}

    static Closed of(InventoryState state) {
        var results = new LinkedHashMap<String, Result>();
        for (String id : state.list().ids()) results.put(id, result(state, id));
        return new Closed(state.ballots().people().size(), Collections.unmodifiableMap(results));
    }

    private static Result result(InventoryState state, String id) {
        var suppression = new Suppression(state.setup().least());
        var cast = state.ballots().on(id);
        var before = state.published().stream()
                .map(vote -> vote.get(id))
                .filter(Objects::nonNull)
                .toList();
        boolean withheld = !suppression.allows(cast, before);
        var byHand = state.ballots().handsOn(id);
        var phones = phones(withheld ? List.of() : cast.values());
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
                withheld,
                !withheld && !cast.isEmpty(),
                most(counts),
                withheld ? List.of() : reasons(cast.values(), phones, suppression));
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
