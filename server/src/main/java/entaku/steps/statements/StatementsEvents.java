package entaku.steps.statements;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.shared.ListEvents;
import entaku.steps.shared.ThingEvents;
import java.util.List;

/** What can have happened in a step of {@link Statements}. */
final class StatementsEvents {
    private StatementsEvents() {}

    static final List<Class<? extends StepEvent<StatementsState>>> ALL = List.of(
            StatementAdded.class,
            StatementWithdrawn.class,
            StatementShown.class,
            StatementHeld.class,
            Answered.class,
            AnswerWithdrawn.class,
            HandsEntered.class,
            HandsTakenOver.class,
            AnswersClosed.class,
            AnswersReopened.class,
            AnswersRenewed.class);

    @Fact("statement-added")
    public record StatementAdded(String stage, String id, String seat, String text, boolean paper, boolean shown)
            implements ListEvents.Added<StatementsState> {
        @Override
        public StatementWithdrawn withdrawn() {
            return new StatementWithdrawn(stage, id);
        }
    }

    @Fact("statement-withdrawn")
    public record StatementWithdrawn(String stage, String thing) implements ListEvents.Withdrawn<StatementsState> {}

    /** A held statement was shown to all. */
    @Fact("statement-shown")
    public record StatementShown(String stage, String thing) implements ListEvents.Shown<StatementsState> {
        @Override
        public StatementHeld hidden() {
            return new StatementHeld(stage, thing);
        }
    }

    /** A statement was kept from all but its author and those who conduct. */
    @Fact("statement-held")
    public record StatementHeld(String stage, String thing) implements ListEvents.Hidden<StatementsState> {
        @Override
        public StatementShown shown() {
            return new StatementShown(stage, thing);
        }
    }

    /** A seat answered, or changed its answer. */
    @Fact("answered")
    public record Answered(String stage, String thing, String seat, Choice answer, String reason)
            implements ThingEvents.Given<StatementsState, Answer> {
        @Override
        public Answer given() {
            return new Answer(answer, reason);
        }
    }

    /** A seat took its answer back: it passes. */
    @Fact("answer-withdrawn")
    public record AnswerWithdrawn(String stage, String thing, String seat)
            implements ThingEvents.TakenBack<StatementsState, Answer> {}

    /** A seat stated how many people it counted at an answer. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String thing, String seat, String option, int count, int before)
            implements ThingEvents.HandsEntered<StatementsState> {
        @Override
        public HandsEntered back() {
            return new HandsEntered(stage, thing, seat, option, before, count);
        }
    }

    /** A seat took over the people that another had counted at an answer; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String thing, String seat, String from, String option, int count)
            implements ThingEvents.HandsTakenOver<StatementsState> {
        @Override
        public HandsTakenOver back() {
            return new HandsTakenOver(stage, thing, from, seat, option, count);
        }
    }

    /** Answers were closed, and the results shown. */
    @Fact("answers-closed")
    public record AnswersClosed(String stage) implements ThingEvents.Closed<StatementsState> {
        @Override
        public AnswersReopened reopened() {
            return new AnswersReopened(stage);
        }

        @Override
        public AnswersRenewed renewed(int vote) {
            return new AnswersRenewed(stage, vote);
        }
    }

    @Fact("answers-reopened")
    public record AnswersReopened(String stage) implements ThingEvents.Reopened<StatementsState> {}

    @Fact("answers-renewed")
    public record AnswersRenewed(String stage, int vote) implements ThingEvents.Renewed<StatementsState> {
        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            ThingEvents.Renewed.super.touch(before, after, touched);
            before.unclear().next().keySet().forEach(seat -> touched.own(seat, "next"));
        }
    }
}
