package entaku.steps.rating;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.shared.ThingEvents;
import java.util.List;

/** What can have happened in a step of {@link Rating}. */
final class RatingEvents {
    private RatingEvents() {}

    static final List<Class<? extends StepEvent<RatingState>>> ALL = List.of(
            SideChosen.class,
            Rated.class,
            RatingWithdrawn.class,
            HandsEntered.class,
            HandsTakenOver.class,
            RatingsClosed.class,
            RatingsReopened.class,
            RatingsRenewed.class);

    /** A seat said from which side it rates. */
    @Fact("side-chosen")
    public record SideChosen(String stage, String seat, String side) implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            return state.siding(seat, side);
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            touched.own(seat, "mine");
        }
    }

    /** A seat rated a thing, or changed how. */
    @Fact("rated")
    public record Rated(String stage, String thing, String seat, String mark)
            implements ThingEvents.Given<RatingState, String> {
        @Override
        public String given() {
            return mark;
        }
    }

    /** A seat took back how it rated a thing. */
    @Fact("rating-withdrawn")
    public record RatingWithdrawn(String stage, String thing, String seat)
            implements ThingEvents.TakenBack<RatingState, String> {}

    /** A seat stated how many people it counted at a level ({@link Scale#option}). */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String thing, String seat, String option, int count, int before)
            implements ThingEvents.HandsEntered<RatingState> {
        @Override
        public HandsEntered back() {
            return new HandsEntered(stage, thing, seat, option, before, count);
        }
    }

    /** A seat took over the people that another had counted at a level; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String thing, String seat, String from, String option, int count)
            implements ThingEvents.HandsTakenOver<RatingState> {
        @Override
        public HandsTakenOver back() {
            return new HandsTakenOver(stage, thing, from, seat, option, count);
        }
    }

    /** Rating was closed, and the results shown. */
    @Fact("ratings-closed")
    public record RatingsClosed(String stage) implements ThingEvents.Closed<RatingState> {
        @Override
        public RatingsReopened reopened() {
            return new RatingsReopened(stage);
        }

        @Override
        public RatingsRenewed renewed(int vote) {
            return new RatingsRenewed(stage, vote);
        }
    }

    @Fact("ratings-reopened")
    public record RatingsReopened(String stage) implements ThingEvents.Reopened<RatingState> {}

    @Fact("ratings-renewed")
    public record RatingsRenewed(String stage, int vote) implements ThingEvents.Renewed<RatingState> {
        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            ThingEvents.Renewed.super.touch(before, after, touched);
            before.sides().keySet().forEach(seat -> touched.own(seat, "mine"));
        }
    }
}
