package entaku.steps.seatplan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One plan of who sits where. Nobody is moved by it.
 *
 * @param number counts the plans of the step, from 1
 * @param way how people are spread
 * @param tables how many tables are laid, from table 1
 * @param seats seat → table
 * @param fixed who keeps the table they sit at
 * @param themes table → what is talked about there, an item of an earlier step; empty where tables have no themes
 * @param sat where people sat who had talked at their tables until then; empty where nobody had
 * @param atLeast so many pairs sit together again in the best of all plans
 */
public record Plan(
        int number,
        String way,
        int tables,
        Map<String, String> seats,
        List<String> fixed,
        Map<String, String> themes,
        Map<String, String> sat,
        int atLeast,
        Tally tally) {
    public Plan {
        // The same facts give the same bytes, whatever order a map happened to have.
        seats = Collections.unmodifiableMap(new TreeMap<>(seats));
        themes = Collections.unmodifiableMap(new TreeMap<>(themes));
        sat = Collections.unmodifiableMap(new TreeMap<>(sat));
        fixed = List.copyOf(fixed);
    }

    /** Gives who sits where once somebody is put at another table (null: at none). */
    Map<String, String> seatsWith(String seat, String table) {
        var others = new TreeMap<>(seats);
        if (table == null) others.remove(seat);
        else others.put(seat, table);
        return others;
    }

    Plan moving(String seat, String table, Tally now) {
        return new Plan(number, way, tables, seatsWith(seat, table), fixed, themes, sat, atLeast, now);
    }
}
