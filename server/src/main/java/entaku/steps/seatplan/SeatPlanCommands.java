package entaku.steps.seatplan;

import entaku.session.Event;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.seats.SeatTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may be asked of a seat plan. {@code plan} (optional) is the number of the plan one sees. */
public final class SeatPlanCommands {
    private SeatPlanCommands() {}

    /** Says what one would like to talk about, or something else than before. */
    public record Wish(String theme) implements StepCommand<SeatPlanState> {
        @Override
        public List<StepEvent<SeatPlanState>> decide(SeatPlanState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            int tables = moment.session().roster().tables();
            Rejected.unless(theme != null && state.offered(tables).contains(theme), "no-such-theme");
            String seat = moment.seat().id();
            if (theme.equals(state.wishes().get(seat))) return List.of();
            return List.of(new SeatPlanEvents.Wished(moment.stageId(), seat, theme));
        }
    }

    /** Works out a plan, or another one; {@code way} (optional) spreads people otherwise than the template says. */
    public record Propose(String way, Integer plan) implements StepCommand<SeatPlanState> {
        @Override
        public List<StepEvent<SeatPlanState>> decide(SeatPlanState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.ifStale(plan, state.number());
            String how = way == null ? state.way() : way;
            boolean known = SeatPlan.WAYS.contains(how)
                    && (!how.equals(SeatPlan.BY_THEME) || !state.themes().isEmpty());
            Rejected.unless(known, "no-such-way");
            Plan made = Dealing.of(state, how, moment);
            return List.of(new SeatPlanEvents.PlanSet(moment.stageId(), made, state.plan()));
        }
    }

    /** Puts somebody at another table of the plan. */
    public record Move(String seat, String table, Integer plan) implements StepCommand<SeatPlanState> {
        @Override
        public List<StepEvent<SeatPlanState>> decide(SeatPlanState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Plan now = planned(state, plan);
            Rejected.unless(!state.seated(), "seated-already");
            present(moment, seat);
            Rejected.unless(table != null, "no-such-table");
            moment.session().roster().require(table);
            String from = now.seats().get(seat);
            if (table.equals(from)) return List.of();
            Tally tally = Tally.of(now.seatsWith(seat, table), Together.before(moment, now.sat()), moment.profiles());
            return List.of(new SeatPlanEvents.PersonMoved(
                    moment.stageId(), now.number(), seat, table, from, tally, now.tally()));
        }
    }

    /** Lets somebody keep the table they sit at in every plan from now on, or no longer. */
    public record Stay(String seat, boolean stays) implements StepCommand<SeatPlanState> {
        @Override
        public List<StepEvent<SeatPlanState>> decide(SeatPlanState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            present(moment, seat);
            if (state.staying().contains(seat) == stays) return List.of();
            return List.of(new SeatPlanEvents.StayMarked(moment.stageId(), seat, stays));
        }
    }

    /** Seats everybody as the plan says. */
    public record Apply(Integer plan) implements StepCommand<SeatPlanState> {
        @Override
        public List<Event> decide(SeatPlanState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Plan now = planned(state, plan);
            if (state.seated()) return List.of();
            var facts = new ArrayList<Event>();
            now.seats().forEach((seat, table) -> {
                Seat sits = moment.session().seats().get(seat);
                if (sits != null && sits.role().takesPart()) take(sits, table, facts);
            });
            facts.add(new SeatPlanEvents.PlanApplied(moment.stageId(), now.number(), state.applied()));
            return facts;
        }
    }

    /** Seats whoever sits at no table yet where fewest sit, and moves nobody else. */
    public record SeatLate() implements StepCommand<SeatPlanState> {
        @Override
        public List<Event> decide(SeatPlanState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.unless(state.seated(), "no-plan");
            List<Seat> late = state.late(moment.session());
            Rejected.unless(SeatPlanState.present(moment.session()).size() <= Limits.SEATED, "too-many-to-seat");
            Map<String, String> tables = late.isEmpty() ? Map.of() : Dealing.late(state, moment);
            var facts = new ArrayList<Event>();
            late.forEach(seat -> take(seat, tables.get(seat.id()), facts));
            return facts;
        }
    }

    private static void take(Seat sits, String table, List<Event> facts) {
        if (!table.equals(sits.table())) facts.add(new SeatTaken(sits.id(), sits.role(), table, sits));
    }

    private static Plan planned(SeatPlanState state, Integer seen) {
        Rejected.unless(state.plan() != null, "no-plan");
        Rejected.ifStale(seen, state.number());
        return state.plan();
    }

    private static void present(Moment moment, String id) {
        Seat seat = id == null ? null : moment.session().seats().get(id);
        Rejected.unless(seat != null && seat.role().takesPart(), "no-such-seat");
    }
}
