package entaku.steps.rating;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        return !(command instanceof ChooseSide || command instanceof Rate || command instanceof WithdrawRating);
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
            if (side.equals(state.marks().sides().get(seat))) return List.of();
            return List.of(new RatingEvents.SideChosen(moment.stageId(), seat, side));
        }
    }

    /** Rates a thing; {@code vote} (optional) is the vote one sees, {@code stale} when it is over. */
    public record Rate(String item, String mark, Integer vote) implements StepCommand<RatingState> {
        public Rate(String item, String mark) {
            this(item, mark, null);
        }

        @Override
        public List<StepEvent<RatingState>> decide(RatingState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(item, vote);
            Rejected.unless(state.scale().knows(mark), "no-such-mark");
            String seat = moment.seat().id();
            boolean sided =
                    state.scale().sides().isEmpty() || state.marks().sides().containsKey(seat);
            Rejected.unless(sided, "no-side");
            if (mark.equals(state.marks().of(seat, item))) return List.of();
            return List.of(new RatingEvents.Rated(moment.stageId(), item, seat, mark));
        }
    }

    /** Takes one's rating of a thing back. */
    public record WithdrawRating(String item, Integer vote) implements StepCommand<RatingState> {
        @Override
        public List<StepEvent<RatingState>> decide(RatingState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(item, vote);
            String seat = moment.seat().id();
            if (state.marks().of(seat, item) == null) return List.of();
            return List.of(new RatingEvents.RatingWithdrawn(moment.stageId(), item, seat));
        }
    }

    /**
     * States how many people without a phone this seat has counted at a level, hands or paper; again to correct it.
     * {@code side} is needed where sides are counted apart, and there alone.
     */
    public record EnterHands(String item, String side, String mark, int count, Integer vote)
            implements StepCommand<RatingState> {
        public EnterHands(String item, String side, String mark, int count) {
            this(item, side, mark, count, null);
        }

        @Override
        public List<StepEvent<RatingState>> decide(RatingState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(item, vote);
            state.scale().requireSide(side);
            Rejected.unless(state.scale().knows(mark), "no-such-mark");
            Rejected.unless(count >= 0 && count <= Limits.HANDS, "out-of-range");
            String seat = moment.seat().id();
            int before = state.marks().handsOn(item).of(seat, Scale.option(side, mark));
            if (before == count) return List.of();
            return List.of(new RatingEvents.HandsEntered(moment.stageId(), item, seat, side, mark, count, before));
        }
    }

    /**
     * Makes one's own what those counted who may enter here no longer, so that somebody can correct it: they moved, or
     * have another role by now. Each person counts once, as before.
     */
    public record TakeOverHands(Integer vote) implements StepCommand<RatingState> {
        public TakeOverHands() {
            this(null);
        }

        @Override
        public List<StepEvent<RatingState>> decide(RatingState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(vote);
            var taken = new ArrayList<StepEvent<RatingState>>();
            var here = moment.entering();
            new TreeMap<>(state.marks().hands()).forEach((item, hands) -> {
                if (state.items().containsKey(item))
                    hands.without(here)
                            .forEach(one -> taken.add(new RatingEvents.HandsTakenOver(
                                    moment.stageId(),
                                    item,
                                    moment.seat().id(),
                                    one.who(),
                                    Scale.sideOf(one.option()),
                                    Scale.markOf(one.option()),
                                    one.number())));
            });
            return List.copyOf(taken);
        }
    }

    /** Ends rating and shows all results at once; {@code vote} (optional) is the vote that is meant. */
    public record CloseRatings(Integer vote) implements StepCommand<RatingState> {
        public CloseRatings() {
            this(null);
        }

        @Override
        public List<StepEvent<RatingState>> decide(RatingState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.ifStale(vote, state.vote());
            return state.closed() != null ? List.of() : List.of(new RatingEvents.RatingsClosed(moment.stageId()));
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
        return state.listed();
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
