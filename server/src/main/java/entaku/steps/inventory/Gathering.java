package entaku.steps.inventory;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.steps.inventory.Facts.Fact;
import entaku.steps.shared.ListCommands;
import entaku.steps.shared.ThingList;
import java.util.List;
import java.util.Objects;

/** What can be asked of the list of an {@link Inventory}: activities, and what is known of them. */
public final class Gathering {
    private Gathering() {}

    static final List<Class<? extends StepCommand<InventoryState>>> COMMANDS =
            List.of(AddActivity.class, WithdrawActivity.class, TellFact.class, LeaveOut.class, TakeUp.class);

    /** Tells whether this is done for others, or by who leads. */
    static boolean office(InventoryState state, PartCommand<?> command) {
        return command instanceof TellFact tell ? tell.paper() : ListCommands.office(state.list(), command);
    }

    /** Everybody who takes part writes where activities are gathered; for others ({@code paper}) also where they are decided. */
    private static void requireGathering(InventoryState state, boolean paper) {
        Rejected.unless(paper || !state.setup().decides(), "not-gathering");
    }

    public record AddActivity(String text, boolean paper) implements ListCommands.Add<InventoryState> {
        @Override
        public void requireAdding(InventoryState state) {
            requireGathering(state, paper);
        }

        @Override
        public int most() {
            return Limits.NAME;
        }

        @Override
        public StepEvent<InventoryState> added(InventoryState state, Moment moment, String words) {
            String seat = moment.seat().id();
            return new GatheringEvents.ActivityAdded(moment.stageId(), moment.id(), seat, words, paper);
        }
    }

    /** Takes one's own activity away, or one from paper. */
    public record WithdrawActivity(String activity) implements ListCommands.Withdraw<InventoryState> {
        @Override
        public String thing() {
            return activity;
        }

        @Override
        public StepEvent<InventoryState> withdrawn(Moment moment) {
            return new GatheringEvents.ActivityWithdrawn(moment.stageId(), activity);
        }
    }

    /**
     * Tells what is known of an activity in one field, or takes it back with empty words. Whoever takes part tells what
     * nobody has told yet, and changes what they told themselves; for others ({@code paper}) whatever was told is
     * changed. {@code before} (optional, empty for nothing) is what one has seen, refused as {@code stale} when it has
     * changed meanwhile.
     */
    public record TellFact(String activity, int field, String text, boolean paper, String before)
            implements StepCommand<InventoryState> {
        @Override
        public List<StepEvent<InventoryState>> decide(InventoryState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
            requireGathering(state, paper);
            state.requireUnclosed();
            state.requireShown(activity);
            boolean asked = field >= 0 && field < state.setup().fields().size();
            Rejected.unless(asked, "no-such-field");
            String words = Limits.wordsIfAny(text, Limits.NAME);
            Fact now = state.facts().on(activity).get(field);
            String seat = moment.seat().id();
            Rejected.unless(now == null || paper || seat.equals(now.seat()), "not-yours");
            String standing = now == null ? null : now.words();
            if (Objects.equals(standing, words)) return List.of();
            Rejected.ifStale(before, standing == null ? "" : standing);
            Fact told = words == null ? null : new Fact(seat, Text.ja(words));
            return List.of(new GatheringEvents.FactTold(moment.stageId(), activity, field, told, now));
        }
    }

    /** Leaves an activity out for today, such as one that is listed twice. */
    public record LeaveOut(String activity) implements ListCommands.Hide<InventoryState> {
        @Override
        public String thing() {
            return activity;
        }

        @Override
        public boolean known(ThingList list) {
            return list.has(activity);
        }

        @Override
        public StepEvent<InventoryState> hidden(Moment moment) {
            return new GatheringEvents.ActivityLeftOut(moment.stageId(), activity);
        }
    }

    /** Takes up again what was left out. */
    public record TakeUp(String activity) implements ListCommands.Show<InventoryState> {
        @Override
        public String thing() {
            return activity;
        }

        @Override
        public boolean known(ThingList list) {
            return list.has(activity);
        }

        @Override
        public StepEvent<InventoryState> shown(Moment moment) {
            return new GatheringEvents.ActivityTakenUp(moment.stageId(), activity);
        }
    }
}
