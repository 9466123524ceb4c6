package entaku.steps.dotvote;

import entaku.session.BadSetting;
import entaku.session.Fact;
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
import entaku.session.Touched;
import entaku.session.Values;
import entaku.steps.shared.SharedSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * So many dots each, hidden until closed.
 *
 * <p>Ballots are secret whether or not the step shows names. A result is withheld while it would tell what single
 * people did, unless the template promised that every count is shown.
 */
public final class DotVote implements StepKind<DotVoteState> {
    @Override
    public String name() {
        return "dot-vote";
    }

    @Override
    public List<Class<? extends StepCommand<DotVoteState>>> commands() {
        return List.of(PlaceDot.class, TakeDot.class, EnterHands.class, TakeOverHands.class, CloseVote.class);
    }

    @Override
    public boolean office(DotVoteState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof PlaceDot || command instanceof TakeDot);
    }

    @Override
    public List<Class<? extends StepEvent<DotVoteState>>> events() {
        return List.of(
                DotPlaced.class,
                DotTaken.class,
                DotVoteHands.HandsEntered.class,
                DotVoteHands.HandsTakenOver.class,
                VoteClosed.class,
                VoteReopened.class,
                VoteRenewed.class);
    }

    private static final List<Setting> SETTINGS = List.of(
            Setting.from("from", "シールを貼るものを出したステップ", "The step whose items dots are given to")
                    .need(),
            Setting.number("dots", 1, 20, "一人が持つシールの数", "Dots each person has").otherwise(3),
            Setting.number("max", 1, 20, "一つのものに貼れる数", "Dots one person may put on one item")
                    .instead("dots と同じ", "as many as `dots`")
                    .example(2),
            SharedSettings.COUNTS,
            SharedSettings.LEAST);

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public DotVoteState open(Step step) {
        Values settings = read(step);
        int dots = settings.number("dots");
        int max = settings.number("max", dots);
        if (max > dots) throw new BadSetting("max", "must be from 1 to " + dots);
        return DotVoteState.open(settings.from("from").get(0), dots, max, SharedSettings.least(step, settings));
    }

    @Override
    public DotVoteState enter(DotVoteState state, List<Item> drawn) {
        return state.with(
                state.votes().over(drawn.stream().limit(Limits.CHOICES).toList()));
    }

    // ---- commands

    /** Puts one of one's dots on an item; {@code vote} (optional) is the vote one sees, {@code stale} when it is over. */
    public record PlaceDot(String item, Integer vote) implements StepCommand<DotVoteState> {
        public PlaceDot(String item) {
            this(item, null);
        }

        @Override
        public List<StepEvent<DotVoteState>> decide(DotVoteState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(item, vote);
            String seat = moment.seat().id();
            Rejected.unless(state.left(seat) > 0, "no-dots-left");
            Rejected.unless(state.dots(seat, item) < state.max(), "item-full");
            var facts = new ArrayList<StepEvent<DotVoteState>>();
            String stage = moment.stageId();
            // A dot on something that was withdrawn is used again only when it is needed: it may come back.
            String stale = state.unused(seat) > 0 ? null : state.stale(seat);
            if (stale != null) facts.add(new DotTaken(stage, seat, stale));
            facts.add(new DotPlaced(stage, seat, item));
            return facts;
        }
    }

    /** Takes one of one's dots back. */
    public record TakeDot(String item, Integer vote) implements StepCommand<DotVoteState> {
        public TakeDot(String item) {
            this(item, null);
        }

        @Override
        public List<StepEvent<DotVoteState>> decide(DotVoteState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(item, vote);
            String seat = moment.seat().id();
            Rejected.unless(state.dots(seat, item) > 0, "no-dot-here");
            return List.of(new DotTaken(moment.stageId(), seat, item));
        }
    }

    /** States how many dots this seat has counted on an item for people without a phone; again to correct it. */
    public record EnterHands(String item, int dots, Integer vote) implements StepCommand<DotVoteState> {
        public EnterHands(String item, int dots) {
            this(item, dots, null);
        }

        @Override
        public List<StepEvent<DotVoteState>> decide(DotVoteState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(item, vote);
            Rejected.unless(dots >= 0 && dots <= Limits.HANDS, "out-of-range");
            String seat = moment.seat().id();
            int before = state.votes().handsOf(seat, item);
            if (before == dots) return List.of();
            return List.of(new DotVoteHands.HandsEntered(moment.stageId(), seat, item, dots, before));
        }
    }

    /**
     * Makes one's own what those counted who may enter here no longer, so that somebody can correct it: they moved, or
     * have another role by now. Each dot counts once, as before.
     */
    public record TakeOverHands(Integer vote) implements StepCommand<DotVoteState> {
        public TakeOverHands() {
            this(null);
        }

        @Override
        public List<StepEvent<DotVoteState>> decide(DotVoteState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(vote);
            return DotVoteHands.left(state, moment);
        }
    }

    /** Ends the vote and shows its result; {@code vote} (optional) is the vote that is meant. */
    public record CloseVote(Integer vote) implements StepCommand<DotVoteState> {
        public CloseVote() {
            this(null);
        }

        @Override
        public List<StepEvent<DotVoteState>> decide(DotVoteState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.votes().requireNow(vote);
            return state.votes().closed() != null ? List.of() : List.of(new VoteClosed(moment.stageId()));
        }
    }

    // ---- events

    /** A seat put a dot on an item. */
    @Fact("dot-placed")
    public record DotPlaced(String stage, String seat, String item) implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.dotting(seat, item, 1);
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            touched.key("now").own(seat, "ballot");
        }
    }

    /** A seat took a dot back. */
    @Fact("dot-taken")
    public record DotTaken(String stage, String seat, String item) implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.dotting(seat, item, -1);
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            touched.key("now").own(seat, "ballot");
        }
    }

    /** The vote ended. */
    @Fact("vote-closed")
    public record VoteClosed(String stage) implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.with(state.votes().closing());
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            after.votes().touchResults(touched);
        }

        /** A result that was seen cannot be unseen: where one was shown, another vote begins. */
        @Override
        public List<StepEvent<DotVoteState>> undo(DotVoteState now) {
            if (now.votes().closed() == null) return List.of();
            boolean published = now.votes().published();
            return List.of(published ? new VoteRenewed(stage, now.votes().vote() + 1) : new VoteReopened(stage));
        }
    }

    /** The vote goes on: its end was taken back before any result was shown. Every ballot is still there. */
    @Fact("vote-reopened")
    public record VoteReopened(String stage) implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.with(state.votes().reopening());
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            before.votes().touchResults(touched);
        }
    }

    /** Another vote began, the result of the one before having been shown: all ballots are empty. */
    @Fact("vote-renewed")
    public record VoteRenewed(String stage, int vote) implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.with(state.votes().anew());
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            before.votes().touchAll(touched);
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    // ---- view

    @Override
    public Collection<String> keys(DotVoteState state, Look look) {
        return state.votes().keys(look);
    }

    @Override
    public Record view(DotVoteState state, Look look, String key) {
        if (look.own()) return look.viewer() == null ? null : DotVoteView.own(state, look, key);
        if (look.desk()) {
            String item = key.substring(key.indexOf('/') + 1);
            return state.votes().hands().containsKey(item)
                    ? new DotVoteView.HandsShown(state.votes().handsOn(item))
                    : null;
        }
        if (key.equals("form")) return DotVoteView.form(state);
        if (key.equals("now")) return DotVoteView.now(state.votes());
        return key.startsWith("result/") ? DotVoteView.result(state.votes(), key.substring(7)) : null;
    }

    @Override
    public Map<String, Integer> produced(DotVoteState state) {
        Integer voters = state.votes().told();
        return voters == null ? Map.of() : Map.of("voters", voters);
    }

    @Override
    public List<Item> items(DotVoteState state) {
        return state.votes().ranked();
    }

    @Override
    public Report<DotVoteState> report() {
        return new DotVoteReport();
    }

    @Override
    public Habit habit() {
        return new DotVoteHabit();
    }
}
