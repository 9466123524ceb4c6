package entaku.steps.commitments;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.commitments.Commitments.Commitment;
import entaku.steps.commitments.Commitments.Promised;
import entaku.steps.commitments.Commitments.Question;
import entaku.steps.commitments.Commitments.State;
import java.util.List;

/** What can have happened in a {@link Commitments} step. */
final class CommitmentsEvents {
    private CommitmentsEvents() {}

    static final List<Class<? extends StepEvent<State>>> ALL =
            List.of(Made.class, Edited.class, Withdrawn.class, QuestionKept.class, QuestionWithdrawn.class);

    /** Somebody promised something; {@code author} wrote it down. */
    @Fact("made")
    public record Made(String stage, String id, String author, String seat, Promised said, String proposal, int order)
            implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return state.with(id, new Commitment(author, seat, said, null, proposal, order, false));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("commitment/" + id).own(author, "mine");
            if (seat != null) touched.own(seat, "mine");
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            Commitment made = now.commitments().get(id);
            boolean same = !made.withdrawn() && made.said().equals(said);
            return same ? List.of(new Withdrawn(stage, id, true)) : List.of();
        }
    }

    /** A commitment says something else now. */
    @Fact("edited")
    public record Edited(String stage, String commitment, Promised said, Promised before, boolean byAuthor)
            implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            Commitment was = state.commitments().get(commitment);
            String first = was.first();
            if (first == null && !byAuthor && !said.what().equals(was.said().what()))
                first = was.said().what();
            if (said.what().equals(first)) first = null;
            return state.with(
                    commitment,
                    new Commitment(
                            was.author(), was.seat(), said, first, was.proposal(), was.order(), was.withdrawn()));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("commitment/" + commitment);
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            Commitment still = now.commitments().get(commitment);
            boolean same = !still.withdrawn() && still.said().equals(said);
            return same ? List.of(new Edited(stage, commitment, before, said, byAuthor)) : List.of();
        }
    }

    /** A commitment was withdrawn, or that was taken back. */
    @Fact("withdrawn")
    public record Withdrawn(String stage, String commitment, boolean gone) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            Commitment was = state.commitments().get(commitment);
            return state.with(
                    commitment,
                    new Commitment(
                            was.author(), was.seat(), was.said(), was.first(), was.proposal(), was.order(), gone));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            Commitment one = after.commitments().get(commitment);
            touched.key("now").key("commitment/" + commitment).own(one.author(), "mine");
            if (one.seat() != null) touched.own(one.seat(), "mine");
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            boolean still = now.commitments().get(commitment).withdrawn() == gone;
            return still ? List.of(new Withdrawn(stage, commitment, !gone)) : List.of();
        }
    }

    /** A question was kept. */
    @Fact("question-kept")
    public record QuestionKept(String stage, String id, String author, String text, String to, int order)
            implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return state.with(id, new Question(author, text, to, order, false));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("question/" + id).own(author, "mine");
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            boolean still = !now.questions().get(id).withdrawn();
            return still ? List.of(new QuestionWithdrawn(stage, id, true)) : List.of();
        }
    }

    /** A question was withdrawn, or that was taken back. */
    @Fact("question-withdrawn")
    public record QuestionWithdrawn(String stage, String question, boolean gone) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            Question was = state.questions().get(question);
            return state.with(question, new Question(was.author(), was.text(), was.to(), was.order(), gone));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("question/" + question);
            touched.own(after.questions().get(question).author(), "mine");
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            boolean still = now.questions().get(question).withdrawn() == gone;
            return still ? List.of(new QuestionWithdrawn(stage, question, !gone)) : List.of();
        }
    }
}
