package entaku.mathematics.seating;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a plan is, in figures that a facilitator can read out.
 *
 * @param meetings times → number of pairs that sit together that often, from 1 up
 * @param repeats Σ (times − 1) over all pairs: 0 when nobody meets twice
 * @param squared Σ (times − 1)²: what the search minimises first, so that nobody meets three times
 *     while others could share the repeats
 * @param alike pairs at the same table with the same kind of actor, area and age band, over all rounds
 *     and traits: what the search minimises second
 * @param alikeAtLeast the same figure if each trait alone could be spread perfectly; a lower bound
 */
public record SeatingReport(Map<Integer, Integer> meetings, int repeats, int squared, int alike, int alikeAtLeast) {

    /** Counts a plan, with the meetings that went before it. */
    public static SeatingReport of(SeatingPlan plan, Collection<Guest> guests, Meetings past) {
        var all = new HashMap<Meetings.Pair, Integer>();
        past.each((pair, times) -> all.merge(pair, times, Integer::sum));
        plan.meetings(plan.rounds().size()).each((pair, times) -> all.merge(pair, times, Integer::sum));
        var histogram = new TreeMap<Integer, Integer>();
        int repeats = 0;
        int squared = 0;
        for (int times : all.values()) {
            histogram.merge(times, 1, Integer::sum);
            repeats += times - 1;
            squared += (times - 1) * (times - 1);
        }
        var byId = new HashMap<String, Guest>();
        guests.forEach(guest -> byId.put(guest.id(), guest));
        int alike = 0;
        int atLeast = 0;
        for (var round : plan.rounds()) {
            for (int trait = 0; trait < Guest.TRAITS; trait++) {
                var inRound = new HashMap<String, Integer>();
                for (var table : round.tables()) {
                    var atTable = new HashMap<String, Integer>();
                    count(table, byId, trait, atTable);
                    count(table, byId, trait, inRound);
                    alike += atTable.values().stream()
                            .mapToInt(n -> n * (n - 1) / 2)
                            .sum();
                }
                int tables = round.tables().size();
                atLeast += inRound.values().stream()
                        .mapToInt(n -> evenly(n, tables))
                        .sum();
            }
        }
        return new SeatingReport(histogram, repeats, squared, alike, atLeast);
    }

    private static void count(List<String> ids, Map<String, Guest> byId, int trait, Map<String, Integer> counts) {
        for (String id : ids) {
            var guest = byId.get(id);
            if (guest != null && !guest.trait(trait).isEmpty()) {
                counts.merge(guest.trait(trait), 1, Integer::sum);
            }
        }
    }

    /** Returns the pairs who share a table when n people are spread over the tables as evenly as possible. */
    public static int evenly(int n, int tables) {
        int each = n / tables;
        int more = n % tables;
        return tables * each * (each - 1) / 2 + more * each;
    }
}
