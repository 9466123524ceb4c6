package entaku.steps.seatplan;

import entaku.mathematics.seating.Meetings;
import entaku.mathematics.seating.SeatingReport;
import entaku.session.Moment;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Who sat together at a table before, in this meeting. */
final class Together {
    private Together() {}

    /** Lists who sat where, talk by talk: what earlier steps of this kind have put an end to, and this one (empty: none). */
    static List<Map<String, String>> before(Moment moment, Map<String, String> sat) {
        var all = new ArrayList<Map<String, String>>();
        for (Plan plan : applied(moment)) all.add(plan.sat());
        all.add(sat);
        all.removeIf(Map::isEmpty);
        return all;
    }

    /**
     * Gives where people sit who have talked at their tables since they were seated last. Who only took a chair on coming
     * in has met nobody there; and once people were seated here, it is where they sat before.
     */
    static Map<String, String> sat(SeatPlanState state, Moment moment) {
        if (state.applied() != null) return state.applied().sat();
        boolean talked = false;
        for (Step step : earlier(moment)) talked = moment.session().atTables(step) || talked && !seats(step, moment);
        return talked ? sitting(SeatPlanState.present(moment.session())) : Map.of();
    }

    /** Names those who kept their tables whenever people were seated until now. */
    static Set<String> stayed(SeatPlanState state, Moment moment) {
        var stayed = new HashSet<String>();
        for (Plan plan : applied(moment)) stayed.addAll(plan.fixed());
        if (state.applied() != null) stayed.addAll(state.applied().fixed());
        return stayed;
    }

    /** Lists the plans of earlier steps by which people were seated. */
    private static List<Plan> applied(Moment moment) {
        return earlier(moment).stream()
                .filter(step -> step.kind().equals(moment.step().kind()))
                .map(step -> moment.session().<SeatPlanState>state(new Stage(step, null)))
                .map(SeatPlanState::applied)
                .filter(Objects::nonNull)
                .toList();
    }

    static Map<String, String> sitting(List<Seat> people) {
        var seats = new TreeMap<String, String>();
        for (Seat seat : people) if (seat.table() != null) seats.put(seat.id(), seat.table());
        return seats;
    }

    private static boolean seats(Step step, Moment moment) {
        if (!step.kind().equals(moment.step().kind())) return false;
        SeatPlanState state = moment.session().state(new Stage(step, null));
        return state.applied() != null;
    }

    /** Lists the steps before this one in which the room was. */
    private static List<Step> earlier(Moment moment) {
        SessionState session = moment.session();
        return session.agenda().steps().stream()
                .takeWhile(step -> !step.id().equals(moment.step().id()))
                .filter(step -> session.course().entered().containsKey(step.id()))
                .toList();
    }

    /** Gives the people of each table. */
    static Collection<List<String>> tables(Map<String, String> seats) {
        var tables = new TreeMap<String, List<String>>();
        seats.forEach((seat, table) ->
                tables.computeIfAbsent(table, t -> new ArrayList<>()).add(seat));
        return tables.values();
    }

    static Meetings meetings(List<Map<String, String>> before) {
        Meetings met = Meetings.NONE;
        for (Map<String, String> seats : before) met = met.plus(List.copyOf(tables(seats)));
        return met;
    }

    /** Counts the pairs at one table who sat together before. */
    static int pairs(Map<String, String> seats, List<Map<String, String>> before) {
        if (before.isEmpty()) return 0;
        Meetings met = meetings(before);
        int again = 0;
        for (List<String> table : tables(seats))
            for (int one = 0; one < table.size(); one++)
                for (int other = one + 1; other < table.size(); other++)
                    if (met.times(table.get(one), table.get(other)) > 0) again++;
        return again;
    }

    /** Counts the pairs who cannot but sit together again: more people come from a table than there are tables. */
    static int atLeast(Set<String> people, int tables, List<Map<String, String>> before) {
        int most = 0;
        for (Map<String, String> seats : before) {
            var there = new HashMap<>(seats);
            there.keySet().retainAll(people);
            int pairs = tables(there).stream()
                    .mapToInt(table -> SeatingReport.evenly(table.size(), tables))
                    .sum();
            most = Math.max(most, pairs);
        }
        return most;
    }
}
