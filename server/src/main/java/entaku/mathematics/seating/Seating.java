package entaku.mathematics.seating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A wish for a seating plan, and the plan for it.
 *
 * @param guests who is to be seated, at most 1,000, ids unique
 * @param tables how many tables, 1 to 300; tables differ by at most one guest unless hosts force it
 * @param rounds how many rounds, 0 to 20
 * @param hosts id → table from 0; hosts keep their table in every round
 * @param past who met before, in earlier sessions of a series
 * @param seed any number; the same wish with the same seed gives the same plan, another seed another one
 */
public record Seating(
        List<Guest> guests, int tables, int rounds, Map<String, Integer> hosts, Meetings past, long seed) {
    private static final int MOST_GUESTS = 1_000;
    private static final int MOST_TABLES = 300;
    private static final int MOST_ROUNDS = 20;

    public Seating {
        guests = guests.stream().sorted(Comparator.comparing(Guest::id)).toList();
        hosts = Map.copyOf(hosts);
        var ids = new HashSet<String>();
        for (Guest guest : guests) {
            if (!ids.add(guest.id())) {
                throw new IllegalArgumentException(guest.id() + " is listed twice");
            }
        }
        if (guests.size() > MOST_GUESTS || tables < 1 || tables > MOST_TABLES || rounds < 0 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(
                    "cannot seat " + guests.size() + " people at " + tables + " tables for " + rounds + " rounds");
        }
        for (var host : hosts.entrySet()) {
            if (!ids.contains(host.getKey()) || host.getValue() < 0 || host.getValue() >= tables) {
                throw new IllegalArgumentException(
                        "host " + host.getKey() + " at table " + host.getValue() + " is not possible");
            }
        }
    }

    /** Makes a wish without hosts and without a past. */
    public static Seating of(Collection<Guest> guests, int tables, int rounds, long seed) {
        return new Seating(List.copyOf(guests), tables, rounds, Map.of(), Meetings.NONE, seed);
    }

    /**
     * Plans all rounds: as few repeats as the search finds (weighted by their square), then the kinds of
     * actor, areas and age bands spread as evenly as it finds. Bounded work: about a second for 200
     * people, the same plan whatever the order of the guests.
     */
    public SeatingPlan plan() {
        return plan(1);
    }

    /** Plans with so many times less work, where somebody waits for it: the same order of wishes, a coarser search. */
    public SeatingPlan plan(int less) {
        var hall = new Hall(guests, tables, rounds, past);
        new Start(hall, hosts, seed).seatAll();
        new Search(hall, seed, less).improve();
        return SeatingPlan.of(hall);
    }

    /**
     * Solves again when people come or go. Rounds before {@code current} stay as they were; in the
     * current round nobody who is seated moves, late guests go to the emptiest tables; later rounds are
     * planned anew with the memory of who has met.
     *
     * @param plan the plan so far, made for the guests of this wish
     * @param current the round that is being seated, 0 to rounds − 1
     * @param missing ids that are not there from this round on
     * @param late guests who sit down now and are not among the guests of this wish; guests of the wish
     *     who are neither in the plan nor missing sit down too
     */
    public SeatingPlan reseat(SeatingPlan plan, int current, Set<String> missing, Collection<Guest> late) {
        if (current < 0 || current >= plan.rounds().size() || plan.rounds().size() != rounds) {
            throw new IllegalArgumentException("round " + current + " is not in a plan of " + rounds + " rounds");
        }
        var there = new ArrayList<>(late);
        guests.stream().filter(guest -> !missing.contains(guest.id())).forEach(there::add);
        var stillHosts = new HashMap<>(hosts);
        stillHosts.keySet().removeAll(missing);
        var past = new Meetings[] {this.past};
        plan.rounds().subList(0, current).forEach(round -> past[0] = past[0].plus(round.tables()));
        var wish = new Seating(there, tables, rounds - current, stillHosts, past[0], seed);
        var hall = new Hall(wish.guests, tables, rounds - current, past[0]);
        var left = plan.rounds().subList(current, rounds);
        new Reseat(hall, left, stillHosts, missing).seatAll();
        new Search(hall, seed, 1).improve();
        var all = new ArrayList<>(plan.rounds().subList(0, current));
        all.addAll(SeatingPlan.of(hall).rounds());
        return new SeatingPlan(all);
    }

    /** Counts repeats and mix of a plan made from this wish. */
    public SeatingReport report(SeatingPlan plan) {
        return SeatingReport.of(plan, guests, past);
    }
}
