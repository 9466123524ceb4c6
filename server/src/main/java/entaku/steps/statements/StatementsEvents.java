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
    public record StatementWithdrawn(String stage, String statement) implements ListEvents.Withdrawn<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }
    }

    /** A held statement was shown to all. */
    @Fact("statement-shown")
    public record StatementShown(String stage, String statement) implements ListEvents.Shown<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public StatementHeld hidden() {
            return new StatementHeld(stage, statement);
        }
    }

    /** A statement was kept from all but its author and those who conduct. */
    @Fact("statement-held")
    public record StatementHeld(String stage, String statement) implements ListEvents.Hidden<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public StatementShown shown() {
            return new StatementShown(stage, statement);
        }
    }

    /** A seat answered, or changed its answer. */
    @Fact("answered")
    public record Answered(String stage, String statement, String seat, Choice answer, String reason)
            implements ThingEvents.Given<StatementsState, Answer> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public Answer given() {
            return new Answer(answer, reason);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            ThingEvents.Given.super.touch(before, after, touched.own(seat, "next"));
        }
    }

    /** A seat took its answer back: it passes. */
    @Fact("answer-withdrawn")
    public record AnswerWithdrawn(String stage, String statement, String seat)
            implements ThingEvents.Given<StatementsState, Answer> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public Answer given() {
            return null;
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            ThingEvents.Given.super.touch(before, after, touched.own(seat, "next"));
        }
    }

    /** A seat stated how many people it counted at an answer. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String statement, String seat, Choice answer, int count, int before)
            implements ThingEvents.HandsEntered<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public String option() {
            return answer.word();
        }

        @Override
        public HandsEntered back() {
            return new HandsEntered(stage, statement, seat, answer, before, count);
        }
    }

    /** A seat took over the people that another had counted at an answer; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String statement, String seat, String from, Choice answer, int count)
            implements ThingEvents.HandsTakenOver<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public String option() {
            return answer.word();
        }

        @Override
        public HandsTakenOver back() {
            return new HandsTakenOver(stage, statement, from, seat, answer, count);
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
