package entaku.steps.statements;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
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

    /** A statement was added, or entered from paper by {@code seat}; {@code shown} to all at once, or held. */
    @Fact("statement-added")
    public record StatementAdded(String stage, String id, String seat, String text, boolean paper, boolean shown)
            implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.adding(id, seat, text, paper, shown);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            turned(id, touched);
            touched.own(seat, "mine").own(seat, "statement/" + id);
        }

        @Override
        public List<StepEvent<StatementsState>> undo(StatementsState now) {
            boolean untouched = now.closed() == null
                    && now.list().added().containsKey(id)
                    && now.ballots().on(id).isEmpty()
                    && now.ballots().handsOn(id).all() == 0;
            return untouched ? List.of(new StatementWithdrawn(stage, id)) : List.of();
        }
    }

    /** A statement was taken away: by its author, or by those who enter from paper. */
    @Fact("statement-withdrawn")
    public record StatementWithdrawn(String stage, String statement) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.withdrawing(statement);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            turned(statement, touched);
            String seat = before.list().added().get(statement).seat();
            touched.own(seat, "mine").own(seat, "statement/" + statement);
        }
    }

    /** A held statement was shown to all. */
    @Fact("statement-shown")
    public record StatementShown(String stage, String statement) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.showing(statement);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            shownOrHeld(after, statement, touched);
        }

        @Override
        public List<StepEvent<StatementsState>> undo(StatementsState now) {
            return now.list().shows(statement) ? List.of(new StatementHeld(stage, statement)) : List.of();
        }
    }

    /** A statement was kept from all but its author and those who conduct; its answers do not count meanwhile. */
    @Fact("statement-held")
    public record StatementHeld(String stage, String statement) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.holding(statement);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            shownOrHeld(after, statement, touched);
        }

        @Override
        public List<StepEvent<StatementsState>> undo(StatementsState now) {
            var one = now.list().added().get(statement);
            boolean may = one != null && !one.shown() && now.mayShow(statement);
            return may ? List.of(new StatementShown(stage, statement)) : List.of();
        }
    }

    private static void shownOrHeld(StatementsState state, String statement, Touched touched) {
        turned(statement, touched);
        touched.own(state.list().added().get(statement).seat(), "statement/" + statement);
    }

    private static void turned(String statement, Touched touched) {
        touched.key("now").key("statement/" + statement).key("result/" + statement);
        touched.desk("desk").desk("held/" + statement).desk("hands/" + statement);
    }

    /** A seat answered, or changed its answer. */
    @Fact("answered")
    public record Answered(String stage, String statement, String seat, Choice answer, String reason)
            implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.answering(statement, seat, new Answer(answer, reason));
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            answers(statement, seat, touched);
        }
    }

    /** A seat took its answer back: it passes. */
    @Fact("answer-withdrawn")
    public record AnswerWithdrawn(String stage, String statement, String seat) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.answering(statement, seat, null);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            answers(statement, seat, touched);
        }
    }

    private static void answers(String statement, String seat, Touched touched) {
        touched.key("now").desk("desk");
        touched.own(seat, "answer/" + statement).own(seat, "next");
    }

    /** A seat stated how many people it counted at an answer. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String statement, String seat, Choice answer, int count, int before)
            implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.counting(statement, seat, answer, count);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            touched.key("now").desk("hands/" + statement).own(seat, "hands/" + statement);
        }

        @Override
        public List<StepEvent<StatementsState>> undo(StatementsState now) {
            boolean still = now.closed() == null
                    && now.list().shows(statement)
                    && now.ballots().handsOn(statement).of(seat, answer.word()) == count;
            return still ? List.of(new HandsEntered(stage, statement, seat, answer, before, count)) : List.of();
        }
    }

    /** A seat took over the people that another had counted at an answer; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String statement, String seat, String from, Choice answer, int count)
            implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.handing(statement, from, seat, answer, count);
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            touched.own(seat, "hands/" + statement).own(from, "hands/" + statement);
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<StatementsState>> undo(StatementsState now) {
            var counted = now.ballots().handsOn(statement);
            boolean still = now.closed() == null
                    && counted.of(seat, answer.word()) >= count
                    && counted.of(from, answer.word()) == 0;
            return still ? List.of(new HandsTakenOver(stage, statement, from, seat, answer, count)) : List.of();
        }
    }

    /** Answers were closed, and the results shown. */
    @Fact("answers-closed")
    public record AnswersClosed(String stage) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.closing();
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            results(after, touched);
        }

        /** A result that was seen cannot be unseen: where one was shown, another vote begins. */
        @Override
        public List<StepEvent<StatementsState>> undo(StatementsState now) {
            if (now.closed() == null) return List.of();
            return List.of(now.shown() ? new AnswersRenewed(stage, now.vote() + 1) : new AnswersReopened(stage));
        }
    }

    /** Answers are taken again: the closing was taken back before any result was shown. Every answer is still there. */
    @Fact("answers-reopened")
    public record AnswersReopened(String stage) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.reopening();
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            results(before, touched);
        }
    }

    /** Another vote began, results of the one before having been shown: nobody has answered yet. */
    @Fact("answers-renewed")
    public record AnswersRenewed(String stage, int vote) implements StepEvent<StatementsState> {
        @Override
        public StatementsState applyTo(StatementsState state) {
            return state.anew();
        }

        @Override
        public void touch(StatementsState before, StatementsState after, Touched touched) {
            results(before, touched);
            Ballots gone = before.ballots();
            gone.answers()
                    .forEach((statement, answers) ->
                            answers.keySet().forEach(seat -> touched.own(seat, "answer/" + statement)));
            gone.next().keySet().forEach(seat -> touched.own(seat, "next"));
            gone.hands().forEach((statement, hands) -> {
                touched.desk("hands/" + statement);
                hands.byWho().keySet().forEach(seat -> touched.own(seat, "hands/" + statement));
            });
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    private static void results(StatementsState state, Touched touched) {
        touched.key("now").desk("desk");
        for (String statement : state.closed().results().keySet()) touched.key("result/" + statement);
    }
}
