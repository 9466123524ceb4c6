package entaku.steps.consensus;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.consensus.ConsensusState.Answer;
import entaku.steps.consensus.ConsensusState.Proposal;
import entaku.steps.consensus.ConsensusState.Status;
import entaku.steps.consensus.ConsensusState.Wording;
import entaku.steps.shared.CountedHands;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/** What can have happened in a {@link Consensus} step. */
final class ConsensusEvents {
    private ConsensusEvents() {}

    static final List<Class<? extends StepEvent<ConsensusState>>> ALL = List.of(
            Drafted.class,
            Reworded.class,
            WordingTakenBack.class,
            Asked.class,
            AskingTakenBack.class,
            Answered.class,
            HandsEntered.class,
            HandsTakenOver.class,
            AskingClosed.class,
            AskingReopened.class,
            AskingRenewed.class,
            Settled.class,
            Withdrawn.class,
            Restored.class);

    /** What every fact here has in common: it is about one proposal. */
    interface OfProposal extends StepEvent<ConsensusState> {
        String proposal();

        @Override
        default void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.key("n/" + proposal()).key("proposal/" + proposal());
        }
    }

    /** One wording or one vote takes the place of another: what anybody answered or counted belongs to one of them. */
    interface Exchanges extends OfProposal {
        @Override
        default void touch(ConsensusState before, ConsensusState after, Touched touched) {
            OfProposal.super.touch(before, after, touched);
            for (ConsensusState state : List.of(before, after)) {
                Proposal one = state.proposals().get(proposal());
                one.answers().keySet().forEach(seat -> touched.own(seat, "answer/" + proposal()));
                one.hands().byWho().keySet().forEach(seat -> touched.own(seat, "hands/" + proposal()));
            }
        }
    }

    /** A proposal was drafted. */
    @Fact("drafted")
    public record Drafted(String stage, String proposal, String seat, String text, List<String> from, int order)
            implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            var made = new Proposal(
                    seat,
                    order,
                    TreePVector.singleton(new Wording(1, text, null)),
                    from,
                    Status.DRAFT,
                    List.of(),
                    HashTreePMap.empty(),
                    CountedHands.NONE,
                    null,
                    1,
                    TreePVector.empty(),
                    null);
            return state.putting(proposal, made);
        }

        @Override
        public void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.key("now").key("n/" + proposal).key("proposal/" + proposal);
        }

        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal made = now.proposals().get(proposal);
            boolean untouched = made.status() == Status.DRAFT && made.version() == 1 && made.unanswered();
            return untouched ? List.of(new Withdrawn(stage, proposal)) : List.of();
        }
    }

    /** A proposal has a new wording, which nobody has answered yet. */
    @Fact("reworded")
    public record Reworded(String stage, String proposal, int version, String text, String why) implements Exchanges {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).reworded(text, why));
        }

        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal reworded = now.proposals().get(proposal);
            boolean still = reworded.version() == version && reworded.status() == Status.DRAFT && reworded.unanswered();
            return still ? List.of(new WordingTakenBack(stage, proposal, version)) : List.of();
        }
    }

    /** A rewording was taken back: the wording before counts, with its answers. */
    @Fact("wording-taken-back")
    public record WordingTakenBack(String stage, String proposal, int version) implements Exchanges {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).before());
        }
    }

    /** The room is asked. */
    @Fact("asked")
    public record Asked(String stage, String proposal, int version) implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).at(Status.ASKING, null));
        }

        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal asked = now.proposals().get(proposal);
            boolean still = asked.status() == Status.ASKING && asked.version() == version && asked.unanswered();
            return still ? List.of(new AskingTakenBack(stage, proposal)) : List.of();
        }
    }

    /** Asking was taken back before anybody had answered. */
    @Fact("asking-taken-back")
    public record AskingTakenBack(String stage, String proposal) implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).at(Status.DRAFT, null));
        }
    }

    /** A seat answered, or changed its answer. */
    @Fact("answered")
    public record Answered(String stage, String proposal, String seat, int version, String level, String reason)
            implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).answered(seat, new Answer(level, reason)));
        }

        @Override
        public void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.key("n/" + proposal).key("proposal/" + proposal).own(seat, "answer/" + proposal);
        }
    }

    /** A seat stated how many hands it counted at a level. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String proposal, String seat, String level, int count, int before)
            implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            Proposal counted = state.proposals().get(proposal);
            return state.putting(proposal, counted.counted(counted.hands().stating(seat, level, count)));
        }

        @Override
        public void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.key("n/" + proposal).key("proposal/" + proposal).own(seat, "hands/" + proposal);
        }

        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal counted = now.proposals().get(proposal);
            boolean still = counted.status() == Status.ASKING && counted.hands().of(seat, level) == count;
            return still ? List.of(new HandsEntered(stage, proposal, seat, level, before, count)) : List.of();
        }
    }

    /** A seat took over the hands that another had counted at a level; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String proposal, String seat, String from, String level, int count)
            implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            Proposal counted = state.proposals().get(proposal);
            return state.putting(proposal, counted.counted(counted.hands().handing(from, seat, level, count)));
        }

        @Override
        public void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.own(seat, "hands/" + proposal).own(from, "hands/" + proposal);
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal counted = now.proposals().get(proposal);
            boolean still = counted.status() == Status.ASKING
                    && counted.hands().of(seat, level) >= count
                    && counted.hands().of(from, level) == 0;
            return still ? List.of(new HandsTakenOver(stage, proposal, from, seat, level, count)) : List.of();
        }
    }

    /** Asking ended; its result is shown. */
    @Fact("asking-closed")
    public record AskingClosed(String stage, String proposal) implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            Proposal closed = state.proposals().get(proposal);
            return state.putting(proposal, closed.at(Status.CLOSED, ConsensusCount.of(state, closed)));
        }

        /** A result that was seen cannot be unseen: where one was shown, the room is asked anew. */
        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal closed = now.proposals().get(proposal);
            if (closed.status() != Status.CLOSED) return List.of();
            return List.of(
                    closed.published()
                            ? new AskingRenewed(stage, proposal, closed.vote() + 1)
                            : new AskingReopened(stage, proposal));
        }
    }

    /** Asking goes on: its end was taken back before any result was shown. Every answer is still there. */
    @Fact("asking-reopened")
    public record AskingReopened(String stage, String proposal) implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).at(Status.ASKING, null));
        }
    }

    /** The room is asked anew, the result of the vote before having been shown: all answers are empty. */
    @Fact("asking-renewed")
    public record AskingRenewed(String stage, String proposal, int vote) implements Exchanges {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).anew());
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    /** The room settled it; {@code status} is agreed, not agreed, or closed when that was taken back. */
    @Fact("settled")
    public record Settled(
            String stage,
            String proposal,
            Status status,
            List<String> conditions,
            Status before,
            List<String> conditionsBefore)
            implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).settled(status, conditions));
        }

        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            Proposal settled = now.proposals().get(proposal);
            boolean still = settled.status() == status && settled.conditions().equals(conditions);
            return still
                    ? List.of(new Settled(stage, proposal, before, conditionsBefore, status, conditions))
                    : List.of();
        }
    }

    /** A proposal was withdrawn; it stays readable as such. */
    @Fact("withdrawn")
    public record Withdrawn(String stage, String proposal) implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).withdrawn());
        }

        @Override
        public void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.key("now").key("n/" + proposal).key("proposal/" + proposal);
        }

        @Override
        public List<StepEvent<ConsensusState>> undo(ConsensusState now) {
            boolean still = now.proposals().get(proposal).status() == Status.WITHDRAWN;
            return still ? List.of(new Restored(stage, proposal)) : List.of();
        }
    }

    /** A withdrawal was taken back: the proposal is where it was. */
    @Fact("restored")
    public record Restored(String stage, String proposal) implements OfProposal {
        @Override
        public ConsensusState applyTo(ConsensusState state) {
            return state.putting(proposal, state.proposals().get(proposal).before());
        }

        @Override
        public void touch(ConsensusState before, ConsensusState after, Touched touched) {
            touched.key("now").key("n/" + proposal).key("proposal/" + proposal);
        }
    }
}
