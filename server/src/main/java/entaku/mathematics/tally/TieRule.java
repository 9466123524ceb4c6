package entaku.mathematics.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A named way to decide between level items. A tally never picks one by itself: {@link #open} is the
 * default and leaves the tie to the facilitator, who names a rule in front of everyone. Rules can be
 * chained with {@link #then}; {@link #byLot} and {@link #byFacilitator} always end in a decision.
 */
public interface TieRule {

    /** Returns the name that the minutes and the client's catalogue use, in kebab-case. */
    String name();

    /** Splits the tied items into groups, best first; one group means that the rule does not help. */
    List<List<String>> order(Tie tie);

    /** Asks another rule about what this one leaves level. */
    default TieRule then(TieRule next) {
        return named(
                name() + "+" + next.name(),
                tie -> order(tie).stream()
                        .flatMap(group -> group.size() == 1
                                ? List.of(group).stream()
                                : next.order(new Tie(group, tie.earlier())).stream())
                        .toList());
    }

    /** Leaves every tie open: the facilitator has not decided yet. */
    static TieRule open() {
        return named("open", tie -> List.of(tie.items()));
    }

    /**
     * Draws lots that anyone can check: items are ordered by SHA-256 of {@code seed + ":" + item},
     * smallest first. Let the room choose the seed after the tie is known, for example by dice.
     */
    static TieRule byLot(String seed) {
        return byKey("by-lot", item -> digest(seed + ":" + item));
    }

    /** Follows the order that the facilitator or chair gives, best first; unlisted items stay level, last. */
    static TieRule byFacilitator(List<String> order) {
        var position = new HashMap<String, Integer>();
        order.forEach(item -> position.putIfAbsent(item, position.size()));
        return byKey("by-facilitator", item -> position.getOrDefault(item, Integer.MAX_VALUE));
    }

    /** Prefers what had more votes in the latest earlier round in which the tied items differ. */
    static TieRule byEarlierRound() {
        return named("by-earlier-round", tie -> {
            var groups = List.of(tie.items());
            for (int round = tie.earlier().size() - 1; round >= 0; round--) {
                var votes = tie.earlier().get(round);
                groups = groups.stream()
                        .flatMap(group ->
                                byKey("", item -> -votes.getOrDefault(item, 0L))
                                        .order(new Tie(group, List.of()))
                                        .stream())
                        .toList();
            }
            return groups;
        });
    }

    /** Prefers what wins more duels against the other tied items (a drawn duel counts half). */
    static TieRule byDuels(PairwiseTable table) {
        return named("by-duels", tie -> {
            Function<String, Integer> wins = item -> -tie.items().stream()
                    .mapToInt(other -> 1 + Long.signum(table.margin(item, other)))
                    .sum();
            return byKey("", wins).order(tie);
        });
    }

    /** Prefers the greater figure, for example {@code byMost("by-first-preferences", counts)}; missing is 0. */
    static TieRule byMost(String name, Map<String, Long> figures) {
        return byKey(name, item -> -figures.getOrDefault(item, 0L));
    }

    /** Prefers the smaller figure, for example {@code byLeast("by-lower-cost", costs)}; missing is 0. */
    static TieRule byLeast(String name, Map<String, Long> figures) {
        return byKey(name, item -> figures.getOrDefault(item, 0L));
    }

    /** Makes a rule of one's own from its name and its order. */
    static TieRule named(String name, Function<Tie, List<List<String>>> order) {
        return new TieRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<List<String>> order(Tie tie) {
                return order.apply(tie);
            }
        };
    }

    private static <K extends Comparable<K>> TieRule byKey(String name, Function<String, K> key) {
        return named(name, tie -> {
            var groups = new TreeMap<K, List<String>>();
            tie.items()
                    .forEach(item -> groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>())
                            .add(item));
            return List.copyOf(groups.values());
        });
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
