package entaku.steps.statements;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.ListCommands;
import entaku.steps.shared.ThingCommands;
import entaku.steps.shared.ThingList;
import entaku.steps.statements.Setup.Adding;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Short sentences, answered one by one: agree, disagree, not sure; who passes answers nothing.
 *
 * <p>Answers are secret whether or not the step shows names, and results hidden until all of them are closed at once.
 * A statement is withheld while its figures would tell what single people answered; its reasons with it.
 */
public final class Statements implements StepKind<StatementsState> {
    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Class<? extends StepCommand<StatementsState>>> commands() {
        return List.of(
                GiveAnswer.class,
                WithdrawAnswer.class,
                AddStatement.class,
                WithdrawStatement.class,
                ShowStatement.class,
                HoldStatement.class,
                EnterHands.class,
                TakeOverHands.class,
                CloseAnswers.class);
    }

    @Override
    public boolean office(StatementsState state, PartCommand<?> command, Seat seat) {
        return ListCommands.office(state.list(), command);
    }

    @Override
    public List<Class<? extends StepEvent<StatementsState>>> events() {
        return StatementsEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return Setup.SETTINGS;
    }

    @Override
    public StatementsState open(Step step) {
        return StatementsState.open(Setup.of(step, read(step)));
    }

    @Override
    public StatementsState enter(StatementsState state, List<Item> drawn) {
        return state.over(drawn);
    }

    // ---- commands

    /** Answers a statement, with a reason where there is one. */
    public record GiveAnswer(String statement, String answer, String reason, Integer vote)
            implements ThingCommands.Give<StatementsState, Answer> {
        public GiveAnswer(String statement, String answer, String reason) {
            this(statement, answer, reason, null);
        }

        @Override
        public String thing() {
            return statement;
        }

        @Override
        public Answer read(StatementsState state, Moment moment) {
            Choice choice = chosen(answer);
            String words = Limits.wordsIfAny(reason, Limits.REASON);
            Rejected.unless(words == null || state.setup().reasons(), "no-reasons");
            return new Answer(choice, words);
        }

        @Override
        public StepEvent<StatementsState> given(Moment moment, Answer now) {
            String seat = moment.seat().id();
            return new StatementsEvents.Answered(moment.stageId(), statement, seat, now.choice(), now.reason());
        }
    }

    /** Takes one's answer back, reason and all. */
    public record WithdrawAnswer(String statement, Integer vote) implements ThingCommands.TakeBack<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public StepEvent<StatementsState> takenBack(Moment moment) {
            return new StatementsEvents.AnswerWithdrawn(
                    moment.stageId(), statement, moment.seat().id());
        }
    }

    /** Adds a statement; the facilitator has looked at their own. */
    public record AddStatement(String text, boolean paper) implements ListCommands.Add<StatementsState> {
        @Override
        public void requireAdding(StatementsState state) {
            Rejected.unless(state.setup().adding() != Adding.NEVER, "no-adding");
        }

        @Override
        public int most() {
            return Limits.STATEMENT;
        }

        @Override
        public StepEvent<StatementsState> added(StatementsState state, Moment moment, String words) {
            Seat seat = moment.seat();
            boolean shown = state.setup().adding() == Adding.OPEN || seat.role() == Role.FACILITATOR;
            return new StatementsEvents.StatementAdded(moment.stageId(), moment.id(), seat.id(), words, paper, shown);
        }
    }

    /** Takes one's own statement away, or one from paper. */
    public record WithdrawStatement(String statement) implements ListCommands.Withdraw<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public StepEvent<StatementsState> withdrawn(Moment moment) {
            return new StatementsEvents.StatementWithdrawn(moment.stageId(), statement);
        }
    }

    /** Shows all a statement that somebody has added. */
    public record ShowStatement(String statement) implements ListCommands.Show<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public boolean known(ThingList list) {
            return list.find(statement) != null;
        }

        @Override
        public StepEvent<StatementsState> shown(Moment moment) {
            return new StatementsEvents.StatementShown(moment.stageId(), statement);
        }
    }

    /** Keeps a statement that somebody has added from all but its author. */
    public record HoldStatement(String statement) implements ListCommands.Hide<StatementsState> {
        @Override
        public String thing() {
            return statement;
        }

        @Override
        public boolean known(ThingList list) {
            return list.find(statement) != null;
        }

        @Override
        public StepEvent<StatementsState> hidden(Moment moment) {
            return new StatementsEvents.StatementHeld(moment.stageId(), statement);
        }
    }

    /** States how many people without a phone this seat has counted at an answer. */
    public record EnterHands(String statement, String answer, int count, Integer vote)
            implements ThingCommands.EnterHands<StatementsState> {
        public EnterHands(String statement, String answer, int count) {
            this(statement, answer, count, null);
        }

        @Override
        public String thing() {
            return statement;
        }

        @Override
        public String option(StatementsState state) {
            return chosen(answer).word();
        }

        @Override
        public StepEvent<StatementsState> entered(Moment moment, String option, int before) {
            String seat = moment.seat().id();
            return new StatementsEvents.HandsEntered(moment.stageId(), statement, seat, option, count, before);
        }
    }

    /** Makes one's own what those counted who may enter here no longer. */
    public record TakeOverHands(Integer vote) implements ThingCommands.TakeOverHands<StatementsState> {
        public TakeOverHands() {
            this(null);
        }

        @Override
        public StepEvent<StatementsState> takenOver(Moment moment, String statement, CountedHands.One one) {
            String seat = moment.seat().id();
            return new StatementsEvents.HandsTakenOver(
                    moment.stageId(), statement, seat, one.who(), one.option(), one.number());
        }
    }

    /** Ends answering and shows all results at once. */
    public record CloseAnswers(Integer vote) implements ThingCommands.Close<StatementsState> {
        public CloseAnswers() {
            this(null);
        }

        @Override
        public StepEvent<StatementsState> closed(Moment moment) {
            return new StatementsEvents.AnswersClosed(moment.stageId());
        }
    }

    private static Choice chosen(String answer) {
        Choice choice = Choice.named(answer);
        Rejected.unless(choice != null, "no-such-answer");
        return choice;
    }

    // ---- view

    @Override
    public Collection<String> keys(StatementsState state, Look look) {
        return StatementsView.keys(state, look);
    }

    @Override
    public Record view(StatementsState state, Look look, String key) {
        return StatementsView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(StatementsState state) {
        return state.told() == null ? Map.of() : Map.of("respondents", state.told());
    }

    @Override
    public List<Item> items(StatementsState state) {
        return state.items();
    }

    /** They stand as the template sets them, or by what came out; what was added stands by id where names are hidden. */
    @Override
    public boolean ranks() {
        return true;
    }

    @Override
    public Report<StatementsState> report() {
        return new StatementsReport();
    }

    @Override
    public Habit habit() {
        return new StatementsHabit();
    }
}
