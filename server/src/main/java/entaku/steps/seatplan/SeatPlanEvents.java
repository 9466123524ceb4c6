package entaku.steps.seatplan;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened to a seat plan. That people took their seats is told by the seats themselves. */
public final class SeatPlanEvents {
    private SeatPlanEvents() {}

    private static void desk(Plan plan, Touched touched) {
        touched.desk("plan").desk("mix").desk("late");
        if (plan != null) plan.seats().keySet().forEach(seat -> touched.desk("place/" + seat));
    }

    /** Somebody would like to talk about this theme. */
    @Fact("wished")
    public record Wished(String stage, String seat, String theme) implements StepEvent<SeatPlanState> {
        @Override
        public SeatPlanState applyTo(SeatPlanState state) {
            return state.wishing(seat, theme);
        }

        @Override
        public void touch(SeatPlanState then, SeatPlanState now, Touched touched) {
            touched.own(seat, "mine").desk("wishes").desk("plan");
        }
    }

    /** Another plan lies on the desk (null: none any more). */
    @Fact("plan-set")
    public record PlanSet(String stage, Plan plan, Plan before) implements StepEvent<SeatPlanState> {
        @Override
        public SeatPlanState applyTo(SeatPlanState state) {
            return state.planning(plan);
        }

        @Override
        public void touch(SeatPlanState then, SeatPlanState now, Touched touched) {
            desk(before, touched);
            desk(plan, touched);
        }

        @Override
        public List<PlanSet> undo(SeatPlanState now) {
            boolean there = plan != null && plan.equals(now.plan()) && !now.seated();
            return there ? List.of(new PlanSet(stage, before, plan)) : List.of();
        }
    }

    /**
     * Somebody was put at another table of the plan.
     *
     * @param from where the plan had them before; null: nowhere
     * @param tally what the plan is like now
     * @param before what it was like
     */
    @Fact("person-moved")
    public record PersonMoved(String stage, int plan, String seat, String table, String from, Tally tally, Tally before)
            implements StepEvent<SeatPlanState> {
        @Override
        public SeatPlanState applyTo(SeatPlanState state) {
            return state.planning(state.plan().moving(seat, table, tally));
        }

        @Override
        public void touch(SeatPlanState then, SeatPlanState now, Touched touched) {
            touched.desk("plan").desk("mix").desk("late").desk("place/" + seat);
        }

        @Override
        public List<PersonMoved> undo(SeatPlanState now) {
            boolean still = now.number() == plan
                    && !now.seated()
                    && table != null
                    && table.equals(now.plan().seats().get(seat));
            return still ? List.of(new PersonMoved(stage, plan, seat, from, table, before, tally)) : List.of();
        }
    }

    /** Somebody is to keep the table they sit at, or no longer. */
    @Fact("stay-marked")
    public record StayMarked(String stage, String seat, boolean stays) implements StepEvent<SeatPlanState> {
        @Override
        public SeatPlanState applyTo(SeatPlanState state) {
            return state.staying(seat, stays);
        }

        @Override
        public void touch(SeatPlanState then, SeatPlanState now, Touched touched) {
            touched.desk("stays");
        }

        @Override
        public List<StayMarked> undo(SeatPlanState now) {
            boolean still = now.staying().contains(seat) == stays;
            return still ? List.of(new StayMarked(stage, seat, !stays)) : List.of();
        }
    }

    /** People were seated by the plan of this number; {@code before} is the one that held until then, or null. */
    @Fact("plan-applied")
    public record PlanApplied(String stage, int plan, Plan before) implements StepEvent<SeatPlanState> {
        @Override
        public SeatPlanState applyTo(SeatPlanState state) {
            return state.applying(state.plan());
        }

        @Override
        public void touch(SeatPlanState then, SeatPlanState now, Touched touched) {
            // Who sits where is told of everybody, whoever is in the plan.
            touched.everything();
        }

        @Override
        public List<PlanTakenBack> undo(SeatPlanState now) {
            boolean still = now.applied() != null && now.applied().number() == plan;
            return still ? List.of(new PlanTakenBack(stage, plan, before)) : List.of();
        }
    }

    /** The plan of this number holds no longer; those who have not gone elsewhere since sit where they sat before. */
    @Fact("plan-taken-back")
    public record PlanTakenBack(String stage, int plan, Plan back) implements StepEvent<SeatPlanState> {
        @Override
        public SeatPlanState applyTo(SeatPlanState state) {
            return state.applying(back);
        }

        @Override
        public void touch(SeatPlanState then, SeatPlanState now, Touched touched) {
            touched.everything();
        }
    }
}
