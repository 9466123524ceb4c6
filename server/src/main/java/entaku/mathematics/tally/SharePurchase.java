package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One run of equal shares from a given share per person, with exact fractions. */
final class SharePurchase {
    /** How many orders of level projects are tried before a tie counts as one that matters. */
    private static final int TRIES = 64;

    private final TreeMap<String, Project> projects = new TreeMap<>();
    private final TreeMap<String, int[]> supporters = new TreeMap<>();
    private final int people;
    private final TieRule rule;
    private final long budget;
    private int tries;

    /** What a run bought; with an open tie, what it had bought until then. */
    record Run(List<EqualShares.Round> rounds, List<String> chosen, long spent, Optional<Tie> openTie) {}

    private record Offer(Project project, Fraction highest, Fraction price) {}

    SharePurchase(List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule) {
        this.budget = budget;
        var voters = List.copyOf(approvals);
        for (Project project : projects) {
            int[] who = IntStream.range(0, voters.size())
                    .filter(voter -> voters.get(voter).contains(project.id()))
                    .toArray();
            if (who.length > 0) {
                this.projects.put(project.id(), project);
                supporters.put(project.id(), who);
            }
        }
        this.people = voters.size();
        this.rule = rule;
    }

    /** Returns how many projects have a supporter. */
    int wanted() {
        return projects.size();
    }

    Run run(Fraction share) {
        tries = TRIES;
        var purses = new Fraction[people];
        Arrays.fill(purses, share);
        return run(purses, new ArrayList<>());
    }

    private Run run(Fraction[] purses, List<EqualShares.Round> rounds) {
        while (true) {
            var bought = new HashSet<String>();
            rounds.forEach(round -> bought.add(round.project().id()));
            var offers = projects.values().stream()
                    .filter(project -> !bought.contains(project.id()))
                    .map(project -> offer(project, purses))
                    .flatMap(Optional::stream)
                    .toList();
            var cheapest = offers.stream().map(Offer::price).min(Comparator.naturalOrder());
            if (cheapest.isEmpty()) {
                return finish(rounds, Optional.empty());
            }
            var level = offers.stream()
                    .filter(offer -> offer.price().equals(cheapest.get()))
                    .toList();
            var names = level.stream().map(offer -> offer.project().id()).toList();
            var first = level.size() == 1
                    ? names
                    : rule.order(new Tie(names, List.of())).get(0);
            var among = level.stream()
                    .filter(offer -> first.contains(offer.project().id()))
                    .toList();
            if (among.size() > 1 && !idle(among, purses, rounds)) {
                return finish(rounds, Optional.of(new Tie(first, List.of())));
            }
            boolean decided = level.size() > 1 && among.size() == 1;
            buy(among.get(0), purses, rounds, decided ? Optional.of(rule.name()) : Optional.empty());
        }
    }

    /**
     * Tells whether it does not matter which of the level projects goes first: the same are bought in the
     * end, or the true budget is overspent in any case.
     */
    private boolean idle(List<Offer> among, Fraction[] purses, List<EqualShares.Round> rounds) {
        Set<String> outcome = null;
        for (Offer offer : among) {
            if (tries-- <= 0) {
                return false;
            }
            var copy = purses.clone();
            var sofar = new ArrayList<>(rounds);
            buy(offer, copy, sofar, Optional.empty());
            var run = run(copy, sofar);
            var chosen = run.spent() > budget ? Set.<String>of() : Set.copyOf(run.chosen());
            if (run.openTie().isPresent() || outcome != null && !outcome.equals(chosen)) {
                return false;
            }
            outcome = chosen;
        }
        return true;
    }

    private Optional<Offer> offer(Project project, Fraction[] purses) {
        var sorted = Arrays.stream(supporters.get(project.id()))
                .mapToObj(voter -> purses[voter])
                .sorted()
                .toList();
        var left = Fraction.of(project.cost(), 1);
        for (int i = 0; i < sorted.size(); i++) {
            var each = left.dividedBy(sorted.size() - i);
            if (each.compareTo(sorted.get(i)) <= 0) {
                return Optional.of(new Offer(project, each, each.dividedBy(project.cost())));
            }
            left = left.minus(sorted.get(i));
        }
        return Optional.empty();
    }

    private void buy(Offer offer, Fraction[] purses, List<EqualShares.Round> rounds, Optional<String> settledBy) {
        int[] who = supporters.get(offer.project().id());
        int paidAll = 0;
        for (int voter : who) {
            var pays = purses[voter].min(offer.highest());
            paidAll += purses[voter].compareTo(offer.highest()) < 0 ? 1 : 0;
            purses[voter] = purses[voter].minus(pays);
        }
        double highest = offer.highest().toDouble();
        rounds.add(new EqualShares.Round(
                offer.project(), who.length, offer.project().cost() / highest, highest, paidAll, settledBy));
    }

    private static Run finish(List<EqualShares.Round> rounds, Optional<Tie> tie) {
        var chosen = rounds.stream().map(round -> round.project().id()).toList();
        long spent = rounds.stream().mapToLong(round -> round.project().cost()).sum();
        return new Run(List.copyOf(rounds), chosen, spent, tie);
    }
}
