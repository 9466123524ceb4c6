package entaku.steps.circle;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.circle.CircleState.Chair;
import java.util.List;

/** What can have happened to who sits inside. */
final class InsideEvents {
    private InsideEvents() {}

    static final List<Class<? extends StepEvent<CircleState>>> ALL =
            List.of(SatInside.class, SeatingTakenBack.class, ChairChanged.class, ChairLeft.class, ChairAsked.class);

    /** What somebody inside is called, and as what kind of actor they sit there; either may be null. */
    record Called(String name, String actor) {}

    private static void chair(Touched touched, String id, Chair chair) {
        touched.key("chair/" + id).key("now").key("turn").own(chair.seat(), "place");
    }

    /** Somebody was seated inside, on the empty chair if they are a guest. */
    @Fact("sat-inside")
    public record SatInside(String stage, String id, String seat, Called called, boolean guest, int order)
            implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.sitting(id, new Chair(seat, called.name(), called.actor(), order, guest, false, 0));
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            chair(touched, id, after.chairs().get(id));
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            if (now.inside(id) == null) return List.of();
            boolean speaks = id.equals(now.turn().chair());
            if (now.silent(id)) return List.of(new SeatingTakenBack(stage, id));
            return speaks ? List.of() : List.of(new ChairLeft(stage, id, true));
        }
    }

    /** Seating somebody was taken back before they had said anything: they never sat there. */
    @Fact("seating-taken-back")
    public record SeatingTakenBack(String stage, String chair) implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.removing(chair);
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            InsideEvents.chair(touched, chair, before.chairs().get(chair));
        }
    }

    /** Somebody inside is called otherwise now, or sits there as something else. */
    @Fact("chair-changed")
    public record ChairChanged(String stage, String chair, Called called, Called before)
            implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.changing(chair, one -> one.called(called.name(), called.actor()));
        }

        @Override
        public void touch(CircleState then, CircleState after, Touched touched) {
            touched.key("chair/" + chair);
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            Chair one = now.chairs().get(chair);
            boolean still = one != null && new Called(one.name(), one.actor()).equals(called);
            return still ? List.of(new ChairChanged(stage, chair, before, called)) : List.of();
        }
    }

    /** Somebody left the circle, or is back inside. */
    @Fact("chair-left")
    public record ChairLeft(String stage, String chair, boolean left) implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.changing(chair, one -> one.left(left));
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            InsideEvents.chair(touched, chair, after.chairs().get(chair));
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            Chair one = now.chairs().get(chair);
            if (one == null || one.left() != left) return List.of();
            boolean sitsElsewhere = one.seat() != null && now.inside(now.chairOf(one.seat())) != null;
            boolean room = !sitsElsewhere && !(one.guest() && now.taken());
            boolean free = left ? room : !chair.equals(now.turn().chair());
            return free ? List.of(new ChairLeft(stage, chair, !left)) : List.of();
        }
    }

    /** A seat asked for the empty chair, or does so no longer; {@code place} is its place among those who ask, from 0. */
    @Fact("chair-asked")
    public record ChairAsked(String stage, String seat, boolean asks, int place) implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.asking(seat, asks, place);
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            touched.key("asking").own(seat, "place");
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            boolean still = now.asking().contains(seat) == asks;
            return still ? List.of(new ChairAsked(stage, seat, !asks, place)) : List.of();
        }
    }
}
