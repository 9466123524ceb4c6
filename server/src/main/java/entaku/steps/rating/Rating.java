package entaku.steps.rating;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.ListCommands;
import entaku.steps.shared.ThingCommands;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Things that everybody rates on a scale, from one side of the matter where the template names sides; not being sure is
 * an answer of its own.
 *
 * <p>Ratings are secret whether or not the step shows names, and hidden until all are closed at once. A thing is withheld,
 * for one side or for all, while its figures would tell how single people rated it, unless the template promised that
 * every count is shown.
 */
public final class Rating implements StepKind<RatingState> {
    @Override
    public String name() {
        return "rating";
    }

    @Override
    public List<Class<? extends StepCommand<RatingState>>> commands() {
        return List.of(
                ChooseSide.class,
                Rate.class,
                WithdrawRating.class,
                EnterHands.class,
                TakeOverHands.class,
                CloseRatings.class);
    }

    @Override
    public boolean office(RatingState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof ChooseSide) && ListCommands.office(state.list(), command);
    }

    @Override
    public List<Class<? extends StepEvent<RatingState>>> events() {
        return RatingEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return Scale.SETTINGS;
    }

    @Override
    public RatingState open(Step step) {
        return RatingState.open(step, read(step));
    }

    @Override
    public RatingState enter(RatingState state, List<Item> drawn) {
        return state.over(drawn);
    }

    // ---- commands

    /** Says from which side one rates, or from which other one; what one has rated already goes along. */
    public record ChooseSide(String side, Integer vote) implements StepCommand<RatingState> {
        public ChooseSide(String side) {
            this(side, null);
        }

        @Override
        public List<StepEvent<RatingState>> decide(RatingState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(vote);
            Rejected.unless(side != null, "no-such-side");
            state.scale().requireSide(side);
            String seat = moment.seat().id();
            if (side.equals(state.sides().get(seat))) return List.of();
            return List.of(new RatingEvents.SideChosen(moment.stageId(), seat, side));
        }
    }

    /** Rates a thing. */
    public record Rate(String item, String mark, Integer vote) implements ThingCommands.Give<RatingState, String> {
        public Rate(String item, String mark) {
            this(item, mark, null);
        }

        @Override
        public String thing() {
            return item;
        }

        @Override
        public String read(RatingState state, Moment moment) {
            Rejected.unless(state.scale().knows(mark), "no-such-mark");
            boolean sided = state.sides().containsKey(moment.seat().id());
            Rejected.unless(state.scale().sides().isEmpty() || sided, "no-side");
            return mark;
        }

        @Override
        public StepEvent<RatingState> given(Moment moment, String now) {
            return new RatingEvents.Rated(moment.stageId(), item, moment.seat().id(), now);
        }
    }

    /** Takes one's rating of a thing back. */
    public record WithdrawRating(String item, Integer vote) implements ThingCommands.TakeBack<RatingState> {
        @Override
        public String thing() {
            return item;
        }

        @Override
        public StepEvent<RatingState> takenBack(Moment moment) {
            return new RatingEvents.RatingWithdrawn(
                    moment.stageId(), item, moment.seat().id());
        }
    }

    /**
     * States how many people without a phone this seat has counted at a level. {@code side} is needed where sides are
     * counted apart, and there alone.
     */
    public record EnterHands(String item, String side, String mark, int count, Integer vote)
            implements ThingCommands.EnterHands<RatingState> {
        public EnterHands(String item, String side, String mark, int count) {
            this(item, side, mark, count, null);
        }

        @Override
        public String thing() {
            return item;
        }

        @Override
        public String option(RatingState state) {
            state.scale().requireSide(side);
            Rejected.unless(state.scale().knows(mark), "no-such-mark");
            return Scale.option(side, mark);
        }

        @Override
        public StepEvent<RatingState> entered(Moment moment, String option, int before) {
            String seat = moment.seat().id();
            return new RatingEvents.HandsEntered(moment.stageId(), item, seat, option, count, before);
        }
    }

    /** Makes one's own what those counted who may enter here no longer. */
    public record TakeOverHands(Integer vote) implements ThingCommands.TakeOverHands<RatingState> {
        public TakeOverHands() {
            this(null);
        }

        @Override
        public StepEvent<RatingState> takenOver(Moment moment, String item, CountedHands.One one) {
            String seat = moment.seat().id();
            return new RatingEvents.HandsTakenOver(moment.stageId(), item, seat, one.who(), one.option(), one.number());
        }
    }

    /** Ends rating and shows all results at once. */
    public record CloseRatings(Integer vote) implements ThingCommands.Close<RatingState> {
        public CloseRatings() {
            this(null);
        }

        @Override
        public StepEvent<RatingState> closed(Moment moment) {
            return new RatingEvents.RatingsClosed(moment.stageId());
        }
    }

    // ---- view

    @Override
    public Collection<String> keys(RatingState state, Look look) {
        return RatingView.keys(state, look);
    }

    @Override
    public Record view(RatingState state, Look look, String key) {
        return RatingView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(RatingState state) {
        return state.told() == null ? Map.of() : Map.of("raters", state.told());
    }

    /** Lists what is rated; once closed by what came out: where sides lie furthest apart, or what was rated best. */
    @Override
    public List<Item> items(RatingState state) {
        return state.items();
    }

    @Override
    public boolean ranks() {
        return true;
    }

    @Override
    public Report<RatingState> report() {
        return new RatingReport();
    }

    @Override
    public Habit habit() {
        return new RatingHabit();
    }
}
