package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int PRESENT = 20;

    /**
     * The attacker here knows the rule and the whole publication, and lists every set of answers that
     * would have led to it. If in all of them a level has between 1 and k−1 people, it has leaked.
     */
    @Test
    void no_small_group_can_be_inferred_even_by_who_knows_the_rule() {
        for (int k : new int[] {2, 3, 4}) {
            for (int levels = 1; levels <= 5; levels++) {
                int people = new int[] {0, 20, 20, 18, 13, 11}[levels];
                // With k answers of one kind the total is told, so whoever sees none must know no more.
                noLeak(levels, people, new Suppression(k));
            }
        }
    }

    private static void noLeak(int levelCount, int most, Suppression suppression) {
        var scale = IntStream.range(0, levelCount)
                .mapToObj(i -> new Level("l" + i, i * 2 < levelCount))
                .toList();
        var worlds = new HashMap<AgreementTally, boolean[]>();
        for (int people = 0; people <= most; people++) {
            for (int[] counts : splits(people, levelCount)) {
                var seen = worlds.computeIfAbsent(publish(scale, counts, suppression), t -> new boolean[levelCount]);
                for (int level = 0; level < levelCount; level++) {
                    seen[level] |= counts[level] == 0 || counts[level] >= suppression.k();
                }
            }
        }
        assertThat(worlds).allSatisfy((tally, harmless) -> assertThat(harmless).doesNotContain(false));
    }

    @Property(tries = 500)
    void every_figure_that_is_shown_is_zero_or_large_enough_and_they_add_up(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 12) Integer> counts,
            @ForAll @IntRange(min = 1, max = 6) int k) {
        int[] array = counts.stream().mapToInt(Integer::intValue).toArray();
        var ids = IntStream.range(0, array.length).mapToObj(i -> "l" + i).toList();
        var bands = new Suppression(k).bands(ids, array);
        bands.ifPresent(shown -> {
            assertThat(shown).allMatch(band -> band.count() == 0 || band.count() >= k);
            assertThat(shown).allMatch(band -> band.levels().size() == 1 || band.count() > k);
            assertThat(shown.stream().mapToInt(Band::count).sum())
                    .isEqualTo(IntStream.of(array).sum());
            assertThat(shown.stream().flatMap(band -> band.levels().stream()).toList())
                    .isEqualTo(ids);
        });
        boolean nothingSmall = IntStream.of(array).allMatch(count -> count == 0 || count >= k);
        if (nothingSmall && IntStream.of(array).sum() > 0) {
            assertThat(bands.orElseThrow()).hasSize(array.length);
        }
    }

    private static AgreementTally publish(List<Level> scale, int[] counts, Suppression suppression) {
        Map<String, String> answers = new HashMap<>();
        for (int level = 0; level < counts.length; level++) {
            for (int person = 0; person < counts[level]; person++) {
                answers.put(level + "-" + person, scale.get(level).id());
            }
        }
        return AgreementScale.tally(scale, answers, Map.of(), PRESENT, suppression);
    }

    private static List<int[]> splits(int people, int levels) {
        if (levels == 1) {
            return List.of(new int[] {people});
        }
        var all = new ArrayList<int[]>();
        for (int first = 0; first <= people; first++) {
            for (int[] rest : splits(people - first, levels - 1)) {
                int[] split = new int[levels];
                split[0] = first;
                System.arraycopy(rest, 0, split, 1, levels - 1);
                all.add(split);
            }
        }
        return all;
    }
}
