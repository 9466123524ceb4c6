package entaku.steps.circle;

import entaku.session.Fact;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.circle.CircleState.Turn;
import java.util.List;
import java.util.Objects;

/** Who speaks when: what can be asked about it, and what can have happened. */
public final class Turns {
    private Turns() {}

    static final List<Class<? extends StepCommand<CircleState>>> COMMANDS = List.of(GiveTurn.class, EndTurn.class);

    static final List<Class<? extends StepEvent<CircleState>>> EVENTS = List.of(TurnPassed.class, TurnTakenBack.class);

    /**
     * Lets somebody inside speak; without a chair the next by order. {@code turns} (optional) is the count that one sees,
     * refused as {@code stale} when the turn has passed on since: pressed twice, nobody is passed over.
     */
    public record GiveTurn(String chair, Integer turns) implements StepCommand<CircleState> {
        @Override
        public List<TurnPassed> decide(CircleState state, Moment moment) {
            Inside.leads(moment);
            String next = chair != null ? chair : state.next();
            Rejected.unless(next != null, "nobody-inside");
            Rejected.unless(state.inside(next) != null, "no-such-chair");
            // The only one inside may speak again and again; their turn does not begin anew meanwhile.
            if (next.equals(state.turn().chair())) return List.of();
            Rejected.ifStale(turns, state.orders().turns());
            return List.of(passing(state, moment, next));
        }
    }

    /** Ends the turn of who speaks; {@code turns} as in {@link GiveTurn}. */
    public record EndTurn(Integer turns) implements StepCommand<CircleState> {
        @Override
        public List<TurnPassed> decide(CircleState state, Moment moment) {
            Inside.leads(moment);
            if (state.turn().chair() == null) return List.of();
            Rejected.ifStale(turns, state.orders().turns());
            return List.of(passing(state, moment, null));
        }
    }

    static TurnPassed passing(CircleState state, Moment moment, String to) {
        Turn before = state.turn();
        long spoken = before.chair() == null ? 0 : Math.max(0, moment.at() - before.since());
        return new TurnPassed(moment.stageId(), to, moment.at(), spoken, before);
    }

    private static void turned(Touched touched, String before) {
        touched.key("turn");
        if (before != null) touched.key("chair/" + before);
    }

    /** The turn passed to somebody, or to nobody (null); {@code spoken} ms were those of who spoke before. */
    @Fact("turn-passed")
    public record TurnPassed(String stage, String chair, long at, long spoken, Turn before)
            implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            String last = chair == null ? before.last() : chair;
            return state.changing(before.chair(), one -> one.speaking(spoken)).turning(new Turn(chair, last, at));
        }

        @Override
        public void touch(CircleState then, CircleState after, Touched touched) {
            turned(touched, before.chair());
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            Turn turn = now.turn();
            boolean still = turn.since() == at && Objects.equals(turn.chair(), chair);
            boolean there = before.chair() == null || now.inside(before.chair()) != null;
            return still && there ? List.of(new TurnTakenBack(stage, before, spoken)) : List.of();
        }
    }

    /** Passing the turn was taken back: who spoke speaks, since when they did. */
    @Fact("turn-taken-back")
    public record TurnTakenBack(String stage, Turn to, long spoken) implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.changing(to.chair(), one -> one.speaking(-spoken)).turning(to);
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            turned(touched, to.chair());
        }
    }
}
