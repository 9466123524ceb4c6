package entaku.steps.dotvote;

import entaku.session.Fact;
import entaku.session.Moment;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can have happened to the dots that are counted in the room. */
final class DotVoteHands {
    private DotVoteHands() {}

    /** Takes over, for whoever asks, each count of those who may enter here no longer. */
    static List<StepEvent<DotVoteState>> left(DotVoteState state, Moment moment) {
        Set<String> entering = moment.entering();
        var facts = new ArrayList<StepEvent<DotVoteState>>();
        for (String from : new TreeSet<>(state.enterers().keySet())) {
            if (entering.contains(from)) continue;
            for (String item : new TreeSet<>(state.enterers().get(from).keySet())) {
                int dots = state.handsOf(from, item);
                String seat = moment.seat().id();
                if (dots > 0) facts.add(new HandsTakenOver(moment.stageId(), seat, from, item, dots));
            }
        }
        return facts;
    }

    /** A seat stated the dots it counted on an item. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String seat, String item, int dots, int before)
            implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.counting(seat, item, dots);
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            touched.key("now").desk("hands/" + item).own(seat, "hands");
        }

        @Override
        public List<StepEvent<DotVoteState>> undo(DotVoteState now) {
            boolean still = now.closed() == null && now.handsOf(seat, item) == dots;
            return still ? List.of(new HandsEntered(stage, seat, item, before, dots)) : List.of();
        }
    }

    /** A seat took over the dots that another had counted on an item; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String seat, String from, String item, int dots)
            implements StepEvent<DotVoteState> {
        @Override
        public DotVoteState applyTo(DotVoteState state) {
            return state.handing(from, seat, item, dots);
        }

        @Override
        public void touch(DotVoteState before, DotVoteState after, Touched touched) {
            touched.own(seat, "hands").own(from, "hands");
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<DotVoteState>> undo(DotVoteState now) {
            boolean still = now.closed() == null && now.handsOf(seat, item) >= dots && now.handsOf(from, item) == 0;
            return still ? List.of(new HandsTakenOver(stage, from, seat, item, dots)) : List.of();
        }
    }
}
