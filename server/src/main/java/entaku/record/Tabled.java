package entaku.record;

import entaku.session.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The things of one step whose numbers are what they are about, as the rows of a table.
 *
 * @param columns the words of all their numbers, each once
 */
record Tabled(String step, List<String> columns, List<Told.Thing> rows) {
    /** Tells whether a thing stands in a table and in no list. */
    static boolean holds(Told.Thing thing) {
        return thing.state().equals(Told.Thing.TABLED);
    }

    /** Makes a table for each step that has such things, in the order of the record. */
    static List<Tabled> of(List<Told.Thing> things) {
        Map<String, List<Told.Thing>> byStep = new LinkedHashMap<>();
        for (Told.Thing thing : things)
            if (holds(thing))
                byStep.computeIfAbsent(HtmlAncestry.step(thing), step -> new ArrayList<>())
                        .add(thing);
        return byStep.entrySet().stream()
                .map(each -> new Tabled(each.getKey(), columns(each.getValue()), each.getValue()))
                .toList();
    }

    private static List<String> columns(List<Told.Thing> rows) {
        var words = new TreeSet<String>();
        rows.forEach(row -> words.addAll(row.numbers().keySet()));
        return List.copyOf(words);
    }

    /** Gives the number of a thing in a column; a dash where none may be told, or there is none. */
    static String cell(Told.Thing row, String column) {
        Integer number = row.numbers().get(column);
        return number == null ? "―" : number.toString();
    }
}
