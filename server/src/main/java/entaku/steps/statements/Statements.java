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
import entaku.session.Values;
import entaku.session.Wire;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.SharedSettings;
import entaku.steps.shared.ThingCommands;
import entaku.steps.statements.Listing.Added;
import entaku.steps.statements.Listing.Adding;
import java.util.Arrays;
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
        if (command instanceof GiveAnswer || command instanceof WithdrawAnswer) return false;
        if (command instanceof AddStatement add) return add.paper();
        if (!(command instanceof WithdrawStatement gone)) return true;
        Added one = state.list().find(gone.statement());
        return one != null && one.paper();
    }

    @Override
    public List<Class<? extends StepEvent<StatementsState>>> events() {
        return StatementsEvents.ALL;
    }

    private static final List<Setting> SETTINGS = List.of(
            Setting.texts(
                            "statements",
                            "「賛成」「反対」「分からない」で答える短い文",
                            "Short sentences to be answered with agree, disagree or not sure")
                    .example(List.of("夜の道は、歩きやすい", "車のない日が、月に一度あるとよい")),
            Setting.fromMany("from", "出したものを文として加えるステップ", "Earlier steps whose items are statements as well"),
            Setting.choice(
                            "add",
                            Arrays.stream(Adding.values()).map(Wire::name).toList(),
                            "参加者が文を加えられるか。held は進行役が見せるまで本人だけに見える",
                            "Whether people may add statements; held: they are their author's alone until the facilitator"
                                    + " shows them")
                    .otherwise("held"),
            Setting.yes("reasons", "答えに理由を添えられるか", "Whether a reason can be given with an answer")
                    .otherwise(true),
            SharedSettings.LEAST);

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public StatementsState open(Step step) {
        Values settings = read(step);
        String adding = settings.word("add");
        return StatementsState.open(new Listing.Setup(
                step.id(),
                step.hidden(),
                settings.texts("statements"),
                settings.from("from"),
                Arrays.stream(Adding.values())
                        .filter(one -> Wire.name(one).equals(adding))
                        .findFirst()
                        .orElseThrow(),
                settings.yes("reasons"),
                settings.number("least")));
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
            Rejected.unless(words == null || state.list().setup().reasons(), "no-reasons");
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

    /** Adds a statement; {@code paper} when it is entered for somebody without a phone. The facilitator has looked at it. */
    public record AddStatement(String text, boolean paper) implements StepCommand<StatementsState> {
        @Override
        public List<StepEvent<StatementsState>> decide(StatementsState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
            Adding adding = state.list().setup().adding();
            Rejected.unless(adding != Adding.NEVER, "no-adding");
            state.requireOpen(null);
            String words = Limits.words(text, Limits.STATEMENT);
            String seat = moment.seat().id();
            Rejected.unless(state.list().hasRoom(seat, paper), "too-many-statements");
            boolean shown = adding == Adding.OPEN || role == Role.FACILITATOR;
            return List.of(
                    new StatementsEvents.StatementAdded(moment.stageId(), moment.id(), seat, words, paper, shown));
        }
    }

    /** Takes one's own statement away while answers are taken, or one from paper that one may see. */
    public record WithdrawStatement(String statement) implements StepCommand<StatementsState> {
        @Override
        public List<StepEvent<StatementsState>> decide(StatementsState state, Moment moment) {
            Added one = state.list().find(statement);
            Role role = moment.seat().role();
            boolean mine = one != null && one.seat().equals(moment.seat().id());
            boolean seen = one != null && (one.shown() || role == Role.FACILITATOR);
            // What somebody else wrote and nobody has shown yet does not exist for anybody else.
            Rejected.unless(mine || seen, "no-such-statement");
            Rejected.unless(mine || (one.paper() && role.entersForOthers()), "not-yours");
            state.requireOpen(null);
            return List.of(new StatementsEvents.StatementWithdrawn(moment.stageId(), statement));
        }
    }

    /** Shows all a statement that somebody has added. */
    public record ShowStatement(String statement) implements StepCommand<StatementsState> {
        @Override
        public List<StepEvent<StatementsState>> decide(StatementsState state, Moment moment) {
            if (added(state, moment, statement).shown()) return List.of();
            Rejected.unless(state.mayShow(statement), "answers-closed");
            return List.of(new StatementsEvents.StatementShown(moment.stageId(), statement));
        }
    }

    /** Keeps a statement that somebody has added from all but its author, such as one that names a person. */
    public record HoldStatement(String statement) implements StepCommand<StatementsState> {
        @Override
        public List<StepEvent<StatementsState>> decide(StatementsState state, Moment moment) {
            if (!added(state, moment, statement).shown()) return List.of();
            return List.of(new StatementsEvents.StatementHeld(moment.stageId(), statement));
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
        public StepEvent<StatementsState> entered(Moment moment, int before) {
            String seat = moment.seat().id();
            return new StatementsEvents.HandsEntered(moment.stageId(), statement, seat, chosen(answer), count, before);
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
            Choice choice = Choice.named(one.option());
            return new StatementsEvents.HandsTakenOver(
                    moment.stageId(), statement, seat, one.who(), choice, one.number());
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

    private static Added added(StatementsState state, Moment moment, String statement) {
        moment.only(Role.FACILITATOR);
        Added one = state.list().find(statement);
        Rejected.unless(one != null, "no-such-statement");
        return one;
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
