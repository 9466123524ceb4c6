package entaku.steps.present;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.present.PresentState.Question;
import java.util.List;

/** What can have happened to the questions of the floor. */
final class AskingEvents {
    private AskingEvents() {}

    static final List<Class<? extends StepEvent<PresentState>>> ALL =
            List.of(Asked.class, QuestionWithdrawn.class, Wanted.class, HandsEntered.class, QuestionHeld.class);

    /** A question was asked, or entered from paper by {@code seat}. */
    @Fact("asked")
    public record Asked(String stage, String id, String seat, String text, boolean paper)
            implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.asking(id, seat, text, paper);
        }

        @Override
        public void touch(PresentState before, PresentState after, Touched touched) {
            touched.key("now").key("question/" + id).own(seat, "mine").own(seat, "question/" + id);
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            Question one = now.question(id);
            boolean untouched = one != null && one.people() == 1 && one.outcome() == null;
            return untouched ? List.of(new QuestionWithdrawn(stage, id)) : List.of();
        }
    }

    /** A question was taken away: by who asked it, or by those who enter from paper. */
    @Fact("question-withdrawn")
    public record QuestionWithdrawn(String stage, String question) implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.withdrawing(question);
        }

        @Override
        public void touch(PresentState before, PresentState after, Touched touched) {
            Question gone = before.question(question);
            AskingEvents.shown(touched, question, gone).key("now").own(gone.seat(), "mine");
            for (String seat : gone.wanting()) touched.own(seat, "wants");
        }
    }

    /** A seat said that it wants to know that as well, or took that back. */
    @Fact("wanted")
    public record Wanted(String stage, String seat, String question, boolean wants) implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.wanting(seat, question, wants);
        }

        @Override
        public void touch(PresentState before, PresentState after, Touched touched) {
            touched.key("n/" + question).own(seat, "wants");
        }
    }

    /** The hands raised for a question were counted, instead of {@code before}. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String question, int hands, int before)
            implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.changing(question, one -> one.hands(hands));
        }

        @Override
        public void touch(PresentState then, PresentState after, Touched touched) {
            touched.key("n/" + question);
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            Question one = now.question(question);
            boolean still = one != null && one.hands() == hands;
            return still ? List.of(new HandsEntered(stage, question, before, hands)) : List.of();
        }
    }

    /** A question was kept from the room, or shown again. */
    @Fact("question-held")
    public record QuestionHeld(String stage, String question, boolean held) implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.changing(question, one -> one.held(held));
        }

        @Override
        public void touch(PresentState before, PresentState after, Touched touched) {
            AskingEvents.shown(touched, question, after.question(question)).key("now");
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            Question one = now.question(question);
            boolean still = one != null && one.held() == held;
            return still ? List.of(new QuestionHeld(stage, question, !held)) : List.of();
        }
    }

    /** Names all records in which a question stands. */
    private static Touched shown(Touched touched, String id, Question one) {
        return touched.key("question/" + id)
                .key("n/" + id)
                .key("on")
                .desk("held/" + id)
                .own(one.seat(), "question/" + id);
    }
}
