package entaku.steps.poll;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A question to everybody, answered by choosing, hidden until closed.
 *
 * <p>Answers are secret whether or not the step shows names. A result is withheld while it would tell what single people
 * chose, unless the template promised that every count is shown.
 */
public final class Poll implements StepKind<PollState> {
    @Override
    public String name() {
        return "poll";
    }

    @Override
    public List<Class<? extends StepCommand<PollState>>> commands() {
        return List.of(Answer.class, EnterHands.class, TakeOverHands.class, ClosePoll.class);
    }

    @Override
    public boolean office(PollState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof Answer);
    }

    @Override
    public List<Class<? extends StepEvent<PollState>>> events() {
        return PollEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return PollState.SETTINGS;
    }

    @Override
    public PollState open(Step step) {
        return PollState.open(step, read(step));
    }

    @Override
    public PollState enter(PollState state, List<Item> drawn) {
        return state.over(drawn.stream().limit(Limits.CHOICES).toList());
    }

    // ---- commands

    /**
     * Answers with these choices instead of what one has chosen before; with none it takes one's answer back.
     * {@code vote} (optional) is the vote one sees, {@code stale} when it is over.
     */
    public record Answer(List<String> choices, Integer vote) implements StepCommand<PollState> {
        public Answer(String... choices) {
            this(List.of(choices), null);
        }

        @Override
        public List<StepEvent<PollState>> decide(PollState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(vote);
            var chosen = new LinkedHashSet<>(choices == null ? List.<String>of() : choices);
            chosen.forEach(state.votes()::requireItem);
            Rejected.unless(chosen.size() <= state.most(), "too-many-choices");
            String seat = moment.seat().id();
            if (state.answered(seat, chosen)) return List.of();
            List<String> inOrder =
                    state.votes().items().stream().filter(chosen::contains).toList();
            return List.of(new PollEvents.Answered(moment.stageId(), seat, inOrder));
        }
    }

    /** States how many people this seat has counted for a choice, hands or paper; again to correct it. */
    public record EnterHands(String choice, int count, Integer vote) implements StepCommand<PollState> {
        public EnterHands(String choice, int count) {
            this(choice, count, null);
        }

        @Override
        public List<StepEvent<PollState>> decide(PollState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(choice, vote);
            Rejected.unless(count >= 0 && count <= Limits.HANDS, "out-of-range");
            String seat = moment.seat().id();
            int before = state.votes().handsOf(seat, choice);
            if (before == count) return List.of();
            return List.of(new PollEvents.HandsEntered(moment.stageId(), seat, choice, count, before));
        }
    }

    /**
     * Makes one's own what those counted who may enter here no longer, so that somebody can correct it: they moved, or
     * have another role by now. Each hand counts once, as before.
     */
    public record TakeOverHands(Integer vote) implements StepCommand<PollState> {
        public TakeOverHands() {
            this(null);
        }

        @Override
        public List<StepEvent<PollState>> decide(PollState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(vote);
            String seat = moment.seat().id();
            return state.votes().enterers().without(moment.entering()).stream()
                    .<StepEvent<PollState>>map(one -> new PollEvents.HandsTakenOver(
                            moment.stageId(), seat, one.who(), one.option(), one.number()))
                    .toList();
        }
    }

    /** Takes no more answers and shows the result; {@code vote} (optional) is the vote that is meant. */
    public record ClosePoll(Integer vote) implements StepCommand<PollState> {
        public ClosePoll() {
            this(null);
        }

        @Override
        public List<StepEvent<PollState>> decide(PollState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.votes().requireNow(vote);
            return state.votes().closed() != null ? List.of() : List.of(new PollEvents.PollClosed(moment.stageId()));
        }
    }

    // ---- view

    @Override
    public Collection<String> keys(PollState state, Look look) {
        return PollView.keys(state, look);
    }

    @Override
    public Record view(PollState state, Look look, String key) {
        return PollView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(PollState state) {
        Integer answered = state.votes().told();
        return answered == null ? Map.of() : Map.of("answered", answered);
    }

    /** Lists the choices of a closed poll, the one that most people chose first; none while it is open. */
    @Override
    public List<Item> items(PollState state) {
        return state.votes().ranked();
    }

    @Override
    public boolean ranks() {
        return true;
    }

    @Override
    public Report<PollState> report() {
        return new PollReport();
    }

    @Override
    public Habit habit() {
        return new PollHabit();
    }
}
