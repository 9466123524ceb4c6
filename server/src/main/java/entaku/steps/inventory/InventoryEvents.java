package entaku.steps.inventory;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.inventory.InventoryState.Verdict;
import entaku.steps.shared.ThingEvents;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can have happened in an {@link Inventory} while it is answered, and when the room settles. */
final class InventoryEvents {
    private InventoryEvents() {}

    static final List<Class<? extends StepEvent<InventoryState>>> ALL =
            Stream.<Class<? extends StepEvent<InventoryState>>>concat(
                            GatheringEvents.ALL.stream(),
                            Stream.of(
                                    DecisionGiven.class,
                                    DecisionWithdrawn.class,
                                    HandsEntered.class,
                                    HandsTakenOver.class,
                                    DecisionsClosed.class,
                                    DecisionsReopened.class,
                                    DecisionsRenewed.class,
                                    VerdictGiven.class))
                    .toList();

    /** A seat answered what is to become of an activity, or changed its answer. */
    @Fact("decision-given")
    public record DecisionGiven(String stage, String thing, String seat, String decision, String reason)
            implements ThingEvents.Given<InventoryState, Answer> {
        @Override
        public Answer given() {
            return new Answer(decision, reason);
        }
    }

    /** A seat took its answer back. */
    @Fact("decision-withdrawn")
    public record DecisionWithdrawn(String stage, String thing, String seat)
            implements ThingEvents.TakenBack<InventoryState, Answer> {}

    /** A seat stated how many people it counted at a decision. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String thing, String seat, String option, int count, int before)
            implements ThingEvents.HandsEntered<InventoryState> {
        @Override
        public HandsEntered back() {
            return new HandsEntered(stage, thing, seat, option, before, count);
        }
    }

    /** A seat took over the people that another had counted at a decision; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String thing, String seat, String from, String option, int count)
            implements ThingEvents.HandsTakenOver<InventoryState> {
        @Override
        public HandsTakenOver back() {
            return new HandsTakenOver(stage, thing, from, seat, option, count);
        }
    }

    /** Answers were closed, and the results shown. */
    @Fact("decisions-closed")
    public record DecisionsClosed(String stage) implements ThingEvents.Closed<InventoryState> {
        @Override
        public DecisionsReopened reopened() {
            return new DecisionsReopened(stage);
        }

        @Override
        public DecisionsRenewed renewed(int vote) {
            return new DecisionsRenewed(stage, vote);
        }

        /** What the room has settled on rests on the result, and is taken back first. */
        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            return now.verdicts().isEmpty() ? ThingEvents.Closed.super.undo(now) : List.of();
        }
    }

    @Fact("decisions-reopened")
    public record DecisionsReopened(String stage) implements ThingEvents.Reopened<InventoryState> {}

    @Fact("decisions-renewed")
    public record DecisionsRenewed(String stage, int vote) implements ThingEvents.Renewed<InventoryState> {}

    /** The room settled what becomes of an activity; {@code verdict} is null where what it had settled was taken back. */
    @Fact("verdict-given")
    public record VerdictGiven(String stage, String activity, Verdict verdict, Verdict before)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.settling(activity, verdict);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("now").key("verdict/" + activity);
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            boolean still = Objects.equals(now.verdicts().get(activity), verdict);
            return still ? List.of(new VerdictGiven(stage, activity, before, verdict)) : List.of();
        }
    }
}
