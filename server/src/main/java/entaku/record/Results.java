package entaku.record;

import entaku.record.Proceedings.Station;
import entaku.session.Text;
import entaku.session.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted on one question at one place: the rows of a table.
 *
 * @param question null where the step's title says it
 * @param rows in the order of the record; their numbers are {@code count}, {@code hands} and {@code rank}
 */
record Results(Station station, Text question, List<Told.Thing> rows) {
    /** Gathers all results of a record, in its order. */
    static List<Results> of(Proceedings proceedings) {
        Map<List<Object>, List<Told.Thing>> all = new LinkedHashMap<>();
        for (Told.Thing thing : proceedings.things())
            if (thing.state().equals(Told.COUNTED) || thing.state().equals(Told.WITHHELD))
                all.computeIfAbsent(
                                Arrays.asList(HtmlAncestry.step(thing), thing.table(), question(thing)),
                                k -> new ArrayList<>())
                        .add(thing);
        return all.values().stream()
                .map(rows -> new Results(
                        proceedings.station(HtmlAncestry.step(rows.get(0))).orElseThrow(), question(rows.get(0)), rows))
                .toList();
    }

    private static Text question(Told.Thing thing) {
        return thing.tags().isEmpty() ? null : thing.tags().get(0);
    }

    /** Tells whether this stands at the same place as the one before (null: there is none). */
    boolean beside(Results before) {
        return before != null && place().equals(before.place());
    }

    /** Names the stage. */
    private String place() {
        String id = rows.get(0).id();
        return id.substring(0, id.indexOf(':'));
    }

    boolean inHall() {
        return rows.get(0).table() == null;
    }

    boolean withheld() {
        return rows.stream().anyMatch(row -> row.state().equals(Told.WITHHELD));
    }

    boolean ranked() {
        return rows.stream().anyMatch(row -> row.numbers().containsKey("rank"));
    }

    /** Tells whether any count may be told. */
    boolean told() {
        return rows.stream().anyMatch(row -> row.numbers().containsKey("count"));
    }

    /** Heads the columns, in the words of the documents. */
    List<String> heads(Say say) {
        var heads = new ArrayList<String>();
        if (ranked()) heads.add(say.word("result-rank"));
        for (String column : List.of("choice", "count", "hands")) heads.add(say.word("result-" + column));
        return heads;
    }

    /** Gives the numbers of a row that stand before and behind its words. */
    List<String> before(Told.Thing row, Say say) {
        if (!ranked()) return List.of();
        Integer rank = row.numbers().get("rank");
        if (rank == null) return List.of("");
        boolean tied = rows.stream()
                        .filter(other -> rank.equals(other.numbers().get("rank")))
                        .count()
                > 1;
        return List.of(say.word(tied ? "result-tied" : "result-place", rank));
    }

    List<String> behind(Told.Thing row, Say say) {
        return List.of(
                people(row.numbers().get("count"), say), people(row.numbers().get("hands"), say));
    }

    private static String people(Integer n, Say say) {
        return n == null ? "" : say.count(n, "人", "people");
    }
}
