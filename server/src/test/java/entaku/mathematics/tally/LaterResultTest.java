package entaku.mathematics.tally;

import static entaku.mathematics.tally.Attacker.splits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A result that is opened again and closed again must not tell by its difference what each of the two hides. */
class LaterResultTest {
    private record Told(Optional<List<Band>> first, Optional<List<Band>> second) {
        static Told of(int k, int levels, Map<String, String> before, Map<String, String> now) {
            var suppression = new Suppression(k);
            var ids = IntStream.range(0, levels).mapToObj(l -> "l" + l).toList();
            var first = suppression.bands(ids, before, List.of());
            var shown = first.isPresent() ? List.of(before) : List.<Map<String, String>>of();
            boolean allowed = suppression.allows(now, shown);
            return new Told(first, allowed ? suppression.bands(ids, now, shown) : Optional.empty());
        }
    }

    /** Everybody sees who arrives and answers only now; so the attacker watches these alone as well. */
    @Test
    void what_late_comers_answered_cannot_be_found_by_subtraction() {
        int[][] sizes = {{2, 2, 8, 6}, {2, 3, 11, 8}, {3, 2, 7, 5}, {3, 3, 9, 7}, {4, 2, 6, 5}, {5, 2, 5, 4}};
        for (int[] size : sizes) {
            int k = size[1];
            var attacker = new Attacker(k);
            int again = 0;
            for (int before = 0; before <= size[2]; before++) {
                for (int late = 1; late <= size[3]; late++) {
                    for (int[] first : splits(before, size[0])) {
                        for (int[] more : splits(late, size[0])) {
                            var people = people("p", first);
                            var all = people("late", more);
                            all.putAll(people);
                            var told = Told.of(k, size[0], people, all);
                            if (told.first().isEmpty()) continue;
                            attacker.sees(List.of(before, late, told), first, more, plus(first, more));
                            again += told.second().isPresent() ? 1 : 0;
                        }
                    }
                }
            }
            assertThat(again).as("results that are shown again").isGreaterThan(50);
            assertThat(attacker.leaks()).as("%s", Arrays.toString(size)).isEmpty();
        }
    }

    /** Nobody sees who changes an answer, but how many have answered is always known. */
    @Test
    void what_people_answered_before_and_after_they_changed_their_minds_cannot_be_found_either() {
        for (int[] size : new int[][] {{2, 2, 6, 3}, {2, 3, 8, 3}, {3, 2, 5, 2}, {3, 3, 6, 2}, {4, 2, 4, 1}}) {
            int k = size[1];
            var attacker = new Attacker(k);
            int again = 0;
            for (int before = k; before <= size[2]; before++) {
                for (int late = 0; late <= size[3]; late++) {
                    for (int[] first : splits(before, size[0])) {
                        for (int[] same : below(first)) {
                            again += changes(attacker, k, first, same, late);
                        }
                    }
                }
            }
            assertThat(again).as("results that are shown again").isGreaterThan(50);
            assertThat(attacker.leaks()).as("%s", Arrays.toString(size)).isEmpty();
        }
    }

    private static int changes(Attacker attacker, int k, int[] first, int[] same, int late) {
        int[] left = minus(first, same);
        int changing = IntStream.of(left).sum();
        int again = 0;
        for (int[] now : splits(changing + late, first.length)) {
            var moved = new HashMap<String, String>();
            var movers = people("changes", left);
            if (!moved(new ArrayList<>(movers.entrySet()), now.clone(), 0, moved)) continue;
            for (int level = 0; level < now.length; level++) {
                long taken = count(moved, "l" + level);
                for (long n = taken; n < now[level]; n++) moved.put("late" + level + "-" + n, "l" + level);
            }
            var before = people("same", same);
            moved.putAll(before);
            before.putAll(movers);
            var told = Told.of(k, first.length, before, moved);
            if (told.first().isEmpty()) continue;
            int answered = before.size();
            attacker.sees(List.of(answered, answered + late, told), first, plus(same, now));
            again += told.second().isPresent() && changing > 0 ? 1 : 0;
        }
        return again;
    }

    /** Sends everybody to another level, as far as there are places there. */
    private static boolean moved(
            List<Map.Entry<String, String>> movers, int[] places, int next, Map<String, String> moved) {
        if (next == movers.size()) return true;
        for (int level = 0; level < places.length; level++) {
            if (places[level] == 0 || movers.get(next).getValue().equals("l" + level)) continue;
            places[level]--;
            moved.put(movers.get(next).getKey(), "l" + level);
            if (moved(movers, places, next + 1, moved)) return true;
            places[level]++;
        }
        return false;
    }

    @Test
    void the_same_answers_are_shown_again_as_they_were() {
        var levels = List.of("l0", "l1", "l2");
        var answers = people("p", new int[] {5, 3, 0});
        var first = Suppression.DEFAULT.bands(levels, answers, List.of());
        assertThat(first.orElseThrow()).hasSize(3);
        assertThat(Suppression.DEFAULT.bands(levels, answers, List.of(Map.of(), answers)))
                .isEqualTo(first);
    }

    private static Map<String, String> people(String name, int[] counts) {
        var people = new HashMap<String, String>();
        for (int level = 0; level < counts.length; level++) {
            for (int n = 0; n < counts[level]; n++) {
                people.put(name + level + "-" + n, "l" + level);
            }
        }
        return people;
    }

    private static long count(Map<String, String> people, String level) {
        return people.values().stream().filter(level::equals).count();
    }

    private static List<int[]> below(int[] counts) {
        var all = new ArrayList<int[]>();
        all.add(new int[counts.length]);
        for (int level = 0; level < counts.length; level++) {
            for (int[] one : List.copyOf(all)) {
                for (int n = 1; n <= counts[level]; n++) {
                    int[] more = one.clone();
                    more[level] = n;
                    all.add(more);
                }
            }
        }
        return all;
    }

    private static int[] plus(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
    }

    private static int[] minus(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(i -> one[i] - other[i]).toArray();
    }
}
