package entaku.steps.inventory;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.steps.inventory.Listing.Added;
import entaku.steps.inventory.Listing.Fact;
import java.util.List;
import java.util.Objects;

/** What can be asked of the list of an {@link Inventory}: activities, and what is known of them. */
public final class Gathering {
    private Gathering() {}

    static final List<Class<? extends StepCommand<InventoryState>>> COMMANDS =
            List.of(AddActivity.class, WithdrawActivity.class, TellFact.class, LeaveOut.class, TakeUp.class);

    /** Tells whether this is done for others, or by who leads. */
    static boolean office(InventoryState state, PartCommand<?> command) {
        if (command instanceof AddActivity add) return add.paper();
        if (command instanceof TellFact tell) return tell.paper();
        if (!(command instanceof WithdrawActivity gone)) return true;
        Added one = state.list().find(gone.activity());
        return one != null && one.paper();
    }

    /**
     * Refuses whoever may not put words here: everybody who takes part may where activities are gathered, for others
     * ({@code paper}) those may who enter for them.
     */
    private static void mayWrite(InventoryState state, Moment moment, boolean paper) {
        Role role = moment.seat().role();
        Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
        Rejected.unless(paper || !state.setup().decides(), "not-gathering");
        state.requireUnclosed();
    }

    /** Adds an activity; {@code paper} when it is entered for others, or called out in the room. */
    public record AddActivity(String text, boolean paper) implements StepCommand<InventoryState> {
        @Override
        public List<StepEvent<InventoryState>> decide(InventoryState state, Moment moment) {
            mayWrite(state, moment, paper);
            String words = Limits.words(text, Limits.NAME);
            String seat = moment.seat().id();
            Rejected.unless(state.list().hasRoom(seat, paper), "too-many-activities");
            return List.of(new GatheringEvents.ActivityAdded(moment.stageId(), moment.id(), seat, words, paper));
        }
    }

    /** Takes one's own activity away, or one from paper that one may see. */
    public record WithdrawActivity(String activity) implements StepCommand<InventoryState> {
        @Override
        public List<StepEvent<InventoryState>> decide(InventoryState state, Moment moment) {
            Added one = state.list().find(activity);
            Role role = moment.seat().role();
            boolean mine = one != null && one.seat().equals(moment.seat().id());
            boolean seen = one != null && (state.list().shows(activity) || role == Role.FACILITATOR);
            Rejected.unless(mine || seen, "no-such-activity");
            Rejected.unless(mine || (one.paper() && role.entersForOthers()), "not-yours");
            state.requireUnclosed();
            return List.of(new GatheringEvents.ActivityWithdrawn(moment.stageId(), activity));
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
            mayWrite(state, moment, paper);
            state.requireShown(activity);
            boolean asked = field >= 0 && field < state.setup().fields().size();
            Rejected.unless(asked, "no-such-field");
            String words = Limits.wordsIfAny(text, Limits.NAME);
            Fact now = state.list().factsOf(activity).get(field);
            String seat = moment.seat().id();
            Rejected.unless(now == null || paper || seat.equals(now.seat()), "not-yours");
            String standing = now == null ? null : now.words();
            if (Objects.equals(standing, words)) return List.of();
            Rejected.ifStale(before, standing == null ? "" : standing);
            Fact told = words == null ? null : new Fact(seat, Text.ja(words));
            return List.of(new GatheringEvents.FactTold(moment.stageId(), activity, field, told, now));
        }
    }

    /** Leaves an activity out for today, such as one that is listed twice, or one that names a person. */
    public record LeaveOut(String activity) implements StepCommand<InventoryState> {
        @Override
        public List<StepEvent<InventoryState>> decide(InventoryState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.unless(state.list().has(activity), "no-such-activity");
            if (!state.list().shows(activity)) return List.of();
            return List.of(new GatheringEvents.ActivityLeftOut(moment.stageId(), activity));
        }
    }

    /** Takes up again what was left out; what could not be answered is not shown beside results. */
    public record TakeUp(String activity) implements StepCommand<InventoryState> {
        @Override
        public List<StepEvent<InventoryState>> decide(InventoryState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.unless(state.list().has(activity), "no-such-activity");
            if (state.list().shows(activity)) return List.of();
            Rejected.unless(state.mayTakeUp(activity), "decisions-closed");
            return List.of(new GatheringEvents.ActivityTakenUp(moment.stageId(), activity));
        }
    }
}
