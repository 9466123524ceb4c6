package entaku.steps.inventory;

import entaku.session.Item;
import entaku.session.Rejected;
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
record InventoryState(Listing list, ThingVote<Answer, InventoryState.Result> vote, PMap<String, Verdict> verdicts)
        implements ThingsState<InventoryState, Answer, InventoryState.Result> {
    private static final Refusals REFUSALS = new Refusals("decisions-closed", "no-such-activity");

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
        return new InventoryState(Listing.of(setup), ThingVote.open(), HashTreePMap.empty());
    }

    Setup setup() {
        return list.setup();
    }

    @Override
    public InventoryState with(ThingVote<Answer, Result> now) {
        return new InventoryState(list, now, verdicts);
    }

    @Override
    public int least() {
        return setup().least();
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
    public boolean shows(String activity) {
        return list.shows(activity);
    }

    @Override
    public Refusals refusals() {
        return REFUSALS;
    }

    @Override
    public Map<String, Result> results(Map<String, Cast<Answer>> cast) {
        return InventoryCount.of(this, cast);
    }

    @Override
    public void requireAnswered() {
        Rejected.unless(setup().decides(), "not-deciding");
    }

    /** Tells whether one that is left out may be taken up: nothing is shown beside results that could not be answered. */
    boolean mayTakeUp(String activity) {
        return list.has(activity)
                && list.left().contains(activity)
                && (closed() == null || closed().results().containsKey(activity));
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

    InventoryState over(List<Item> drawn) {
        Listing now = list.over(drawn);
        return with(now, vote.over(now.ids()));
    }

    InventoryState adding(String id, String seat, String text, boolean paper) {
        return with(list.adding(id, seat, text, paper), vote);
    }

    InventoryState withdrawing(String id) {
        return with(list.without(id), list.shows(id) ? vote.hiding(id) : vote);
    }

    InventoryState telling(String id, int field, Listing.Fact fact) {
        return with(list.telling(id, field, fact), vote);
    }

    InventoryState leaving(String id) {
        return with(list.leaving(id), vote.hiding(id));
    }

    InventoryState takingUp(String id) {
        return with(list.takingUp(id), vote.showing(id));
    }

    InventoryState settling(String activity, Verdict verdict) {
        var now = verdict == null ? verdicts.minus(activity) : verdicts.plus(activity, verdict);
        return new InventoryState(list, vote, now);
    }

    private InventoryState with(Listing now, ThingVote<Answer, Result> cast) {
        return new InventoryState(now, cast, verdicts);
    }
}
