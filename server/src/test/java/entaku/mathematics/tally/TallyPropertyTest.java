package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class TallyPropertyTest {
    private static final TieRule LOT = TieRule.byLot("fixed");

    @ForSeeds(300)
    void the_order_of_ballots_and_items_never_matters(long seed) {
        var draw = new Draw(seed);
        int m = draw.between(0, 6);
        int n = draw.between(0, 25);
        Random random = draw.random();
        var items = names(m);
        var ballots = ballots(items, n, random);
        var mixedItems = shuffled(items, random);
        var mixed = shuffled(ballots, random);
        for (var equal : InstantRunoff.EqualRanks.values()) {
            assertThat(InstantRunoff.count(mixedItems, mixed, equal, LOT))
                    .isEqualTo(InstantRunoff.count(items, ballots, equal, LOT));
        }
        assertThat(Schulze.rank(mixedItems, mixed).ranking())
                .isEqualTo(Schulze.rank(items, ballots).ranking());
        assertThat(Borda.rank(mixedItems, mixed)).isEqualTo(Borda.rank(items, ballots));
        assertThat(Dots.firstPreferences(mixedItems, mixed)).isEqualTo(Dots.firstPreferences(items, ballots));
    }

    @ForSeeds(300)
    void a_runoff_loses_no_ballot_and_always_ends(long seed) {
        var draw = new Draw(seed);
        int m = draw.between(1, 6);
        int n = draw.between(0, 25);
        Random random = draw.random();
        var items = names(m);
        var ballots = ballots(items, n, random);
        var count = InstantRunoff.count(items, ballots, InstantRunoff.EqualRanks.WAIT, LOT);
        assertThat(count.winner()).isPresent();
        assertThat(count.rounds()).hasSizeLessThanOrEqualTo(m);
        assertThat(count.rounds())
                .allSatisfy(round -> assertThat(round.exhausted()
                                + round.votes().values().stream()
                                        .mapToLong(v -> v)
                                        .sum())
                        .isEqualTo(n));
        for (int i = 0; i + 1 < count.rounds().size(); i++) {
            var now = count.rounds().get(i);
            var next = count.rounds().get(i + 1);
            for (String item : next.votes().keySet()) {
                long gained = now.transfers().values().stream()
                        .mapToLong(to -> to.getOrDefault(item, 0L))
                        .sum();
                assertThat(now.votes().get(item) + gained)
                        .isEqualTo(next.votes().get(item));
            }
        }
        var open = InstantRunoff.count(items, ballots);
        assertThat(open.winner().isPresent()).isNotEqualTo(open.openTie().isPresent());
        open.winner().ifPresent(winner -> assertThat(count.winner()).contains(winner));
    }

    @ForSeeds(300)
    void a_Condorcet_winner_wins_Schulze_and_the_winner_is_in_the_Smith_set(long seed) {
        var draw = new Draw(seed);
        int m = draw.between(1, 7);
        int n = draw.between(0, 25);
        Random random = draw.random();
        var items = names(m);
        var schulze = Schulze.rank(items, ballots(items, n, random));
        schulze.table()
                .condorcetWinner()
                .ifPresent(winner -> assertThat(schulze.ranking().winner()).contains(winner));
        assertThat(schulze.table().smithSet()).containsAll(schulze.ranking().first());
        for (String a : items) {
            for (String b : items) {
                var chain = schulze.chain(a, b);
                if (!chain.isEmpty()) {
                    assertThat(IntStream.range(1, chain.size())
                                    .mapToLong(i -> schulze.table().over(chain.get(i - 1), chain.get(i)))
                                    .min())
                            .hasValue(schulze.strength(a, b));
                }
            }
        }
    }

    @ForSeeds(150)
    void budgets_are_never_overspent_and_nobody_matters_by_place(long seed) {
        var draw = new Draw(seed);
        int m = draw.between(0, 6);
        int n = draw.between(0, 12);
        Random random = draw.random();
        var projects = names(m).stream()
                .map(id -> new Project(id, 1 + random.nextInt(30)))
                .toList();
        List<Set<String>> approvals = IntStream.range(0, n)
                .mapToObj(voter -> subset(names(m), random))
                .toList();
        long budget = random.nextInt(80);
        var shares = EqualShares.select(projects, approvals, budget, LOT);
        assertThat(shares.spent()).isBetween(0L, budget);
        assertThat(shares.openTie()).isEmpty();
        assertThat(EqualShares.select(shuffled(projects, random), shuffled(approvals, random), budget, LOT))
                .isEqualTo(shares);
        var open = EqualShares.select(projects, approvals, budget, TieRule.open());
        if (open.openTie().isEmpty()) {
            assertThat(Set.copyOf(open.chosen())).isEqualTo(Set.copyOf(shares.chosen()));
        }
        var greedy = GreedyBudget.select(projects, approvals, budget, LOT);
        assertThat(greedy.left()).isBetween(0L, budget);
        assertThat(GreedyBudget.select(shuffled(projects, random), shuffled(approvals, random), budget, LOT))
                .isEqualTo(greedy);
    }

    @ForSeeds(300)
    void ratings_stay_on_the_scale_and_are_numbers(long seed) {
        var draw = new Draw(seed);
        List<Integer> ratings = draw.list(0, 255, () -> draw.between(1, 5));
        Random random = draw.random();
        var rating = Rating.of(ratings, 1, 5);
        assertThat(rating.isPresent()).isNotEqualTo(ratings.isEmpty());
        rating.ifPresent(r -> {
            assertThat(r).isEqualTo(Rating.of(shuffled(ratings, random), 1, 5).orElseThrow());
            assertThat(Rating.ofCounts(r.counts())).contains(r);
            assertThat(r.lowerQuartile()).isBetween(1.0, r.median());
            assertThat(r.upperQuartile()).isBetween(r.median(), 5.0);
            assertThat(r.mean()).isBetween(1.0, 5.0);
            assertThat(r.deviation()).isBetween(0.0, 2.0);
        });
    }

    private static List<String> names(int m) {
        return IntStream.range(0, m)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
    }

    private static List<Ballot> ballots(List<String> items, int n, Random random) {
        return IntStream.range(0, n)
                .mapToObj(voter -> {
                    var left = shuffled(List.copyOf(subset(items, random)), random);
                    var tiers = new ArrayList<List<String>>();
                    while (!left.isEmpty()) {
                        int size = random.nextInt(4) > 0 ? 1 : Math.min(2, left.size());
                        tiers.add(List.copyOf(left.subList(0, size)));
                        left.subList(0, size).clear();
                    }
                    return new Ballot(1, tiers);
                })
                .toList();
    }

    private static Set<String> subset(List<String> items, Random random) {
        var subset = new HashSet<String>();
        items.stream().filter(item -> random.nextInt(3) > 0).forEach(subset::add);
        return subset;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
