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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One run of equal shares from a given share per person, with exact fractions. Equal ballots have equal purses. */
final class SharePurchase {
    /** How many orders of level projects are tried before a tie counts as one that matters. */
    private static final int TRIES = 64;

    private final TreeMap<String, Project> projects = new TreeMap<>();
    /** Project → the ballots that approve it. */
    private final TreeMap<String, int[]> supporters = new TreeMap<>();
    /** Ballot → how many people cast it. */
    private final int[] people;

    private final TieRule rule;
    private final long budget;
    private int tries;
    private long trace;

    /**
     * What a run bought; with an open tie, what it had bought until then.
     *
     * @param trace stands for every comparison that the run made. All of them compare sums that grow evenly with the
     *     share, so that runs from any share between two of the same trace are the same as well
     */
    record Run(List<EqualShares.Round> rounds, List<String> chosen, long spent, Optional<Tie> openTie, long trace) {}

    private record Offer(Project project, Fraction highest, Fraction price) {}

    SharePurchase(List<Project> projects, Collection<Set<String>> approvals, long budget, TieRule rule) {
        this.budget = budget;
        this.rule = rule;
        Set<String> possible = projects.stream().map(Project::id).collect(Collectors.toSet());
        var ballots = new TreeMap<String, Integer>();
        var sets = new ArrayList<Set<String>>();
        var cast = new ArrayList<Integer>();
        for (Set<String> approval : approvals) {
            var wanted = new HashSet<>(approval);
            wanted.retainAll(possible);
            String key = wanted.stream().sorted().collect(Collectors.joining("\n"));
            Integer known = ballots.putIfAbsent(key, sets.size());
            if (known != null) cast.set(known, cast.get(known) + 1);
            else {
                sets.add(wanted);
                cast.add(1);
            }
        }
        people = cast.stream().mapToInt(Integer::intValue).toArray();
        for (Project project : projects) {
            int[] who = IntStream.range(0, sets.size())
                    .filter(ballot -> sets.get(ballot).contains(project.id()))
                    .toArray();
            if (who.length > 0) {
                this.projects.put(project.id(), project);
                supporters.put(project.id(), who);
            }
        }
    }

    /** Returns how many projects have a supporter. */
    int wanted() {
        return projects.size();
    }

    Run run(Fraction share) {
        tries = TRIES;
        trace = 0;
        var purses = new Fraction[people.length];
        Arrays.fill(purses, share);
        return run(purses, new ArrayList<>());
    }

    private Run run(Fraction[] purses, List<EqualShares.Round> rounds) {
        var prices = new TreeMap<String, Fraction>();
        projects.keySet().forEach(id -> prices.put(id, Fraction.ZERO));
        rounds.forEach(round -> prices.remove(round.project().id()));
        while (true) {
            var level = cheapest(prices, purses);
            if (level.isEmpty()) {
                return finish(rounds, Optional.empty());
            }
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
            prices.remove(among.get(0).project().id());
        }
    }

    /**
     * Gives what costs its supporters least now, by id; empty when they can pay nothing more. Purses only shrink, so a
     * price is never below what it was ({@code prices}), and what nobody can pay is out for good.
     */
    private List<Offer> cheapest(TreeMap<String, Fraction> prices, Fraction[] purses) {
        var order = new ArrayList<>(prices.keySet());
        order.sort(Comparator.comparing(prices::get));
        var level = new ArrayList<Offer>();
        for (String id : order) {
            if (!level.isEmpty() && prices.get(id).compareTo(level.get(0).price()) > 0) {
                break;
            }
            var offer = offer(projects.get(id), purses);
            if (offer.isEmpty()) {
                prices.remove(id);
                continue;
            }
            Fraction price = offer.get().price();
            prices.put(id, price);
            int against = level.isEmpty() ? -1 : price.compareTo(level.get(0).price());
            if (against < 0) {
                level.clear();
            }
            if (against <= 0) {
                level.add(offer.get());
            }
            note(against);
        }
        note(-2);
        level.sort(Comparator.comparing(offer -> offer.project().id()));
        return level;
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
        note(project.id().hashCode());
        int[] who = supporters.get(project.id());
        var sorted = Arrays.stream(who)
                .boxed()
                .sorted(Comparator.comparing(ballot -> purses[ballot]))
                .toList();
        int paying = Arrays.stream(who).map(ballot -> people[ballot]).sum();
        var left = Fraction.of(project.cost(), 1);
        long allIn = 0;
        for (int ballot : sorted) {
            var each = left.dividedBy(paying);
            if (each.compareTo(purses[ballot]) <= 0) {
                note(allIn);
                return Optional.of(new Offer(project, each, each.dividedBy(project.cost())));
            }
            left = left.minus(purses[ballot].times(people[ballot]));
            paying -= people[ballot];
            // A sum, since it does not matter in which order those pay all that have as much.
            allIn += mixed(ballot + 1);
        }
        note(-1);
        return Optional.empty();
    }

    private void buy(Offer offer, Fraction[] purses, List<EqualShares.Round> rounds, Optional<String> settledBy) {
        int count = 0;
        int paidAll = 0;
        for (int ballot : supporters.get(offer.project().id())) {
            var pays = purses[ballot].min(offer.highest());
            count += people[ballot];
            paidAll += purses[ballot].compareTo(offer.highest()) < 0 ? people[ballot] : 0;
            purses[ballot] = purses[ballot].minus(pays);
        }
        double highest = offer.highest().toDouble();
        rounds.add(new EqualShares.Round(
                offer.project(), count, offer.project().cost() / highest, highest, paidAll, settledBy));
    }

    private void note(long compared) {
        trace = mixed(trace ^ compared);
    }

    /** Spreads a number over all bits (the finalizer of SplitMix64), so that different traces do not meet. */
    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private Run finish(List<EqualShares.Round> rounds, Optional<Tie> tie) {
        var chosen = rounds.stream().map(round -> round.project().id()).toList();
        long spent = rounds.stream().mapToLong(round -> round.project().cost()).sum();
        return new Run(List.copyOf(rounds), chosen, spent, tie, trace);
    }
}
