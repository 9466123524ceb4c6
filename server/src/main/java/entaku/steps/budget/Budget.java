package entaku.steps.budget;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Divides money or time among projects by what everybody wants, hidden until closed, by a rule that can be followed
 * round by round.
 *
 * <p>Ballots are secret whether or not the step shows names. Nothing of fewer than {@code least} ballots is told, and a
 * project that fewer people want is not taken, unless the template promised that every count is shown.
 *
 * <p>Hands are not counted here: a hand for a project does not tell what else its owner wants, and whoever raised three
 * would have three shares. Who has no phone writes all they want on one paper, which is entered as a whole ballot, once,
 * and is as secret as the others.
 */
public final class Budget implements StepKind<BudgetState> {
    @Override
    public String name() {
        return "budget";
    }

    @Override
    public List<Class<? extends StepCommand<BudgetState>>> commands() {
        return List.of(Choose.class, EnterSlips.class, TakeOverSlips.class, CloseBudget.class, SettleTie.class);
    }

    @Override
    public boolean office(BudgetState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof Choose);
    }

    @Override
    public List<Class<? extends StepEvent<BudgetState>>> events() {
        return BudgetEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return BudgetForm.SETTINGS;
    }

    @Override
    public BudgetState open(Step step) {
        return BudgetState.open(step, read(step));
    }

    // ---- commands

    /**
     * Wants these projects instead of what one wanted before; with none it takes one's ballot back. {@code vote}
     * (optional) is the vote one sees, {@code stale} when it is over.
     */
    public record Choose(List<String> projects, Integer vote) implements StepCommand<BudgetState> {
        public Choose(String... projects) {
            this(List.of(projects), null);
        }

        @Override
        public List<StepEvent<BudgetState>> decide(BudgetState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(vote);
            List<String> chosen = state.inOrder(projects);
            String seat = moment.seat().id();
            if (state.ballot(seat).equals(chosen)) return List.of();
            return List.of(new BudgetEvents.Chosen(moment.stageId(), seat, chosen));
        }
    }

    /**
     * States how many paper ballots with just these projects on them this seat has in hand; again to correct it. Each
     * paper is one person's whole ballot.
     */
    public record EnterSlips(List<String> projects, int count, Integer vote) implements StepCommand<BudgetState> {
        public EnterSlips(List<String> projects, int count) {
            this(projects, count, null);
        }

        @Override
        public List<StepEvent<BudgetState>> decide(BudgetState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(vote);
            List<String> on = state.inOrder(projects);
            Rejected.unless(!on.isEmpty(), "empty");
            String seat = moment.seat().id();
            String key = BudgetState.key(on);
            boolean fits = count >= 0 && count <= Limits.HANDS && !state.tooMuch(seat, key, count);
            Rejected.unless(fits, "out-of-range");
            int before = state.slips().of(seat, key);
            if (before == count) return List.of();
            return List.of(new BudgetEvents.SlipsEntered(moment.stageId(), seat, on, count, before));
        }
    }

    /**
     * Makes one's own the paper that those entered who may enter here no longer, so that somebody can correct it: they
     * moved, or have another role by now. Each paper counts once, as before.
     */
    public record TakeOverSlips(Integer vote) implements StepCommand<BudgetState> {
        public TakeOverSlips() {
            this(null);
        }

        @Override
        public List<StepEvent<BudgetState>> decide(BudgetState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(vote);
            String seat = moment.seat().id();
            return state.slips().without(moment.entering()).stream()
                    .<StepEvent<BudgetState>>map(one -> new BudgetEvents.SlipsTakenOver(
                            moment.stageId(), seat, one.who(), BudgetState.on(one.option()), one.number()))
                    .toList();
        }
    }

    /** Takes no more ballots, divides and shows the result; {@code vote} (optional) is the vote that is meant. */
    public record CloseBudget(Integer vote) implements StepCommand<BudgetState> {
        public CloseBudget() {
            this(null);
        }

        @Override
        public List<StepEvent<BudgetState>> decide(BudgetState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.votes().requireNow(vote);
            if (state.votes().closed() != null) return List.of();
            return List.of(new BudgetEvents.BudgetClosed(moment.stageId()));
        }
    }

    /**
     * Decides between projects that are level, as the room has agreed: by-lower-cost, or by-lot, where {@code lot} is
     * what was drawn in front of all, such as dice. {@code vote} (optional) is the vote that is meant.
     */
    public record SettleTie(String rule, String lot, Integer vote) implements StepCommand<BudgetState> {
        public SettleTie(String rule, String lot) {
            this(rule, lot, null);
        }

        @Override
        public List<StepEvent<BudgetState>> decide(BudgetState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.votes().requireNow(vote);
            boolean level = state.outcome() != null && !state.outcome().tie().isEmpty();
            Rejected.unless(level, "no-tie");
            Rejected.unless(rule != null && Settled.RULES.contains(rule), "no-such-rule");
            String drawn = rule.equals(Settled.LOT) ? Limits.words(lot, Limits.NAME) : null;
            var after = state.settling(new Settled(rule, drawn));
            Rejected.unless(!after.outcome().equals(state.outcome()), "still-tied");
            return List.of(new BudgetEvents.TieSettled(moment.stageId(), rule, drawn));
        }
    }

    // ---- view

    @Override
    public Collection<String> keys(BudgetState state, Look look) {
        return BudgetView.keys(state, look);
    }

    @Override
    public Record view(BudgetState state, Look look, String key) {
        return BudgetView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(BudgetState state) {
        Integer chose = state.told();
        return chose == null ? Map.of() : Map.of("chose", chose);
    }

    /** Lists what is paid, in the order of the rounds, once closed and nothing level is left to decide. */
    @Override
    public List<Item> items(BudgetState state) {
        return state.items();
    }

    @Override
    public boolean ranks() {
        return true;
    }

    @Override
    public Report<BudgetState> report() {
        return new BudgetReport();
    }

    @Override
    public Habit habit() {
        return new BudgetHabit();
    }
}
