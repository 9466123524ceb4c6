package entaku.steps.inventory;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.inventory.InventoryState.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can have happened in an {@link Inventory} while it is answered, and when the room settles. */
final class InventoryEvents {
    private InventoryEvents() {}

    static final List<Class<? extends StepEvent<InventoryState>>> ALL =
            Stream.<Class<? extends StepEvent<InventoryState>>>concat(
                            GatheringEvents.ALL.stream(),
                            Stream.of(
                                    DecisionGiven.class,
                                    DecisionWithdrawn.class,
                                    HandsEntered.class,
                                    HandsTakenOver.class,
                                    DecisionsClosed.class,
                                    DecisionsReopened.class,
                                    DecisionsRenewed.class,
                                    VerdictGiven.class))
                    .toList();

    /** A seat answered what is to become of an activity, or changed its answer. */
    @Fact("decision-given")
    public record DecisionGiven(String stage, String activity, String seat, String decision, String reason)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.answering(activity, seat, new Ballots.Answer(decision, reason));
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("now").own(seat, "answer/" + activity);
        }
    }

    /** A seat took its answer back. */
    @Fact("decision-withdrawn")
    public record DecisionWithdrawn(String stage, String activity, String seat) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.answering(activity, seat, null);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("now").own(seat, "answer/" + activity);
        }
    }

    /** A seat stated how many people it counted at a decision. */
    @Fact("hands-entered")
    public record HandsEntered(String stage, String activity, String seat, String decision, int count, int before)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.counting(activity, seat, decision, count);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("now").desk("hands/" + activity).own(seat, "hands/" + activity);
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            boolean still = now.closed() == null
                    && now.list().shows(activity)
                    && now.ballots().handsOn(activity).of(seat, decision) == count;
            return still ? List.of(new HandsEntered(stage, activity, seat, decision, before, count)) : List.of();
        }
    }

    /** A seat took over the people that another had counted at a decision; the sum is what it was. */
    @Fact("hands-taken-over")
    public record HandsTakenOver(String stage, String activity, String seat, String from, String decision, int count)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.handing(activity, from, seat, decision, count);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.own(seat, "hands/" + activity).own(from, "hands/" + activity);
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            var counted = now.ballots().handsOn(activity);
            boolean still =
                    now.closed() == null && counted.of(seat, decision) >= count && counted.of(from, decision) == 0;
            return still ? List.of(new HandsTakenOver(stage, activity, from, seat, decision, count)) : List.of();
        }
    }

    /** Answers were closed, and the results shown. */
    @Fact("decisions-closed")
    public record DecisionsClosed(String stage) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.closing();
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            results(after, touched);
        }

        /**
         * A result that was seen cannot be unseen: where one was shown, another vote begins. What the room has settled
         * on rests on the result, and is taken back first.
         */
        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            if (now.closed() == null || !now.verdicts().isEmpty()) return List.of();
            return List.of(now.shown() ? new DecisionsRenewed(stage, now.vote() + 1) : new DecisionsReopened(stage));
        }
    }

    /** Answers are taken again: the closing was taken back before any result was shown. Every answer is still there. */
    @Fact("decisions-reopened")
    public record DecisionsReopened(String stage) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.reopening();
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            results(before, touched);
        }
    }

    /** Another vote began, results of the one before having been shown: nobody has answered yet. */
    @Fact("decisions-renewed")
    public record DecisionsRenewed(String stage, int vote) implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.anew();
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            results(before, touched);
            Ballots gone = before.ballots();
            gone.answers()
                    .forEach((activity, answers) ->
                            answers.keySet().forEach(seat -> touched.own(seat, "answer/" + activity)));
            gone.hands().forEach((activity, hands) -> {
                touched.desk("hands/" + activity);
                hands.byWho().keySet().forEach(seat -> touched.own(seat, "hands/" + activity));
            });
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    private static void results(InventoryState state, Touched touched) {
        touched.key("now");
        for (String activity : state.closed().results().keySet()) touched.key("result/" + activity);
    }

    /** The room settled what becomes of an activity; {@code verdict} is null where what it had settled was taken back. */
    @Fact("verdict-given")
    public record VerdictGiven(String stage, String activity, Verdict verdict, Verdict before)
            implements StepEvent<InventoryState> {
        @Override
        public InventoryState applyTo(InventoryState state) {
            return state.settling(activity, verdict);
        }

        @Override
        public void touch(InventoryState before, InventoryState after, Touched touched) {
            touched.key("now").key("verdict/" + activity);
        }

        @Override
        public List<StepEvent<InventoryState>> undo(InventoryState now) {
            boolean still = Objects.equals(now.verdicts().get(activity), verdict);
            return still ? List.of(new VerdictGiven(stage, activity, before, verdict)) : List.of();
        }
    }
}
