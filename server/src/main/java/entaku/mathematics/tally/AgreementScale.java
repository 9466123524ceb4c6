package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tallies an agreement scale (賛同の度合い): how far people go along with a proposal, from full support to a block. */
public final class AgreementScale {
    private AgreementScale() {}

    /** Tallies secret answers that were never shown before, with the default protection of groups below three. */
    public static AgreementTally tally(List<Level> levels, Map<String, Reply> replies) {
        return tally(levels, replies, Map.of(), List.of(), Suppression.DEFAULT);
    }

    /**
     * Tallies the answers to one proposal.
     *
     * @param levels from full support to the strongest objection, at least one, ids unique
     * @param replies person → secret answer; who has not answered is missing
     * @param hands level id → hands raised in the room, which everybody could count
     * @param shown the replies behind each result of this proposal that was shown before
     * @param suppression how small groups among the secret answers are protected
     * @throws IllegalArgumentException when an answer is not on the scale or a number of hands is negative
     */
    public static AgreementTally tally(
            List<Level> levels,
            Map<String, Reply> replies,
            Map<String, Integer> hands,
            Collection<? extends Map<String, Reply>> shown,
            Suppression suppression) {
        var ids = levels.stream().map(Level::id).toList();
        check(ids, replies, hands);
        var secret = bands(ids, replies, shown, suppression);
        var bands = secret.orElseGet(() -> apart(ids)).stream()
                .map(band -> band.plus(hands))
                .toList();
        return new AgreementTally(
                replies.size(),
                secret.isEmpty(),
                bands,
                secret.isEmpty() ? List.of() : median(bands),
                canLive(levels, bands),
                secret.isEmpty() ? List.of() : words(bands, replies));
    }

    private static void check(List<String> ids, Map<String, Reply> replies, Map<String, Integer> hands) {
        var known = new HashSet<>(ids);
        if (known.size() != ids.size() || ids.isEmpty()) {
            throw new IllegalArgumentException("a scale has at least one level and names each once");
        }
        var named = new HashSet<>(hands.keySet());
        replies.values().forEach(reply -> named.add(reply.level()));
        named.removeAll(known);
        if (!named.isEmpty()) {
            throw new IllegalArgumentException(named.iterator().next() + " is not on the scale");
        }
        hands.forEach((level, raised) -> {
            if (raised < 0) {
                throw new IllegalArgumentException(raised + " hands at " + level);
            }
        });
    }

    private static Optional<List<Band>> bands(
            List<String> ids,
            Map<String, Reply> replies,
            Collection<? extends Map<String, Reply>> shown,
            Suppression suppression) {
        if (replies.isEmpty()) {
            return Optional.of(apart(ids));
        }
        // Words are shown too: one more reason beside the same levels would tell whose it is.
        if (!suppression.allows(replies, shown)) {
            return Optional.empty();
        }
        var before = shown.stream().map(AgreementScale::levels).toList();
        return suppression.bands(ids, levels(replies), before);
    }

    private static Map<String, String> levels(Map<String, Reply> replies) {
        var levels = new HashMap<String, String>();
        replies.forEach((person, reply) -> levels.put(person, reply.level()));
        return levels;
    }

    /** Gives every level as a band of its own in which nobody stands. */
    private static List<Band> apart(List<String> ids) {
        return ids.stream().map(id -> new Band(List.of(id), 0)).toList();
    }

    /** Finds the bands of the two middle answers: one band when they agree, none when nobody answered. */
    private static List<Band> median(List<Band> bands) {
        int answered = bands.stream().mapToInt(Band::count).sum();
        var middle = new ArrayList<Band>();
        for (int person : new int[] {(answered + 1) / 2, answered / 2 + 1}) {
            int seen = 0;
            for (Band band : bands) {
                if (seen < person && person <= seen + band.count() && !middle.contains(band)) {
                    middle.add(band);
                }
                seen += band.count();
            }
        }
        return List.copyOf(middle);
    }

    /** Adds up from the published bands alone, so that the share tells nothing that they do not. */
    private static Optional<Share> canLive(List<Level> levels, List<Band> bands) {
        var can = new HashSet<String>();
        levels.stream().filter(Level::canLiveWith).map(Level::id).forEach(can::add);
        Predicate<Band> all = band -> can.containsAll(band.levels());
        Predicate<Band> none = band -> band.levels().stream().noneMatch(can::contains);
        if (!bands.stream().allMatch(all.or(none))) {
            return Optional.empty();
        }
        int whole = bands.stream().mapToInt(Band::count).sum();
        return Optional.of(
                new Share(bands.stream().filter(all).mapToInt(Band::count).sum(), whole));
    }

    private static List<AgreementTally.Words> words(List<Band> bands, Map<String, Reply> replies) {
        var all = new ArrayList<AgreementTally.Words>();
        for (int i = bands.size() - 1; i >= 0; i--) {
            var levels = bands.get(i).levels();
            replies.entrySet().stream()
                    .filter(entry -> levels.contains(entry.getValue().level()))
                    .filter(entry -> !entry.getValue().words().isBlank())
                    .map(entry -> new AgreementTally.Words(
                            entry.getKey(), levels, entry.getValue().words()))
                    .sorted(Comparator.comparing(AgreementTally.Words::text)
                            .thenComparing(AgreementTally.Words::person))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }
}
