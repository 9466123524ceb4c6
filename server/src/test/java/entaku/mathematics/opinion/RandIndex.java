package entaku.mathematics.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agreement of two partitions, 1 when equal, about 0 for chance (Hubert and Arabie 1985). */
final class RandIndex {
    private RandIndex() {}

    static <A, B> double adjusted(Map<String, A> one, Map<String, B> other) {
        Map<List<Object>, Integer> cells = new HashMap<>();
        Map<Object, Integer> rows = new HashMap<>();
        Map<Object, Integer> columns = new HashMap<>();
        int people = 0;
        for (String id : one.keySet()) {
            if (other.containsKey(id)) {
                cells.merge(List.of(one.get(id), other.get(id)), 1, Integer::sum);
                rows.merge(one.get(id), 1, Integer::sum);
                columns.merge(other.get(id), 1, Integer::sum);
                people++;
            }
        }
        double expected = pairs(rows) * pairs(columns) / (people * (people - 1) / 2.0);
        double greatest = (pairs(rows) + pairs(columns)) / 2;
        return greatest == expected ? 1 : (pairs(cells) - expected) / (greatest - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
