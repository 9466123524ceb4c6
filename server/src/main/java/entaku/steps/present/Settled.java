package entaku.steps.present;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.present.PresentState.Outcome;
import entaku.steps.present.PresentState.Question;
import java.util.List;
import java.util.Objects;

/** This became of a question (null: it is open again) instead of what had become of it before. */
@Fact("settled")
public record Settled(String stage, String question, Outcome outcome, Outcome before)
        implements StepEvent<PresentState> {
    @Override
    public PresentState applyTo(PresentState state) {
        return state.changing(question, one -> one.settled(outcome));
    }

    @Override
    public void touch(PresentState then, PresentState after, Touched touched) {
        touched.key("now").key("question/" + question).desk("held/" + question);
    }

    @Override
    public List<StepEvent<PresentState>> undo(PresentState now) {
        Question one = now.question(question);
        boolean still = one != null && Objects.equals(one.outcome(), outcome);
        return still ? List.of(new Settled(stage, question, before, outcome)) : List.of();
    }
}
