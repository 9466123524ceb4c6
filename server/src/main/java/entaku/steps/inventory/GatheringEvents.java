package entaku.steps.inventory;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.shared.ListEvents;
import java.util.List;
import java.util.Objects;

/** What can have happened to the list of an {@link Inventory}. */
final class GatheringEvents {
    private GatheringEvents() {}

    static final List<Class<? extends StepEvent<InventoryState>>> ALL = List.of(
            ActivityAdded.class, ActivityWithdrawn.class, FactTold.class, ActivityLeftOut.class, ActivityTakenUp.class);

    @Fact("activity-added")
    public record ActivityAdded(String stage, String id, String seat, String text, boolean paper)
            implements ListEvents.Added<InventoryState> {
        @Override
        public boolean shown() {
            return true;
        }

        @Override
        public ActivityWithdrawn withdrawn() {
            return new ActivityWithdrawn(stage, id);
        }
    }

    /** An activity was taken away with all that was told of it. */
    @Fact("activity-withdrawn")
    public record ActivityWithdrawn(String stage, String thing) implements ListEvents.Withdrawn<InventoryState> {}

    /** Somebody told what is known of an activity; {@code told} is null where what was told before was taken back. */
    @Fact("fact-told")
    public record FactTold(String stage, String activity, int field, Facts.Fact told, Facts.Fact before)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.telling(activity, field, told);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("facts/" + activity);
            for (InventoryState state : List.of(before, after)) {
                Facts.Fact fact = state.facts().on(activity).get(field);
                if (fact != null) touched.own(fact.seat(), "mine");
            }
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            boolean still = now.closed() == null
                    && now.list().has(activity)
                    && Objects.equals(now.facts().on(activity).get(field), told);
            return still ? List.of(new FactTold(stage, activity, field, before, told)) : List.of();
        }
    }

    /** An activity was left out for today. */
    @Fact("activity-left-out")
    public record ActivityLeftOut(String stage, String thing) implements ListEvents.Hidden<InventoryState> {
        @Override
        public ActivityTakenUp shown() {
            return new ActivityTakenUp(stage, thing);
        }
    }

    /** An activity that was left out was taken up again. */
    @Fact("activity-taken-up")
    public record ActivityTakenUp(String stage, String thing) implements ListEvents.Shown<InventoryState> {
        @Override
        public ActivityLeftOut hidden() {
            return new ActivityLeftOut(stage, thing);
        }
    }
}
