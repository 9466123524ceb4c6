package entaku.steps.inventory;

import entaku.session.Item;
import entaku.session.Rejected;
import entaku.session.Touched;
import entaku.steps.shared.ThingList;
import entaku.steps.shared.ThingVote;
import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.shared.ThingsState;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What an inventory holds.
 *
 * @param verdicts activity → what the room settled on
 */
record InventoryState(
        Setup setup, ThingList list, Facts facts, ThingVote<Answer, Result> vote, PMap<String, Verdict> verdicts)
        implements ThingsState<InventoryState, Answer, InventoryState.Result> {
    private static final Called CALLED =
            new Called("activity", "left", new Refusals("decisions-closed", "no-such-activity", "too-many-activities"));

    /**
     * What came of one activity.
     *
     * @param counts decision → phones and hands together, in order; of a result withheld the hands alone
     * @param hands decision → those counted in the room, where there are any
     * @param withheld the answers by phone stay hidden
     * @param most what most chose: several that tie, none where nobody is told of
     */
    record Result(
            Map<String, Integer> counts,
            Map<String, Integer> hands,
            boolean withheld,
            List<String> most,
            List<Reason> reasons) {
        int byHand() {
            return hands.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A reason, and the decision it was given for; that is null where so few chose it that it would point at them. */
    record Reason(String decision, String text) {}

    /** What the room settled on, and one sentence to it, or null. */
    record Verdict(String decision, String sentence) {}

    static InventoryState open(Setup setup) {
        return new InventoryState(setup, setup.list(), Facts.of(setup), ThingVote.open(), HashTreePMap.empty());
    }

    @Override
    public Called called() {
        return CALLED;
    }

    @Override
    public InventoryState with(ThingList things, ThingVote<Answer, Result> now) {
        return new InventoryState(setup, things, facts, now, verdicts);
    }

    @Override
    public int least() {
        return setup.least();
    }

    @Override
    public Map<String, Result> results(Map<String, Cast<Answer>> cast) {
        return InventoryCount.of(this, cast);
    }

    @Override
    public void requireAnswered() {
        Rejected.unless(setup.decides(), "not-deciding");
    }

    /** Gives what the room settled on for an activity that all may see; null while it has not. */
    Verdict verdict(String activity) {
        return result(activity) == null ? null : verdicts.get(activity);
    }

    /** Counts the activities that the room has settled. */
    int settled() {
        return (int)
                verdicts.keySet().stream().filter(one -> verdict(one) != null).count();
    }

    @Override
    public List<Item> items() {
        return facts.items(list);
    }

    @Override
    public InventoryState over(List<Item> drawn) {
        return ThingsState.super.over(Facts.together(drawn));
    }

    @Override
    public boolean untouched(String activity) {
        return ThingsState.super.untouched(activity) && facts.on(activity).isEmpty();
    }

    @Override
    public InventoryState withdrawing(String activity) {
        return ThingsState.super.withdrawing(activity).with(facts.without(activity));
    }

    InventoryState telling(String activity, int field, Facts.Fact fact) {
        return with(facts.telling(activity, field, fact));
    }

    private InventoryState with(Facts known) {
        return new InventoryState(setup, list, known, vote, verdicts);
    }

    InventoryState settling(String activity, Verdict verdict) {
        var now = verdict == null ? verdicts.minus(activity) : verdicts.plus(activity, verdict);
        return new InventoryState(setup, list, facts, vote, now);
    }

    @Override
    public void touchTurned(String activity, Touched touched) {
        ThingsState.super.touchTurned(activity, touched);
        touched.key("facts/" + activity).key("verdict/" + activity);
        facts.on(activity).values().forEach(fact -> touched.own(fact.seat(), "mine"));
    }
}
