package entaku.steps.inventory;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.steps.inventory.InventoryState.Verdict;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.ThingCommands;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people do year after year, listed with what it takes; for each, one thing is decided.
 *
 * <p>Answers are secret whether or not the step shows names, and results hidden until all of them are closed at once.
 * What came of an activity is withheld while its figures would tell what single people answered; its reasons with it.
 * The room's verdict is said aloud and entered by who leads: it follows from no count, and may leave the matter open.
 */
public final class Inventory implements StepKind<InventoryState> {
    @Override
    public String name() {
        return "inventory";
    }

    private static final List<Class<? extends StepCommand<InventoryState>>> COMMANDS =
            Stream.<Class<? extends StepCommand<InventoryState>>>concat(
                            Gathering.COMMANDS.stream(),
                            Stream.of(
                                    GiveDecision.class,
                                    WithdrawDecision.class,
                                    EnterHands.class,
                                    TakeOverHands.class,
                                    CloseDecisions.class,
                                    GiveVerdict.class))
                    .toList();

    @Override
    public List<Class<? extends StepCommand<InventoryState>>> commands() {
        return COMMANDS;
    }

    @Override
    public boolean office(InventoryState state, PartCommand<?> command, Seat seat) {
        return Gathering.office(state, command);
    }

    @Override
    public List<Class<? extends StepEvent<InventoryState>>> events() {
        return InventoryEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return Setup.SETTINGS;
    }

    @Override
    public InventoryState open(Step step) {
        return InventoryState.open(Setup.of(step, read(step)));
    }

    @Override
    public InventoryState enter(InventoryState state, List<Item> drawn) {
        return state.over(drawn);
    }

    // ---- commands

    /** Answers what is to become of an activity, with a reason where there is one. */
    public record GiveDecision(String activity, String decision, String reason, Integer vote)
            implements ThingCommands.Give<InventoryState, Answer> {
        public GiveDecision(String activity, String decision, String reason) {
            this(activity, decision, reason, null);
        }

        @Override
        public String thing() {
            return activity;
        }

        @Override
        public Answer read(InventoryState state, Moment moment) {
            state.setup().requireDecision(decision);
            return new Answer(decision, Limits.wordsIfAny(reason, Limits.REASON));
        }

        @Override
        public StepEvent<InventoryState> given(Moment moment, Answer now) {
            String seat = moment.seat().id();
            return new InventoryEvents.DecisionGiven(moment.stageId(), activity, seat, decision, now.reason());
        }
    }

    /** Takes one's answer back, reason and all. */
    public record WithdrawDecision(String activity, Integer vote) implements ThingCommands.TakeBack<InventoryState> {
        @Override
        public String thing() {
            return activity;
        }

        @Override
        public StepEvent<InventoryState> takenBack(Moment moment) {
            return new InventoryEvents.DecisionWithdrawn(
                    moment.stageId(), activity, moment.seat().id());
        }
    }

    /** States how many people without a phone this seat has counted at a decision. */
    public record EnterHands(String activity, String decision, int count, Integer vote)
            implements ThingCommands.EnterHands<InventoryState> {
        public EnterHands(String activity, String decision, int count) {
            this(activity, decision, count, null);
        }

        @Override
        public String thing() {
            return activity;
        }

        @Override
        public String option(InventoryState state) {
            state.setup().requireDecision(decision);
            return decision;
        }

        @Override
        public StepEvent<InventoryState> entered(Moment moment, String option, int before) {
            String seat = moment.seat().id();
            return new InventoryEvents.HandsEntered(moment.stageId(), activity, seat, option, count, before);
        }
    }

    /** Makes one's own what those counted who may enter here no longer. */
    public record TakeOverHands(Integer vote) implements ThingCommands.TakeOverHands<InventoryState> {
        public TakeOverHands() {
            this(null);
        }

        @Override
        public StepEvent<InventoryState> takenOver(Moment moment, String activity, CountedHands.One one) {
            String seat = moment.seat().id();
            return new InventoryEvents.HandsTakenOver(
                    moment.stageId(), activity, seat, one.who(), one.option(), one.number());
        }
    }

    /** Ends answering and shows all results at once. */
    public record CloseDecisions(Integer vote) implements ThingCommands.Close<InventoryState> {
        public CloseDecisions() {
            this(null);
        }

        @Override
        public StepEvent<InventoryState> closed(Moment moment) {
            return new InventoryEvents.DecisionsClosed(moment.stageId());
        }
    }

    /** What one has seen of a verdict: both null where there was none. */
    public record Seen(String decision, String sentence) {
        static Seen of(Verdict verdict) {
            return verdict == null ? new Seen(null, null) : new Seen(verdict.decision(), verdict.sentence());
        }
    }

    /**
     * Keeps what the room settled on for an activity, with one sentence to it if there is one; again to change it.
     * {@code before} (optional) is what one has seen, refused as {@code stale} when it has changed meanwhile.
     */
    public record GiveVerdict(String activity, String decision, String sentence, Seen before)
            implements StepCommand<InventoryState> {
        @Override
        public List<StepEvent<InventoryState>> decide(InventoryState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireAnswered();
            Rejected.unless(state.closed() != null, "decisions-open");
            Rejected.unless(state.result(activity) != null, "no-such-activity");
            boolean known = decision != null && state.setup().verdict(decision) != null;
            Rejected.unless(known, "no-such-decision");
            var said = new Verdict(decision, Limits.wordsIfAny(sentence, Limits.STATEMENT));
            Verdict now = state.verdict(activity);
            if (said.equals(now)) return List.of();
            Rejected.ifStale(before, Seen.of(now));
            return List.of(new InventoryEvents.VerdictGiven(moment.stageId(), activity, said, now));
        }
    }

    // ---- view

    @Override
    public Collection<String> keys(InventoryState state, Look look) {
        return InventoryView.keys(state, look);
    }

    @Override
    public Record view(InventoryState state, Look look, String key) {
        return InventoryView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(InventoryState state) {
        int activities = state.list().shown();
        if (!state.setup().decides()) return Map.of("activities", activities);
        return Map.of("activities", activities, "verdicts", state.settled());
    }

    @Override
    public List<Item> items(InventoryState state) {
        return state.items();
    }

    /** They stand as the template sets them; what was added stands by id where names are hidden. */
    @Override
    public boolean ranks() {
        return true;
    }

    @Override
    public Report<InventoryState> report() {
        return new InventoryReport();
    }

    @Override
    public Habit habit() {
        return new InventoryHabit();
    }
}
