package entaku.steps.statements;

import entaku.session.Item;
import entaku.session.Touched;
import entaku.steps.shared.ThingList;
import entaku.steps.shared.ThingVote;
import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.shared.ThingsState;
import java.util.List;
import java.util.Map;

/**
 * What a step of statements holds.
 *
 * @param unclear which of them are answered next
 */
record StatementsState(Setup setup, ThingList list, ThingVote<Answer, Result> vote, Unclear unclear)
        implements ThingsState<StatementsState, Answer, StatementsState.Result> {
    private static final Called CALLED =
            new Called("statement", "held", new Refusals("answers-closed", "no-such-statement", "too-many-statements"));

    /**
     * What came of one statement.
     *
     * @param counts phones and hands together; of a result withheld the hands alone
     * @param withheld the answers by phone stay hidden
     * @param leaning null where nobody is told of
     * @param reasons in the order of their words: beside no answer, and nobody's
     */
    record Result(Three counts, Three hands, boolean withheld, Leaning leaning, List<String> reasons) {}

    static StatementsState open(Setup setup) {
        return new StatementsState(setup, setup.list(), ThingVote.open(), Unclear.NONE).inOrder();
    }

    @Override
    public Called called() {
        return CALLED;
    }

    @Override
    public StatementsState with(ThingList things, ThingVote<Answer, Result> now) {
        return new StatementsState(setup, things, now, unclear);
    }

    @Override
    public int least() {
        return setup.least();
    }

    @Override
    public Map<String, Result> results(Map<String, Cast<Answer>> cast) {
        return StatementsCount.of(this, cast);
    }

    // ---- which of them are answered next

    private StatementsState with(Unclear order) {
        return new StatementsState(setup, list, vote, order);
    }

    private StatementsState inOrder() {
        return with(unclear.over(list, vote));
    }

    @Override
    public StatementsState turned(String statement, StatementsState now) {
        Unclear order = unclear;
        if (list.shows(statement)) order = order.minus(list, vote, statement);
        if (now.list.shows(statement)) order = order.plus(now.list, now.vote, statement);
        return now.with(order);
    }

    @Override
    public StatementsState over(List<Item> drawn) {
        return ThingsState.super.over(drawn).inOrder();
    }

    @Override
    public StatementsState giving(String statement, String seat, Answer answer) {
        var given = ThingsState.super.giving(statement, seat, answer);
        // Whoever answered otherwise is shown the same next.
        if (given.vote.progress() == vote.progress()) return given;
        // As long as they are few, what comes next would tell one of them what another has answered.
        boolean few = given.vote.progress().people() < least();
        return given.with(given.unclear.telling(seat, few ? List.of() : given.unclear.next(seat, given.vote)));
    }

    @Override
    public StatementsState anew() {
        return ThingsState.super.anew().with(Unclear.NONE).inOrder();
    }

    @Override
    public void touchGiven(String statement, String seat, Touched touched) {
        ThingsState.super.touchGiven(statement, seat, touched.own(seat, "next"));
    }
}
