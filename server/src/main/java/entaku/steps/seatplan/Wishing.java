package entaku.steps.seatplan;

import entaku.session.Moment;
import entaku.session.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Seats people where what they would like to talk about is talked about, as far as there are chairs. */
final class Wishing {
    /** So many chairs beyond its share are at a table before somebody's wish has to wait: a talk of eight still is one. */
    private static final int MORE = 2;

    private Wishing() {}

    /** @param themes table → theme */
    static Map<String, String> deal(
            SeatPlanState state,
            List<Seat> people,
            Map<String, String> themes,
            Map<String, Integer> fixed,
            Moment moment) {
        int chairs = (people.size() + themes.size() - 1) / themes.size() + MORE;
        var tables = new TreeMap<String, List<String>>(Comparator.comparingInt(Integer::parseInt));
        themes.keySet().forEach(table -> tables.put(table, new ArrayList<>()));
        fixed.forEach((seat, index) -> tables.get("" + (index + 1)).add(seat));
        // Whose wish comes first is drawn by lot: the fresh id of the command.
        List<String> others = people.stream()
                .map(Seat::id)
                .filter(seat -> !fixed.containsKey(seat))
                .sorted(Dealing.lot(moment))
                .toList();
        var left = new ArrayList<String>();
        for (String seat : others) {
            List<List<String>> wished = tables.entrySet().stream()
                    .filter(table ->
                            themes.get(table.getKey()).equals(state.wishes().get(seat)))
                    .map(Map.Entry::getValue)
                    .filter(table -> table.size() < chairs)
                    .toList();
            if (wished.isEmpty()) left.add(seat);
            else smallest(wished).add(seat);
        }
        for (String seat : left) smallest(tables.values()).add(seat);
        var seats = new TreeMap<String, String>();
        tables.forEach((table, there) -> there.forEach(seat -> seats.put(seat, table)));
        return seats;
    }

    static List<String> smallest(Collection<List<String>> tables) {
        return tables.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }
}
