package entaku.steps.inventory;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;
import java.util.Objects;

/** What can have happened to the list of an {@link Inventory}. */
final class GatheringEvents {
    private GatheringEvents() {}

    static final List<Class<? extends StepEvent<InventoryState>>> ALL = List.of(
            ActivityAdded.class, ActivityWithdrawn.class, FactTold.class, ActivityLeftOut.class, ActivityTakenUp.class);

    /** An activity was added, or entered from paper by {@code seat}. */
    @Fact("activity-added")
    public record ActivityAdded(String stage, String id, String seat, String text, boolean paper)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.adding(id, seat, text, paper);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            turned(id, touched);
            touched.own(seat, "mine").own(seat, "activity/" + id);
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            boolean untouched = now.closed() == null
                    && now.list().added().containsKey(id)
                    && now.list().factsOf(id).isEmpty()
                    && now.vote().untouched(id);
            return untouched ? List.of(new ActivityWithdrawn(stage, id)) : List.of();
        }
    }

    /** An activity was taken away with all that was told of it: by its author, or by those who enter from paper. */
    @Fact("activity-withdrawn")
    public record ActivityWithdrawn(String stage, String activity) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.withdrawing(activity);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            turned(activity, touched);
            String seat = before.list().added().get(activity).seat();
            touched.own(seat, "mine").own(seat, "activity/" + activity);
            before.list().factsOf(activity).values().forEach(fact -> touched.own(fact.seat(), "mine"));
            before.vote().touchOwn(activity, touched);
        }
    }

    /** Somebody told what is known of an activity; {@code told} is null where what was told before was taken back. */
    @Fact("fact-told")
    public record FactTold(String stage, String activity, int field, Listing.Fact told, Listing.Fact before)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.telling(activity, field, told);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("facts/" + activity);
            for (InventoryState state : List.of(before, after)) {
                Listing.Fact fact = state.list().factsOf(activity).get(field);
                if (fact != null) touched.own(fact.seat(), "mine");
            }
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            boolean still = now.closed() == null
                    && now.list().has(activity)
                    && Objects.equals(now.list().factsOf(activity).get(field), told);
            return still ? List.of(new FactTold(stage, activity, field, before, told)) : List.of();
        }
    }

    /** An activity was left out for today; its answers do not count meanwhile. */
    @Fact("activity-left-out")
    public record ActivityLeftOut(String stage, String activity) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.leaving(activity);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            leftOrTaken(before, activity, touched);
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            return now.mayTakeUp(activity) ? List.of(new ActivityTakenUp(stage, activity)) : List.of();
        }
    }

    /** An activity that was left out was taken up again. */
    @Fact("activity-taken-up")
    public record ActivityTakenUp(String stage, String activity) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.takingUp(activity);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            leftOrTaken(before, activity, touched);
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            return now.list().shows(activity) ? List.of(new ActivityLeftOut(stage, activity)) : List.of();
        }
    }

    private static void leftOrTaken(InventoryState state, String activity, Touched touched) {
        turned(activity, touched);
        var one = state.list().find(activity);
        if (one != null) touched.own(one.seat(), "activity/" + activity);
        state.list().factsOf(activity).values().forEach(fact -> touched.own(fact.seat(), "mine"));
    }

    private static void turned(String activity, Touched touched) {
        touched.key("now").key("activity/" + activity).key("facts/" + activity);
        touched.key("result/" + activity).key("verdict/" + activity);
        touched.desk("left/" + activity).desk("hands/" + activity);
    }
}
