package entaku.steps.statements;

import entaku.session.Item;
import entaku.session.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a step of statements holds.
 *
 * @param closed the results; null while answers are taken
 * @param vote which vote this is, from 1: a result that was shown ends one for good
 * @param published the answers behind every result shown so far: statement → seat → answer
 */
record StatementsState(
        Listing list, Ballots ballots, Closed closed, int vote, PVector<PMap<String, PMap<String, Answer>>> published) {

    /**
     * What came of one statement.
     *
     * @param counts phones and hands together; of a result withheld the hands alone
     * @param withheld the answers by phone stay hidden
     * @param phones whether anything of them was shown
     * @param leaning null where nobody is told of
     * @param reasons in the order of their words: beside no answer, and nobody's
     */
    record Result(Three counts, Three hands, boolean withheld, boolean phones, Leaning leaning, List<String> reasons) {}

    /** A closed vote: how many answered by phone, and what came of each statement, in the order in which it is told. */
    record Closed(int people, Map<String, Result> results) {}

    static StatementsState open(Listing.Setup setup) {
        Listing list = Listing.of(setup);
        return new StatementsState(list, Ballots.over(list), null, 1, TreePVector.empty());
    }

    /** Refuses unless answers are taken; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        Rejected.ifStale(named, vote);
        Rejected.unless(closed == null, "answers-closed");
    }

    void requireOpen(String statement, Integer named) {
        requireOpen(named);
        Rejected.unless(list.shows(statement), "no-such-statement");
    }

    /** Counts those who answered, as far as that may be told; null while they are so few that each could be made out. */
    Integer told() {
        int people = closed == null ? ballots.progress().people() : closed.people();
        return people > 0 && people < list.setup().least() ? null : Integer.valueOf(people);
    }

    /** Tells whether anything of the phones' answers was shown when this vote closed. */
    boolean shown() {
        return closed != null && closed.results().values().stream().anyMatch(Result::phones);
    }

    /** Tells whether a statement that is held may be shown: nothing is shown beside results that could not be answered. */
    boolean mayShow(String statement) {
        return closed == null || closed.results().containsKey(statement);
    }

    /** Gives what came of a statement that all may see; null while there is none. */
    Result result(String statement) {
        return closed == null || !list.shows(statement)
                ? null
                : closed.results().get(statement);
    }

    /** Lists what all may see, in the order of the results once there are any. */
    List<String> ordered() {
        var ids = new ArrayList<String>();
        if (closed != null)
            closed.results().keySet().stream().filter(list::shows).forEach(ids::add);
        list.ids().stream()
                .filter(id -> closed == null || !closed.results().containsKey(id))
                .forEach(ids::add);
        return ids;
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        for (String id : ordered()) {
            var fixed = list.fixed().get(id);
            List<String> from = fixed == null || fixed.item() == null
                    ? List.of()
                    : fixed.item().from();
            items.add(new Item(id, list.words(id), items.size() + 1, from));
        }
        return items;
    }

    StatementsState over(List<Item> drawn) {
        Listing now = list.over(drawn);
        return with(now, ballots.following(now));
    }

    StatementsState adding(String id, String seat, String text, boolean paper, boolean shown) {
        Listing now = list.adding(id, seat, text, paper, shown);
        return with(now, shown ? ballots.showing(now, id) : ballots);
    }

    StatementsState showing(String id) {
        Listing now = list.showing(id, true);
        return with(now, ballots.showing(now, id));
    }

    StatementsState holding(String id) {
        return with(list.showing(id, false), ballots.hiding(list, id));
    }

    StatementsState withdrawing(String id) {
        boolean shown = list.shows(id);
        return with(list.without(id), shown ? ballots.hiding(list, id) : ballots);
    }

    StatementsState answering(String statement, String seat, Answer answer) {
        return with(list, ballots.answering(list, statement, seat, answer));
    }

    StatementsState counting(String statement, String seat, Choice choice, int count) {
        var counted = ballots.handsOn(statement).stating(seat, choice.word(), count);
        return with(list, ballots.counting(list, statement, counted));
    }

    /** Hands people counted at an answer over from one who counted them to another. */
    StatementsState handing(String statement, String from, String to, Choice choice, int count) {
        var handed = ballots.handsOn(statement).handing(from, to, choice.word(), count);
        return with(list, ballots.counting(list, statement, handed));
    }

    StatementsState closing() {
        Closed result = StatementsCount.of(this);
        PMap<String, PMap<String, Answer>> told = HashTreePMap.empty();
        for (var one : result.results().entrySet())
            if (one.getValue().phones()) told = told.plus(one.getKey(), ballots.on(one.getKey()));
        return new StatementsState(list, ballots, result, vote, told.isEmpty() ? published : published.plus(told));
    }

    StatementsState reopening() {
        return new StatementsState(list, ballots, null, vote, published);
    }

    /** Begins another vote on the same statements: nobody has answered yet, and no hand is counted. */
    StatementsState anew() {
        return new StatementsState(list, Ballots.over(list), null, vote + 1, published);
    }

    private StatementsState with(Listing now, Ballots cast) {
        return new StatementsState(now, cast, closed, vote, published);
    }
}
