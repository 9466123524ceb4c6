package entaku.steps.seatplan;

import entaku.session.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends people home, to the table at which they talked first; who was not there yet joins those who are fewest. */
final class Homeward {
    private Homeward() {}

    /** @param before who sat where, talk by talk */
    static Map<String, String> deal(
            List<Seat> people, Map<String, Integer> fixed, List<Map<String, String>> before, int laid) {
        var homes = new TreeMap<>(before.isEmpty() ? Together.sitting(people) : before.get(0));
        fixed.forEach((seat, index) -> homes.put(seat, "" + (index + 1)));
        var tables = new TreeMap<Integer, List<String>>();
        var others = new ArrayList<String>();
        for (Seat seat : people) {
            String home = homes.get(seat.id());
            if (home == null) others.add(seat.id());
            else
                tables.computeIfAbsent(Integer.valueOf(home), t -> new ArrayList<>())
                        .add(seat.id());
        }
        // Nobody is sent to a table that is empty, but where all are.
        if (tables.isEmpty()) for (int table = 1; table <= laid; table++) tables.put(table, new ArrayList<>());
        for (String seat : others) Wishing.smallest(tables.values()).add(seat);
        var seats = new TreeMap<String, String>();
        tables.forEach((table, there) -> there.forEach(seat -> seats.put(seat, "" + table)));
        return seats;
    }
}
