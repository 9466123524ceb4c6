package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Instant runoff: the item with the fewest votes drops out and its ballots move on to their next
 * choice, until two are left. The rounds hold everything that a screen needs to show the ballots move.
 *
 * @param rounds in order, never empty when there is an item
 * @param winner the item with more than half of the last round's votes; none while a tie is open
 * @param openTie the tie that stopped the count, for the facilitator to decide by a named rule
 */
public record InstantRunoff(List<Round> rounds, Optional<String> winner, Optional<Tie> openTie) {

    /** Stands in {@link Round#transfers} for ballots at nobody. */
    public static final String USED_UP = "";

    /** Stands in {@link Round#transfers} for ballots that wake from an equal rank. */
    public static final String RESTING = "\0resting";

    /** What becomes of a ballot whose next choice is an equal rank. */
    public enum EqualRanks {
        /** It rests until one of them remains; kind to people who truly like two things alike. */
        WAIT,
        /** It is exhausted there and then, as public elections treat an overvote. */
        EXHAUST
    }

    /**
     * One count.
     *
     * @param number 1 for the first
     * @param votes ballots at each item that is still in
     * @param exhausted ballots at nobody: blank, used up, or resting at an equal rank
     * @param dropped who leaves after this round; several only if together they cannot catch up
     * @param transfers from whom → to whom → ballots; {@link #USED_UP} and {@link #RESTING} stand for
     *     nobody
     * @param settledBy the rule that decided who leaves, if there was a tie
     */
    public record Round(
            int number,
            Map<String, Long> votes,
            long exhausted,
            List<String> dropped,
            Map<String, Map<String, Long>> transfers,
            Optional<String> settledBy) {

        /** Returns the lead of the first over the second in votes; 0 when level, the votes when alone. */
        public long margin() {
            var sorted =
                    votes.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
            return sorted.isEmpty() ? 0 : sorted.get(0) - (sorted.size() > 1 ? sorted.get(1) : 0);
        }
    }

    /** Counts, letting equal ranks wait, and stops at the first tie that matters. */
    public static InstantRunoff count(List<String> items, List<Ballot> ballots) {
        return count(items, ballots, EqualRanks.WAIT, TieRule.open());
    }

    /** Counts with the given treatment of equal ranks and rule for ties. */
    public static InstantRunoff count(List<String> items, List<Ballot> ballots, EqualRanks equalRanks, TieRule rule) {
        Ballot.check(items, ballots);
        var in = new TreeSet<>(items);
        var rounds = new ArrayList<Round>();
        var history = new ArrayList<Map<String, Long>>();
        while (!in.isEmpty()) {
            var votes = new TreeMap<String, Long>();
            in.forEach(item -> votes.put(item, 0L));
            long exhausted = 0;
            long resting = 0;
            for (Ballot ballot : ballots) {
                String holder = holder(ballot, in, equalRanks);
                if (holder.equals(USED_UP) || holder.equals(RESTING)) {
                    exhausted += ballot.count();
                    resting += holder.equals(RESTING) ? ballot.count() : 0;
                } else {
                    votes.merge(holder, ballot.count(), Long::sum);
                }
            }
            var last = Elimination.after(votes, resting, history, rule);
            boolean decided = votes.size() == 1 || votes.size() == 2 && !last.tied();
            int number = rounds.size() + 1;
            var shown = Collections.unmodifiableMap(votes);
            if (decided || last.openTie().isPresent()) {
                rounds.add(new Round(number, shown, exhausted, List.of(), Map.of(), Optional.empty()));
                // More than half of everything that can still count cannot be overtaken.
                var winner = decided ? Optional.of(best(votes)) : majority(votes, resting);
                var tie = winner.isPresent() ? Optional.<Tie>empty() : last.openTie();
                return new InstantRunoff(List.copyOf(rounds), winner, tie);
            }
            in.removeAll(last.dropped());
            var transfers = transfers(ballots, votes, in, equalRanks);
            rounds.add(new Round(number, shown, exhausted, last.dropped(), transfers, last.settledBy()));
            history.add(votes);
        }
        return new InstantRunoff(List.of(), Optional.empty(), Optional.empty());
    }

    private static Map<String, Map<String, Long>> transfers(
            List<Ballot> ballots, Map<String, Long> before, TreeSet<String> in, EqualRanks rule) {
        var was = new TreeSet<>(before.keySet());
        var transfers = new TreeMap<String, Map<String, Long>>();
        for (Ballot ballot : ballots) {
            String from = holder(ballot, was, rule);
            String to = holder(ballot, in, rule);
            if (!from.equals(to)) {
                transfers
                        .computeIfAbsent(from, item -> new TreeMap<>())
                        .merge(to.equals(RESTING) ? USED_UP : to, ballot.count(), Long::sum);
            }
        }
        return Collections.unmodifiableMap(transfers);
    }

    /** Returns who holds the ballot, or one of the two words for nobody. */
    private static String holder(Ballot ballot, TreeSet<String> in, EqualRanks rule) {
        for (var tier : ballot.tiers()) {
            if (rule == EqualRanks.EXHAUST && tier.size() > 1) {
                return USED_UP;
            }
            var left = tier.stream().filter(in::contains).toList();
            if (!left.isEmpty()) {
                return left.size() == 1 ? left.get(0) : RESTING;
            }
        }
        return USED_UP;
    }

    private static String best(Map<String, Long> votes) {
        return Ranking.byScore(votes).first().get(0);
    }

    private static Optional<String> majority(Map<String, Long> votes, long resting) {
        long all = resting + votes.values().stream().mapToLong(Long::longValue).sum();
        return votes.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
