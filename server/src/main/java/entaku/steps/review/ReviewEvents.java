package entaku.steps.review;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.review.ReviewState.Telling;
import java.util.List;
import java.util.Objects;

/** What can have happened in a {@link Review} step. */
final class ReviewEvents {
    private ReviewEvents() {}

    static final List<Class<? extends StepEvent<ReviewState>>> ALL = List.of(StateTold.class, Pointed.class);

    /** Somebody told what became of an entry; {@code said} is null where what was told before was taken back. */
    @Fact("state-told")
    public record StateTold(String stage, String entry, Telling said, Telling before)
            implements StepEvent<ReviewState> {
        @Override
        public ReviewState applyTo(ReviewState state) {
            return state.telling(entry, said);
        }

        @Override
        public void touch(ReviewState before, ReviewState after, Touched touched) {
            touched.key("now").key("told/" + entry);
            for (ReviewState state : List.of(before, after)) {
                Telling telling = state.told().get(entry);
                if (telling != null) touched.own(telling.seat(), "yours");
            }
        }

        @Override
        public List<StepEvent<ReviewState>> undo(ReviewState now) {
            boolean still = Objects.equals(now.told().get(entry), said);
            return still ? List.of(new StateTold(stage, entry, before, said)) : List.of();
        }
    }

    /** The room is at an entry (null: at none); {@code left} is where it was. */
    @Fact("pointed")
    public record Pointed(String stage, String entry, String left) implements StepEvent<ReviewState> {
        @Override
        public ReviewState applyTo(ReviewState state) {
            return state.at(entry);
        }

        @Override
        public void touch(ReviewState before, ReviewState after, Touched touched) {
            touched.key("on");
        }

        @Override
        public List<StepEvent<ReviewState>> undo(ReviewState now) {
            boolean still = Objects.equals(now.on(), entry);
            return still ? List.of(new Pointed(stage, left, entry)) : List.of();
        }
    }
}
