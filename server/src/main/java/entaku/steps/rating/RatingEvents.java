package entaku.steps.rating;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
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
            return state.with(state.marks().siding(seat, side));
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            touched.own(seat, "mine");
        }
    }

    /** A seat rated a thing, or changed how. */
    @Fact("rated")
    public record Rated(String stage, String item, String seat, String mark) implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            return state.with(state.marks().giving(item, seat, mark));
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            given(item, seat, touched);
        }
    }

    /** A seat took back how it rated a thing. */
    @Fact("rating-withdrawn")
    public record RatingWithdrawn(String stage, String item, String seat) implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            return state.with(state.marks().giving(item, seat, null));
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            given(item, seat, touched);
        }
    }

    private static void given(String item, String seat, Touched touched) {
        touched.key("now").desk("desk").own(seat, "answer/" + item);
    }

    /** A seat stated how many people it counted at a level; {@code side} is null where all are counted together. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String item, String seat, String side, String mark, int count, int before)
            implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            var counted = state.marks().handsOn(item).stating(seat, Scale.option(side, mark), count);
            return state.with(state.marks().counting(item, counted));
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            touched.key("now").desk("hands/" + item).own(seat, "hands/" + item);
        }

        @Override
        public List<StepEvent<RatingState>> undo(RatingState now) {
            boolean still = now.closed() == null
                    && now.items().containsKey(item)
                    && now.marks().handsOn(item).of(seat, Scale.option(side, mark)) == count;
            return still ? List.of(new HandsEntered(stage, item, seat, side, mark, before, count)) : List.of();
        }
    }

    /** A seat took over the people that another had counted at a level; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(
            String stage, String item, String seat, String from, String side, String mark, int count)
            implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            var handed = state.marks().handsOn(item).handing(from, seat, Scale.option(side, mark), count);
            return state.with(state.marks().counting(item, handed));
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            touched.own(seat, "hands/" + item).own(from, "hands/" + item);
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<RatingState>> undo(RatingState now) {
            var counted = now.marks().handsOn(item);
            String option = Scale.option(side, mark);
            boolean still = now.closed() == null
                    && now.items().containsKey(item)
                    && counted.of(seat, option) >= count
                    && counted.of(from, option) == 0;
            return still ? List.of(new HandsTakenOver(stage, item, from, seat, side, mark, count)) : List.of();
        }
    }

    /** Rating was closed, and the results shown. */
    @Fact("ratings-closed")
    public record RatingsClosed(String stage) implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            return state.closing();
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            results(after, touched);
        }

        /** A result that was seen cannot be unseen: where one was shown, another vote begins. */
        @Override
        public List<StepEvent<RatingState>> undo(RatingState now) {
            if (now.closed() == null) return List.of();
            return List.of(now.shown() ? new RatingsRenewed(stage, now.vote() + 1) : new RatingsReopened(stage));
        }
    }

    /** Ratings are taken again: the closing was taken back before any was shown. Every rating is still there. */
    @Fact("ratings-reopened")
    public record RatingsReopened(String stage) implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            return state.reopening();
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            results(before, touched);
        }
    }

    /** Another vote began, results of the one before having been shown: nobody has rated yet. */
    @Fact("ratings-renewed")
    public record RatingsRenewed(String stage, int vote) implements StepEvent<RatingState> {
        @Override
        public RatingState applyTo(RatingState state) {
            return state.anew();
        }

        @Override
        public void touch(RatingState before, RatingState after, Touched touched) {
            results(before, touched);
            Marks gone = before.marks();
            gone.sides().keySet().forEach(seat -> touched.own(seat, "mine"));
            gone.given().forEach((item, given) -> given.keySet().forEach(seat -> touched.own(seat, "answer/" + item)));
            gone.hands().forEach((item, hands) -> {
                touched.desk("hands/" + item);
                hands.byWho().keySet().forEach(seat -> touched.own(seat, "hands/" + item));
            });
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    private static void results(RatingState state, Touched touched) {
        touched.key("now").desk("desk");
        for (String item : state.closed().results().keySet()) touched.key("result/" + item);
    }
}
