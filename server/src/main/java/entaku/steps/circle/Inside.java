package entaku.steps.circle;

import entaku.session.Actors;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.steps.circle.CircleState.Chair;
import java.util.ArrayList;
import java.util.List;

/** What can be asked about who sits inside. */
public final class Inside {
    private Inside() {}

    static final List<Class<? extends StepCommand<CircleState>>> COMMANDS = List.of(
            SeatInside.class, ChangeChair.class, LeaveCircle.class, AskChair.class, AskNoLonger.class, GiveChair.class);

    /**
     * Seats somebody inside: a seat, or a {@code name} for who has none. Where names are hidden nobody inside is known by
     * a seat: it would lead to what they write. Whoever has left comes back to the time they have spoken.
     */
    public record SeatInside(String seat, String name, String actor) implements StepCommand<CircleState> {
        @Override
        public List<? extends StepEvent<CircleState>> decide(CircleState state, Moment moment) {
            leads(moment);
            String called = Limits.wordsIfAny(name, Limits.NAME);
            Rejected.unless(seat != null || called != null, "no-name");
            boolean known = seat == null || (!moment.step().hidden() && moment.takesPart(seat));
            Rejected.unless(known, "no-such-seat");
            String before = state.chairOf(seat);
            if (state.inside(before) != null) return List.of();
            return sitting(state, moment, before, seat, called, listed(actor), false);
        }
    }

    /**
     * Says otherwise what somebody inside is called and as what they sit there; what is left out is so no longer.
     * {@code before} (optional) is the name that one has seen, refused as {@code stale} when there is another one.
     */
    public record ChangeChair(String chair, String name, String actor, String before)
            implements StepCommand<CircleState> {
        @Override
        public List<InsideEvents.ChairChanged> decide(CircleState state, Moment moment) {
            leads(moment);
            Chair now = chair == null ? null : state.chairs().get(chair);
            Rejected.unless(now != null, "no-such-chair");
            String called = Limits.wordsIfAny(name, Limits.NAME);
            Rejected.unless(now.seat() != null || called != null, "no-name");
            var next = new InsideEvents.Called(called, listed(actor));
            var was = new InsideEvents.Called(now.name(), now.actor());
            if (next.equals(was)) return List.of();
            Rejected.ifStale(before, now.name() == null ? "" : now.name());
            return List.of(new InsideEvents.ChairChanged(moment.stageId(), chair, next, was));
        }
    }

    /** Takes somebody out of the circle, whose turn ends with it; who was given the empty chair may leave it themselves. */
    public record LeaveCircle(String chair) implements StepCommand<CircleState> {
        @Override
        public List<? extends StepEvent<CircleState>> decide(CircleState state, Moment moment) {
            Chair now = state.inside(chair);
            if (!own(now, moment.seat().id())) leads(moment);
            Rejected.unless(now != null, "no-such-chair");
            var facts = new ArrayList<StepEvent<CircleState>>();
            if (chair.equals(state.turn().chair())) facts.add(Turns.passing(state, moment, null));
            facts.add(new InsideEvents.ChairLeft(moment.stageId(), chair, true));
            return facts;
        }
    }

    static boolean own(Chair chair, String seat) {
        return chair != null && chair.guest() && seat.equals(chair.seat());
    }

    /** Asks for the empty chair. */
    public record AskChair() implements StepCommand<CircleState> {
        @Override
        public List<InsideEvents.ChairAsked> decide(CircleState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            Rejected.unless(state.form().empty(), "no-empty-chair");
            String seat = moment.seat().id();
            boolean sits = state.inside(state.chairOf(seat)) != null;
            if (sits || state.asking().contains(seat)) return List.of();
            Rejected.unless(state.asking().size() < Limits.QUEUE, "too-many-asking");
            int last = state.asking().size();
            return List.of(new InsideEvents.ChairAsked(moment.stageId(), seat, true, last));
        }
    }

    /** Asks for it no longer, whatever one is there for by now. */
    public record AskNoLonger() implements StepCommand<CircleState> {
        @Override
        public List<InsideEvents.ChairAsked> decide(CircleState state, Moment moment) {
            int place = state.asking().indexOf(moment.seat().id());
            if (place < 0) return List.of();
            return List.of(
                    new InsideEvents.ChairAsked(moment.stageId(), moment.seat().id(), false, place));
        }
    }

    /** Gives the empty chair to somebody who asked; without a seat to the next of them who takes part here. */
    public record GiveChair(String seat) implements StepCommand<CircleState> {
        @Override
        public List<? extends StepEvent<CircleState>> decide(CircleState state, Moment moment) {
            leads(moment);
            Rejected.unless(state.form().empty(), "no-empty-chair");
            // Two who lead may give it at once.
            if (seat != null && own(state.inside(state.chairOf(seat)), seat)) return List.of();
            Rejected.unless(!state.taken(), "chair-taken");
            String next = seat != null
                    ? seat
                    : state.asking().stream()
                            .filter(moment::takesPart)
                            .findFirst()
                            .orElse(null);
            Rejected.unless(next != null, "nobody-asks");
            int place = state.asking().indexOf(next);
            Rejected.unless(place >= 0 && moment.takesPart(next), "no-such-seat");
            var facts = new ArrayList<StepEvent<CircleState>>();
            facts.add(new InsideEvents.ChairAsked(moment.stageId(), next, false, place));
            if (state.inside(state.chairOf(next)) == null)
                facts.addAll(sitting(state, moment, state.chairOf(next), next, null, null, true));
            return facts;
        }
    }

    static void leads(Moment moment) {
        moment.only(Role.FACILITATOR, Role.TABLE_HOST);
    }

    private static List<StepEvent<CircleState>> sitting(
            CircleState state, Moment moment, String before, String seat, String name, String actor, boolean guest) {
        Rejected.unless(state.inside().size() < Limits.INSIDE, "circle-full");
        boolean back = before != null && (!state.chairs().get(before).guest() || !state.taken());
        if (back) return List.of(new InsideEvents.ChairLeft(moment.stageId(), before, false));
        Rejected.unless(state.chairs().size() < Limits.SAT_INSIDE, "circle-full");
        int order = state.orders().chairs() + 1;
        return List.of(new InsideEvents.SatInside(
                moment.stageId(), moment.id(), seat, new InsideEvents.Called(name, actor), guest, order));
    }

    private static String listed(String actor) {
        Rejected.unless(actor == null || Actors.WORDS.containsKey(actor), "no-such-actor");
        return actor;
    }
}
