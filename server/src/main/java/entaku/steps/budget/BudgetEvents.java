package entaku.steps.budget;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened to a budget. */
final class BudgetEvents {
    static final List<Class<? extends StepEvent<BudgetState>>> ALL = List.of(
            Chosen.class,
            SlipsEntered.class,
            SlipsTakenOver.class,
            BudgetClosed.class,
            BudgetReopened.class,
            BudgetRenewed.class,
            TieSettled.class,
            TieReopened.class);

    private BudgetEvents() {}

    private static void results(Touched touched, BudgetState state) {
        touched.key("now");
        if (state.outcome() != null) state.form().projects().keySet().forEach(id -> touched.key("result/" + id));
    }

    /** A seat wants these projects, in the order in which they stand; with none it took its ballot back. */
    @Fact("chosen")
    public record Chosen(String stage, String seat, List<String> projects) implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.choosing(seat, projects);
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            touched.key("now").own(seat, "ballot");
        }
    }

    /** A seat stated how many paper ballots have just these projects on them. */
    @Fact("slips-entered")
    public record SlipsEntered(String stage, String seat, List<String> projects, int count, int before)
            implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.entering(seat, BudgetState.key(projects), count);
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            touched.key("now").own(seat, "slips");
        }

        @Override
        public List<StepEvent<BudgetState>> undo(BudgetState now) {
            boolean still = now.votes().closed() == null && now.slips().of(seat, BudgetState.key(projects)) == count;
            return still ? List.of(new SlipsEntered(stage, seat, projects, before, count)) : List.of();
        }
    }

    /** A seat took over paper ballots that another had entered; there are as many as before. */
    @Fact("slips-taken-over")
    public record SlipsTakenOver(String stage, String seat, String from, List<String> projects, int count)
            implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.handing(from, seat, BudgetState.key(projects), count);
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            touched.own(seat, "slips").own(from, "slips");
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<BudgetState>> undo(BudgetState now) {
            String key = BudgetState.key(projects);
            boolean still = now.votes().closed() == null
                    && now.slips().of(seat, key) >= count
                    && now.slips().of(from, key) == 0;
            return still ? List.of(new SlipsTakenOver(stage, from, seat, projects, count)) : List.of();
        }
    }

    /** No more ballots were taken. */
    @Fact("budget-closed")
    public record BudgetClosed(String stage) implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.closing();
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            results(touched, after);
        }

        /** A result that was seen cannot be unseen: where one was shown, people choose anew. */
        @Override
        public List<StepEvent<BudgetState>> undo(BudgetState now) {
            var votes = now.votes();
            if (votes.closed() == null) return List.of();
            return List.of(votes.published() ? new BudgetRenewed(stage, votes.vote() + 1) : new BudgetReopened(stage));
        }
    }

    /** Ballots are taken again: the end was taken back before any result was shown. Every ballot is still there. */
    @Fact("budget-reopened")
    public record BudgetReopened(String stage) implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.reopening();
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            results(touched, before);
        }
    }

    /** People were asked anew, the result before having been shown: nobody has chosen yet. */
    @Fact("budget-renewed")
    public record BudgetRenewed(String stage, int vote) implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.anew();
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            results(touched, before);
            before.votes().ballots().keySet().forEach(seat -> touched.own(seat, "ballot"));
            before.slips().byWho().keySet().forEach(seat -> touched.own(seat, "slips"));
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    /** The room decided between projects that were level, by this rule. */
    @Fact("tie-settled")
    public record TieSettled(String stage, String rule, String lot) implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.settling(new Settled(rule, lot));
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            results(touched, after);
        }

        @Override
        public List<StepEvent<BudgetState>> undo(BudgetState now) {
            var settled = now.settled();
            boolean last = !settled.isEmpty() && settled.get(settled.size() - 1).equals(new Settled(rule, lot));
            return last ? List.of(new TieReopened(stage)) : List.of();
        }
    }

    /** The last decision between level projects was taken back: they are level again. */
    @Fact("tie-reopened")
    public record TieReopened(String stage) implements StepEvent<BudgetState> {
        @Override
        public BudgetState applyTo(BudgetState state) {
            return state.unsettling();
        }

        @Override
        public void touch(BudgetState before, BudgetState after, Touched touched) {
            results(touched, after);
        }
    }
}
