package entaku.steps.seatplan;

import entaku.mathematics.seating.Guest;
import entaku.mathematics.seating.Meetings;
import entaku.mathematics.seating.Seating;
import entaku.mathematics.seating.SeatingPlan;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Profile;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Spreads those who are there over the tables. What people said of their age is weighed, and kept nowhere. */
final class Dealing {
    /** The room waits for it: a tenth of the work finds plans that are as good for the eye, in some hundredths of a second. */
    private static final int LESS = 10;

    private Dealing() {}

    static Plan of(SeatPlanState state, String way, Moment moment) {
        int tables = moment.session().roster().tables();
        Rejected.unless(tables > 0, "no-tables");
        List<Seat> people = SeatPlanState.present(moment.session());
        Rejected.unless(!people.isEmpty(), "nobody-to-seat");
        Rejected.unless(people.size() <= Limits.SEATED, "too-many-to-seat");
        Map<String, Integer> fixed = fixed(state, people);
        int laid = Math.max(1, Math.min(tables, people.size() / state.fewest()));
        for (int table : fixed.values()) laid = Math.max(laid, table + 1);
        boolean byHand = way.equals("hand");
        boolean home = way.equals(SeatPlan.HOME);
        Map<String, String> sat = Together.sat(state, moment);
        if (state.oneStays() && !byHand && !home && !sat.isEmpty()) oneEach(fixed, state, people, laid, moment);
        List<Map<String, String>> before = Together.before(moment, sat);
        var themes = new TreeMap<String, String>();
        List<String> offered = way.equals(SeatPlan.BY_THEME) ? state.offered(laid) : List.of();
        for (int table = 0; table < laid && !offered.isEmpty(); table++)
            themes.put("" + (table + 1), offered.get(table % offered.size()));
        Map<String, String> seats;
        if (byHand) seats = Together.sitting(people);
        else if (home) seats = Homeward.deal(people, fixed, before, laid);
        else if (themes.isEmpty()) seats = dealt(way, people, laid, fixed, before, moment);
        else seats = Wishing.deal(state, people, themes, fixed, moment);
        return new Plan(
                state.made() + 1,
                way,
                byHand || home ? tables : laid,
                seats,
                fixed.keySet().stream().sorted().toList(),
                themes,
                sat,
                byHand || home || !themes.isEmpty() ? 0 : Together.atLeast(seats.keySet(), laid, before),
                Tally.of(seats, before, moment.profiles()));
    }

    /** Gives a table to each who sits at none: one where fewest sit, and of these the one where they are mixed best. */
    static Map<String, String> late(SeatPlanState state, Moment moment) {
        int laid = state.applied().tables();
        List<Seat> people = SeatPlanState.present(moment.session()).stream()
                .filter(seat -> seat.table() == null || Integer.parseInt(seat.table()) <= laid)
                .toList();
        var now = new ArrayList<List<String>>();
        for (int table = 0; table < laid; table++) now.add(new ArrayList<>());
        for (Seat seat : people) if (seat.table() != null) now.get(index(seat)).add(seat.id());
        var wish = wish(state.applied().way(), people, laid, Map.of(), Meetings.NONE, moment);
        var there = new SeatingPlan(List.of(new SeatingPlan.Round(now)));
        return tables(wish.reseat(there, 0, Set.of(), List.of()));
    }

    /** Hosts keep their tables, and those who are to stay. */
    private static Map<String, Integer> fixed(SeatPlanState state, List<Seat> people) {
        var fixed = new HashMap<String, Integer>();
        for (Seat seat : people) {
            boolean stays = seat.role() == Role.TABLE_HOST || state.staying().contains(seat.id());
            if (stays && seat.table() != null) fixed.put(seat.id(), index(seat));
        }
        return fixed;
    }

    /** Has somebody stay at each table that is laid again: who stayed before, else by lot. */
    private static void oneEach(
            Map<String, Integer> fixed, SeatPlanState state, List<Seat> people, int laid, Moment moment) {
        var kept = new HashSet<>(fixed.values());
        Set<String> stayed = Together.stayed(state, moment);
        Comparator<String> lot = lot(moment);
        people.stream()
                .filter(seat -> seat.table() != null && index(seat) < laid)
                .sorted(Comparator.comparing((Seat seat) -> !stayed.contains(seat.id()))
                        .thenComparing(Seat::id, lot))
                .forEach(seat -> {
                    if (kept.add(index(seat))) fixed.put(seat.id(), index(seat));
                });
    }

    /** Draws lots with the fresh id of the command: ids that are alike are far apart in it. */
    static Comparator<String> lot(Moment moment) {
        long draw = (long) moment.id().hashCode() << Integer.SIZE;
        return Comparator.<String>comparingLong(seat -> new SplittableRandom(draw ^ seat.hashCode()).nextLong())
                .thenComparing(Comparator.naturalOrder());
    }

    private static Map<String, String> dealt(
            String way,
            List<Seat> people,
            int laid,
            Map<String, Integer> fixed,
            List<Map<String, String>> before,
            Moment moment) {
        return tables(wish(way, people, laid, fixed, Together.meetings(before), moment)
                .plan(LESS));
    }

    private static Seating wish(
            String way, List<Seat> people, int laid, Map<String, Integer> fixed, Meetings past, Moment moment) {
        List<Guest> guests = people.stream()
                .map(seat -> guest(way, seat.id(), moment.profiles().of(seat.id())))
                .toList();
        return new Seating(guests, laid, 1, fixed, past, moment.id().hashCode());
    }

    private static Guest guest(String way, String id, Profile said) {
        return switch (way) {
            case "actor" -> new Guest(id, "", "", Objects.requireNonNullElse(said.actor(), ""));
            case "age" -> new Guest(id, "", Objects.requireNonNullElse(said.ageBand(), ""), "");
            default -> Guest.of(id);
        };
    }

    private static Map<String, String> tables(SeatingPlan plan) {
        var seats = new TreeMap<String, String>();
        var tables = plan.rounds().get(0).tables();
        for (int table = 0; table < tables.size(); table++)
            for (String id : tables.get(table)) seats.put(id, "" + (table + 1));
        return seats;
    }

    private static int index(Seat seat) {
        return Integer.parseInt(seat.table()) - 1;
    }
}
