package entaku.mathematics.tally;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Items that a tally finds level, with what a rule may look at to separate them.
 *
 * @param items at least two, alphabetical
 * @param earlier votes per item in the rounds before this one, oldest first; empty where the tally
 *     has a single round
 */
public record Tie(List<String> items, List<Map<String, Long>> earlier) {
    public Tie {
        items = List.copyOf(new TreeSet<>(items));
        earlier = earlier.stream().map(Map::copyOf).toList();
    }
}
