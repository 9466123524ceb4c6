package entaku.steps.poll;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened in a poll. */
final class PollEvents {
    static final List<Class<? extends StepEvent<PollState>>> ALL = List.of(
            Answered.class,
            HandsEntered.class,
            HandsTakenOver.class,
            PollClosed.class,
            PollReopened.class,
            PollRenewed.class);

    private PollEvents() {}

    /** A seat answered with these choices, in the order in which they stand; with none it took its answer back. */
    @Fact("answered")
    public record Answered(String stage, String seat, List<String> choices) implements StepEvent<PollState> {
        @Override
        public PollState applyTo(PollState state) {
            return state.answering(seat, choices);
        }

        @Override
        public void touch(PollState before, PollState after, Touched touched) {
            touched.key("now").own(seat, "ballot");
        }
    }

    /** A seat stated how many people it counted for a choice. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String seat, String choice, int count, int before)
            implements StepEvent<PollState> {
        @Override
        public PollState applyTo(PollState state) {
            return state.with(state.votes().counting(seat, choice, count));
        }

        @Override
        public void touch(PollState before, PollState after, Touched touched) {
            touched.key("now").desk("hands/" + choice).own(seat, "hands");
        }

        @Override
        public List<StepEvent<PollState>> undo(PollState now) {
            var votes = now.votes();
            boolean still = votes.closed() == null && votes.handsOf(seat, choice) == count;
            return still ? List.of(new HandsEntered(stage, seat, choice, before, count)) : List.of();
        }
    }

    /** A seat took over what another had counted for a choice; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String seat, String from, String choice, int count)
            implements StepEvent<PollState> {
        @Override
        public PollState applyTo(PollState state) {
            return state.with(state.votes().handing(from, seat, choice, count));
        }

        @Override
        public void touch(PollState before, PollState after, Touched touched) {
            touched.own(seat, "hands").own(from, "hands");
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<PollState>> undo(PollState now) {
            var votes = now.votes();
            boolean still =
                    votes.closed() == null && votes.handsOf(seat, choice) >= count && votes.handsOf(from, choice) == 0;
            return still ? List.of(new HandsTakenOver(stage, from, seat, choice, count)) : List.of();
        }
    }

    /** No more answers were taken. */
    @Fact("poll-closed")
    public record PollClosed(String stage) implements StepEvent<PollState> {
        @Override
        public PollState applyTo(PollState state) {
            return state.with(state.votes().closing());
        }

        @Override
        public void touch(PollState before, PollState after, Touched touched) {
            after.votes().touchResults(touched);
        }

        /** A result that was seen cannot be unseen: where one was shown, people answer anew. */
        @Override
        public List<StepEvent<PollState>> undo(PollState now) {
            var votes = now.votes();
            if (votes.closed() == null) return List.of();
            return List.of(votes.published() ? new PollRenewed(stage, votes.vote() + 1) : new PollReopened(stage));
        }
    }

    /** Answers are taken again: the end was taken back before any result was shown. Every answer is still there. */
    @Fact("poll-reopened")
    public record PollReopened(String stage) implements StepEvent<PollState> {
        @Override
        public PollState applyTo(PollState state) {
            return state.with(state.votes().reopening());
        }

        @Override
        public void touch(PollState before, PollState after, Touched touched) {
            before.votes().touchResults(touched);
        }
    }

    /** People were asked anew, the result before having been shown: nobody has answered yet. */
    @Fact("poll-renewed")
    public record PollRenewed(String stage, int vote) implements StepEvent<PollState> {
        @Override
        public PollState applyTo(PollState state) {
            return state.with(state.votes().anew());
        }

        @Override
        public void touch(PollState before, PollState after, Touched touched) {
            before.votes().touchAll(touched);
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }
}
