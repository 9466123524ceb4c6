package entaku.mathematics.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Who sits where in each round.
 *
 * @param rounds first to last
 */
public record SeatingPlan(List<Round> rounds) {

    /**
     * One round.
     *
     * @param tables ids per table, alphabetical; the index is the table's number from 0
     */
    public record Round(List<List<String>> tables) {
        public Round {
            tables = tables.stream().map(ids -> List.copyOf(new TreeSet<>(ids))).toList();
        }

        /** Returns the table of a guest, if seated in this round. */
        public OptionalInt tableOf(String id) {
            for (int table = 0; table < tables.size(); table++) {
                if (tables.get(table).contains(id)) {
                    return OptionalInt.of(table);
                }
            }
            return OptionalInt.empty();
        }
    }

    public SeatingPlan {
        rounds = List.copyOf(rounds);
    }

    /** Returns the pairs that met in the first {@code count} rounds: the memory for what comes after. */
    public Meetings meetings(int count) {
        var meetings = Meetings.NONE;
        for (var round : rounds.subList(0, count)) {
            meetings = meetings.plus(round.tables());
        }
        return meetings;
    }

    static SeatingPlan of(Hall hall) {
        var rounds = new ArrayList<Round>();
        for (int round = 0; round < hall.rounds(); round++) {
            rounds.add(hall.round(round));
        }
        return new SeatingPlan(rounds);
    }
}
