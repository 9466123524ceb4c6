package entaku.steps.statements;

import entaku.session.Item;
import entaku.steps.shared.ThingVote;
import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.shared.ThingsState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a step of statements holds.
 *
 * @param unclear which of them are answered next
 */
record StatementsState(Listing list, ThingVote<Answer, Result> vote, Unclear unclear)
        implements ThingsState<StatementsState, Answer, StatementsState.Result> {
    private static final Refusals REFUSALS = new Refusals("answers-closed", "no-such-statement");

    /**
     * What came of one statement.
     *
     * @param counts phones and hands together; of a result withheld the hands alone
     * @param withheld the answers by phone stay hidden
     * @param leaning null where nobody is told of
     * @param reasons in the order of their words: beside no answer, and nobody's
     */
    record Result(Three counts, Three hands, boolean withheld, Leaning leaning, List<String> reasons) {}

    static StatementsState open(Listing.Setup setup) {
        return new StatementsState(Listing.of(setup), ThingVote.open(), Unclear.NONE).over(List.of());
    }

    @Override
    public StatementsState with(ThingVote<Answer, Result> now) {
        return new StatementsState(list, now, unclear);
    }

    @Override
    public int least() {
        return list.setup().least();
    }

    @Override
    public List<String> ids() {
        return list.ids();
    }

    @Override
    public int shown() {
        return list.shown();
    }

    @Override
    public boolean shows(String statement) {
        return list.shows(statement);
    }

    @Override
    public Refusals refusals() {
        return REFUSALS;
    }

    @Override
    public Map<String, Result> results(Map<String, Cast<Answer>> cast) {
        return StatementsCount.of(this, cast);
    }

    /** Tells whether a statement that is held may be shown: nothing is shown beside results that could not be answered. */
    boolean mayShow(String statement) {
        return closed() == null || closed().results().containsKey(statement);
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
        return new StatementsState(now, vote.over(now.ids()), unclear.over(now, vote));
    }

    StatementsState adding(String id, String seat, String text, boolean paper, boolean shown) {
        Listing now = list.adding(id, seat, text, paper, shown);
        return shown ? showing(now, id) : new StatementsState(now, vote, unclear);
    }

    StatementsState showing(String id) {
        return showing(list.showing(id, true), id);
    }

    private StatementsState showing(Listing now, String id) {
        return new StatementsState(now, vote.showing(id), unclear.plus(now, vote, id));
    }

    StatementsState holding(String id) {
        return hiding(list.showing(id, false), id);
    }

    StatementsState withdrawing(String id) {
        Listing now = list.without(id);
        return list.shows(id) ? hiding(now, id) : new StatementsState(now, vote, unclear);
    }

    private StatementsState hiding(Listing now, String id) {
        return new StatementsState(now, vote.hiding(id), unclear.minus(list, vote, id));
    }

    @Override
    public StatementsState giving(String statement, String seat, Answer answer) {
        var given = vote.giving(statement, seat, answer);
        // Whoever answered otherwise is shown the same next.
        if (given.progress() == vote.progress()) return with(given);
        var order = unclear.minus(list, vote, statement).plus(list, given, statement);
        // As long as they are few, what comes next would tell one of them what another has answered.
        boolean few = given.progress().people() < least();
        return new StatementsState(list, given, few ? order.telling(seat, List.of()) : order.telling(seat, given));
    }

    @Override
    public StatementsState anew() {
        var now = vote.anew();
        return new StatementsState(list, now, Unclear.NONE.over(list, now));
    }
}
