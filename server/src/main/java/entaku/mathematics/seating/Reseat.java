package entaku.mathematics.seating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Carries a running plan over to those who are there now. Round 0 of the hall is the current one. */
final class Reseat {
    private final Hall hall;
    private final List<SeatingPlan.Round> plan;
    private final Map<String, Integer> hosts;
    private final Set<String> missing;

    Reseat(Hall hall, List<SeatingPlan.Round> plan, Map<String, Integer> hosts, Set<String> missing) {
        this.hall = hall;
        this.plan = plan;
        this.hosts = hosts;
        this.missing = new TreeSet<>(missing);
    }

    void seatAll() {
        var late = new ArrayList<Integer>();
        for (int guest = 0; guest < hall.guests.size(); guest++) {
            if (plan.get(0).tableOf(hall.guests.get(guest).id()).isEmpty()) {
                late.add(guest);
            }
        }
        for (int round = 0; round < plan.size(); round++) {
            for (int guest = 0; guest < hall.guests.size(); guest++) {
                String id = hall.guests.get(guest).id();
                var table = plan.get(round).tableOf(id);
                if (table.isPresent()) {
                    hall.seat(round, guest, table.getAsInt());
                    hall.fixed[round][guest] = round == 0 || hosts.containsKey(id);
                }
            }
        }
        late.forEach(this::seatLate);
        for (int round = 1; round < plan.size(); round++) {
            level(round);
        }
    }

    /** Gives a late guest a chair now and, if somebody who left sat there, that person's way through the rounds. */
    private void seatLate(int guest) {
        Integer hosted = hosts.get(hall.guests.get(guest).id());
        if (hosted == null) {
            Start.seatWell(hall, 0, guest);
        } else {
            hall.seat(0, guest, hosted);
        }
        hall.fixed[0][guest] = true;
        int here = hall.tableOf[0][guest];
        var left = plan.get(0).tables().get(here).stream()
                .filter(missing::contains)
                .findFirst();
        left.ifPresent(missing::remove);
        for (int round = 1; round < plan.size(); round++) {
            var way = left.isPresent() ? plan.get(round).tableOf(left.get()) : OptionalInt.empty();
            if (hosted != null || way.isPresent()) {
                hall.seat(round, guest, hosted != null ? hosted : way.getAsInt());
                hall.fixed[round][guest] = hosted != null;
            } else {
                Start.seatWell(hall, round, guest);
            }
        }
    }

    /** Moves guests from the fullest to the emptiest table until they differ by at most one, where hosts allow. */
    private void level(int round) {
        while (true) {
            int fullest = 0;
            int emptiest = 0;
            for (int table = 1; table < hall.tables(); table++) {
                fullest = hall.size(round, table) > hall.size(round, fullest) ? table : fullest;
                emptiest = hall.size(round, table) < hall.size(round, emptiest) ? table : emptiest;
            }
            var movable = new HashMap<Integer, Long>();
            for (int guest = 0; guest < hall.guests.size(); guest++) {
                if (hall.tableOf[round][guest] == fullest && !hall.fixed[round][guest]) {
                    movable.put(guest, hall.costOf(round, guest, emptiest));
                }
            }
            if (hall.size(round, fullest) - hall.size(round, emptiest) < 2 || movable.isEmpty()) {
                return;
            }
            int guest = movable.entrySet().stream()
                    .min(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            hall.lift(round, guest);
            hall.seat(round, guest, emptiest);
        }
    }
}
