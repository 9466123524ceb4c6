package entaku.steps.budget;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Step;
import entaku.session.Values;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.SecretVote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a budget holds.
 *
 * @param votes who wants what, by phone
 * @param slips paper ballots by what is on them ({@link #key}), by who entered them
 * @param settled how ties were decided, in order
 * @param outcome what became of it; null while it is open, and where nothing may be told
 */
record BudgetState(BudgetForm form, SecretVote votes, CountedHands slips, PVector<Settled> settled, Outcome outcome) {
    private static final String AND = "+";

    static BudgetState open(Step step, Values settings) {
        var form = BudgetForm.of(step, settings);
        var votes = SecretVote.open(form.least()).over(form.items());
        return new BudgetState(form, votes, CountedHands.NONE, TreePVector.empty(), null);
    }

    private BudgetState with(SecretVote next) {
        return new BudgetState(form, next, slips, settled, outcome);
    }

    private BudgetState holding(CountedHands paper) {
        return new BudgetState(form, votes, paper, settled, outcome);
    }

    /** Refuses unless ballots are taken; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        votes.requireNow(named);
        Rejected.unless(votes.closed() == null, "budget-closed");
    }

    /** Gives these projects in their order, each once. Refuses what is none. */
    List<String> inOrder(List<String> projects) {
        Set<String> chosen = new HashSet<>(projects == null ? List.<String>of() : projects);
        chosen.forEach(votes::requireItem);
        return votes.items().stream().filter(chosen::contains).toList();
    }

    /** Names a paper ballot by all that is on it. */
    static String key(List<String> projects) {
        return String.join(AND, projects);
    }

    static List<String> on(String key) {
        return List.of(key.split("\\" + AND));
    }

    /** Lists what a seat wants, in the order of the projects. */
    List<String> ballot(String seat) {
        var ballot = votes.ballot(seat);
        return votes.items().stream().filter(ballot::containsKey).toList();
    }

    /** Counts those who chose by phone, as far as that may be told; null while each of them could be made out. */
    Integer told() {
        int phones = votes.ballots().size();
        return phones > 0 && phones < form.least() ? null : Integer.valueOf(phones);
    }

    /** Tells whether a seat would have entered more paper than the largest hall has. */
    boolean tooMuch(String seat, String key, int count) {
        int others = slips.byWho().getOrDefault(seat, HashTreePMap.empty()).entrySet().stream()
                .filter(each -> !each.getKey().equals(key))
                .mapToInt(each -> each.getValue())
                .sum();
        return others + count > Limits.HANDS;
    }

    // ---- what becomes of it

    BudgetState choosing(String seat, List<String> projects) {
        return with(votes.balloting(seat, ballotOf(projects)));
    }

    private static PMap<String, Integer> ballotOf(List<String> projects) {
        PMap<String, Integer> ballot = HashTreePMap.empty();
        for (String project : projects) ballot = ballot.plus(project, 1);
        return ballot;
    }

    BudgetState entering(String seat, String key, int count) {
        return holding(slips.stating(seat, key, count));
    }

    BudgetState handing(String from, String to, String key, int count) {
        return holding(slips.handing(from, to, key, count));
    }

    /** Gives every paper ballot a name of its own, one that is no seat's. */
    private PMap<String, PMap<String, Integer>> paper() {
        var keys = new TreeSet<String>();
        slips.byWho().values().forEach(one -> keys.addAll(one.keySet()));
        PMap<String, PMap<String, Integer>> paper = HashTreePMap.empty();
        for (String key : keys)
            for (int i = slips.on(key); i > 0; i--) paper = paper.plus(key + AND + i, ballotOf(on(key)));
        return paper;
    }

    BudgetState closing() {
        var closed = votes.closing(paper());
        return new BudgetState(form, closed, slips, settled, null).worked();
    }

    /** Divides by the rule, and by how the room decided between what was level. */
    private BudgetState worked() {
        if (votes.closed().withheld()) return this;
        Collection<Set<String>> ballots = new ArrayList<>();
        votes.ballots().values().forEach(ballot -> ballots.add(ballot.keySet()));
        paper().values().forEach(ballot -> ballots.add(ballot.keySet()));
        var ties = Settled.all(settled, form.costs(votes.items()));
        return new BudgetState(form, votes, slips, settled, Outcome.of(form, ballots, ties));
    }

    BudgetState settling(Settled rule) {
        return new BudgetState(form, votes, slips, settled.plus(rule), outcome).worked();
    }

    /** Takes back the last decision between what was level. */
    BudgetState unsettling() {
        var before = settled.minus(settled.size() - 1);
        return new BudgetState(form, votes, slips, before, outcome).worked();
    }

    BudgetState reopening() {
        return new BudgetState(form, votes.reopening(), slips, TreePVector.empty(), null);
    }

    BudgetState anew() {
        return new BudgetState(form, votes.anew(), CountedHands.NONE, TreePVector.empty(), null);
    }

    /** Lists what is paid, in the order of the rounds; nothing while something level is not decided. */
    List<Item> items() {
        if (outcome == null || !outcome.tie().isEmpty()) return List.of();
        var items = new ArrayList<Item>();
        for (String id : outcome.chosen()) {
            String text = form.projects().get(id).text().in("ja");
            items.add(new Item(id, text, items.size() + 1));
        }
        return items;
    }
}
