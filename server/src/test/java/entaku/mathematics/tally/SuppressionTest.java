package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    /** How many answered is public, so the attacker here knows that as well. */
    @Test
    void no_small_group_can_be_inferred_even_by_who_knows_the_rule_and_the_total() {
        for (int k : new int[] {2, 3, 4}) {
            // On a scale of one level whoever answers has told; there is nothing to protect.
            for (int levels = 2; levels <= 5; levels++) {
                var attacker = new Attacker(k);
                int most = new int[] {0, 0, 20, 18, 13, 11}[levels];
                for (int people = 0; people <= most; people++) {
                    for (int[] counts : Attacker.splits(people, levels)) {
                        attacker.sees(publish(counts, new Suppression(k)), counts);
                    }
                }
                assertThat(attacker.publications()).isGreaterThan(most);
                assertThat(attacker.leaks()).as("%d levels, k = %d", levels, k).isEmpty();
            }
        }
    }

    private static AgreementTally publish(int[] counts, Suppression suppression) {
        var scale = IntStream.range(0, counts.length)
                .mapToObj(i -> new Level("l" + i, i * 2 < counts.length))
                .toList();
        Map<String, Reply> replies = new HashMap<>();
        for (int level = 0; level < counts.length; level++) {
            for (int person = 0; person < counts[level]; person++) {
                replies.put(level + "-" + person, new Reply(scale.get(level).id(), ""));
            }
        }
        return AgreementScale.tally(scale, replies, Map.of(), List.of(), suppression);
    }

    @Test
    void nobody_who_is_pooled_can_be_inferred_even_by_who_knows_the_categories_and_the_total() {
        for (int k : new int[] {2, 3, 4}) {
            for (int categories = 2; categories <= 5; categories++) {
                var attacker = new Attacker(k);
                int most = new int[] {0, 0, 20, 18, 14, 12}[categories];
                for (int people = 0; people <= most; people++) {
                    for (int[] counts : Attacker.splits(people, categories)) {
                        var named = new HashMap<String, Integer>();
                        IntStream.range(0, counts.length).forEach(i -> named.put("c" + i, counts[i]));
                        attacker.sees(List.of(people, new Suppression(k).pool(named)), counts);
                    }
                }
                assertThat(attacker.publications()).isGreaterThan(most);
                assertThat(attacker.leaks())
                        .as("%d categories, k = %d", categories, k)
                        .isEmpty();
            }
        }
    }

    @ForSeeds(500)
    void every_figure_that_is_shown_is_zero_or_large_enough_and_they_add_up(long seed) {
        var draw = new Draw(seed);
        int[] array = draw.list(1, 9, () -> draw.between(0, 12)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        int k = draw.between(1, 6);
        var ids = IntStream.range(0, array.length).mapToObj(i -> "l" + i).toList();
        int all = IntStream.of(array).sum();
        var bands = new Suppression(k).bands(ids, array);
        bands.ifPresent(shown -> {
            assertThat(shown).allMatch(band -> band.count() == 0 || band.count() >= k);
            assertThat(shown).allMatch(band -> band.levels().size() == 1 || band.count() > k);
            assertThat(shown.stream().mapToInt(Band::count).sum()).isEqualTo(all);
            assertThat(shown.stream().flatMap(band -> band.levels().stream()).toList())
                    .isEqualTo(ids);
        });
        boolean nothingSmall = IntStream.of(array).allMatch(count -> count == 0 || count >= k);
        boolean twoOnTheEdge = array.length == 2 && all == k && k > 1;
        assertThat(bands.isPresent() && twoOnTheEdge).isFalse();
        if (nothingSmall && all > 0 && !twoOnTheEdge) {
            assertThat(bands.orElseThrow()).hasSize(array.length);
        }
    }

    @ForSeeds(300)
    void a_pool_loses_nobody_and_shows_no_small_category(long seed) {
        var draw = new Draw(seed);
        int k = draw.between(1, 6);
        var counts = new HashMap<String, Integer>();
        draw.list(0, 8, () -> draw.between(0, 20)).forEach(n -> counts.put("c" + counts.size(), n));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var pool = new Suppression(k).pool(counts);
        assertThat(pool.apart())
                .allSatisfy((category, people) ->
                        assertThat(people).isGreaterThanOrEqualTo(k).isEqualTo(counts.get(category)));
        int told = pool.pooled()
                + pool.apart().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(told).isIn(0, all);
        assertThat(told == 0).isEqualTo(all == 0 || all <= k && k > 1);
        assertThat(pool.pooled() == 0 || pool.pooled() > k).isTrue();
    }

    @Test
    void too_few_ballots_or_too_few_that_differ_from_a_result_shown_before_are_not_shown() {
        var three = new Suppression(3);
        assertThat(three.allows(Map.of(), List.of())).isTrue();
        assertThat(three.allows(Map.of("p1", "a", "p2", "a"), List.of())).isFalse();
        var first = Map.of("p1", "a", "p2", "a", "p3", "b");
        assertThat(three.allows(first, List.of())).isTrue();
        assertThat(three.allows(first, List.of(first))).as("the same again").isTrue();
        assertThat(three.allows(Map.of("p1", "b", "p2", "a", "p3", "b"), List.of(first)))
                .isFalse();
        assertThat(three.allows(Map.of("p1", "a", "p2", "a"), List.of())).isFalse();
        assertThat(three.allows(Map.of("p1", "b", "p2", "b", "p3", "a"), List.of(first)))
                .isTrue();
        assertThat(three.allows(Map.of("p1", "a", "p2", "a", "p3", "a"), List.of(Map.of(), first)))
                .isFalse();
    }
}
