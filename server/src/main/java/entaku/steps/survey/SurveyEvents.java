package entaku.steps.survey;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened in a survey. */
final class SurveyEvents {
    static final List<Class<? extends StepEvent<SurveyState>>> ALL = List.of(
            SheetFilled.class,
            SlipEntered.class,
            SlipRemoved.class,
            SlipRestored.class,
            SurveyClosed.class,
            SurveyReopened.class);

    private SurveyEvents() {}

    /** A seat filled in its sheet instead of what was on it before; with nothing on it, it took it back. */
    @Fact("sheet-filled")
    public record SheetFilled(String stage, String seat, List<String> choices, List<String> words)
            implements StepEvent<SurveyState> {
        @Override
        public SurveyState applyTo(SurveyState state) {
            return state.filling(seat, new Sheet(choices, words));
        }

        @Override
        public void touch(SurveyState before, SurveyState after, Touched touched) {
            touched.key("now").own(seat, "sheet");
        }
    }

    /** A seat entered a sheet of paper, which has the next number. */
    @Fact("slip-entered")
    public record SlipEntered(String stage, String seat, int slip, List<String> choices, List<String> words)
            implements StepEvent<SurveyState> {
        @Override
        public SurveyState applyTo(SurveyState state) {
            return state.entering(seat, new Sheet(choices, words));
        }

        @Override
        public void touch(SurveyState before, SurveyState after, Touched touched) {
            touched.key("now").own(seat, "slip/" + slip);
        }

        @Override
        public List<StepEvent<SurveyState>> undo(SurveyState now) {
            boolean there = now.closed() == null && now.slip(slip) != null;
            return there ? List.of(new SlipRemoved(stage, slip)) : List.of();
        }
    }

    /** A sheet of paper was taken out: it was entered twice, or wrongly. */
    @Fact("slip-removed")
    public record SlipRemoved(String stage, int slip) implements StepEvent<SurveyState> {
        @Override
        public SurveyState applyTo(SurveyState state) {
            return state.counting(slip, false);
        }

        @Override
        public void touch(SurveyState before, SurveyState after, Touched touched) {
            touched.key("now").own(before.slip(slip).by(), "slip/" + slip);
        }

        @Override
        public List<StepEvent<SurveyState>> undo(SurveyState now) {
            boolean gone = now.closed() == null && now.slip(slip) == null;
            return gone ? List.of(new SlipRestored(stage, slip)) : List.of();
        }
    }

    /** A sheet of paper that was taken out counts again. */
    @Fact("slip-restored")
    public record SlipRestored(String stage, int slip) implements StepEvent<SurveyState> {
        @Override
        public SurveyState applyTo(SurveyState state) {
            return state.counting(slip, true);
        }

        @Override
        public void touch(SurveyState before, SurveyState after, Touched touched) {
            touched.key("now").own(after.slip(slip).by(), "slip/" + slip);
        }
    }

    /** No more sheets were taken. */
    @Fact("survey-closed")
    public record SurveyClosed(String stage) implements StepEvent<SurveyState> {
        @Override
        public SurveyState applyTo(SurveyState state) {
            return state.closing();
        }

        @Override
        public void touch(SurveyState before, SurveyState after, Touched touched) {
            results(after, touched);
        }

        /** What was shown stays as it was shown: a second result of nearly the same people would tell of single sheets. */
        @Override
        public List<StepEvent<SurveyState>> undo(SurveyState now) {
            boolean unseen = now.closed() != null && !now.closed().published();
            return unseen ? List.of(new SurveyReopened(stage)) : List.of();
        }
    }

    /** Sheets are taken again: nothing of any was shown. */
    @Fact("survey-reopened")
    public record SurveyReopened(String stage) implements StepEvent<SurveyState> {
        @Override
        public SurveyState applyTo(SurveyState state) {
            return state.reopening();
        }

        @Override
        public void touch(SurveyState before, SurveyState after, Touched touched) {
            results(before, touched);
        }
    }

    /** Names what looks different once a survey was closed or opened again; for the closed one. */
    private static void results(SurveyState closed, Touched touched) {
        touched.key("now");
        closed.closed().results().forEach((question, result) -> {
            touched.key("result/" + question);
            result.words().keySet().forEach(id -> touched.key("word/" + id));
        });
    }
}
