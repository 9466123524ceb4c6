package entaku.steps.dotvote;

import entaku.session.Fact;
import entaku.session.Moment;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened to the dots that are counted in the room. */
final class DotVoteHands {
    private DotVoteHands() {}

    /** Takes over, for whoever asks, each count of those who may enter here no longer. */
    static List<StepEvent<DotVoteState>> left(DotVoteState state, Moment moment) {
        String seat = moment.seat().id();
        return state.votes().enterers().without(moment.entering()).stream()
                .<StepEvent<DotVoteState>>map(
                        one -> new HandsTakenOver(moment.stageId(), seat, one.who(), one.option(), one.number()))
                .toList();
    }

    /** A seat stated the dots it counted on an item. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String seat, String item, int dots, int before)
            implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.with(state.votes().counting(seat, item, dots));
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            touched.key("now").desk("hands/" + item).own(seat, "hands");
        }

        @Override
        public List<StepEvent<DotVoteState>> undo(DotVoteState now) {
            boolean still = now.votes().closed() == null && now.votes().handsOf(seat, item) == dots;
            return still ? List.of(new HandsEntered(stage, seat, item, before, dots)) : List.of();
        }
    }

    /** A seat took over the dots that another had counted on an item; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String seat, String from, String item, int dots)
            implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.with(state.votes().handing(from, seat, item, dots));
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            touched.own(seat, "hands").own(from, "hands");
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<DotVoteState>> undo(DotVoteState now) {
            var votes = now.votes();
            boolean still =
                    votes.closed() == null && votes.handsOf(seat, item) >= dots && votes.handsOf(from, item) == 0;
            return still ? List.of(new HandsTakenOver(stage, from, seat, item, dots)) : List.of();
        }
    }
}
