package entaku.steps.seatplan;

import entaku.session.Seat;
import entaku.session.SessionState;
import java.util.Comparator;
import java.util.List;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Who is to sit where.
 *
 * @param way how people are spread, unless the facilitator wants it otherwise
 * @param listed whether all see who sits at which table
 * @param fewest people at a table at least: rather than fewer, tables stay empty
 * @param oneStays whether one person is to keep their seat at every table, by lot where nobody does anyway
 * @param themes what tables can talk about, as it stood when the room came here: items of an earlier step
 * @param wishes seat → the theme it would like to talk about
 * @param plan the plan on the desk; null while there is none
 * @param applied the plan by which people were seated last; null while there was none
 * @param made how many plans there were
 * @param staying who is to keep the table they sit at
 */
public record SeatPlanState(
        String way,
        boolean listed,
        int fewest,
        boolean oneStays,
        List<String> themes,
        PMap<String, String> wishes,
        Plan plan,
        Plan applied,
        int made,
        PSet<String> staying) {

    /** Names the plan on the desk; 0 while there is none. */
    int number() {
        return plan == null ? 0 : plan.number();
    }

    /** Tells whether people were seated by the plan on the desk. */
    boolean seated() {
        return plan != null && applied != null && applied.number() == plan.number();
    }

    int people() {
        return applied == null ? 0 : applied.seats().size();
    }

    SeatPlanState planning(Plan other) {
        int most = other == null ? made : Math.max(made, other.number());
        return new SeatPlanState(way, listed, fewest, oneStays, themes, wishes, other, applied, most, staying);
    }

    SeatPlanState applying(Plan by) {
        return new SeatPlanState(way, listed, fewest, oneStays, themes, wishes, plan, by, made, staying);
    }

    SeatPlanState staying(String seat, boolean stays) {
        var all = stays ? staying.plus(seat) : staying.minus(seat);
        return new SeatPlanState(way, listed, fewest, oneStays, themes, wishes, plan, applied, made, all);
    }

    SeatPlanState over(List<String> drawn) {
        return new SeatPlanState(way, listed, fewest, oneStays, drawn, wishes, plan, applied, made, staying);
    }

    SeatPlanState wishing(String seat, String theme) {
        return new SeatPlanState(
                way, listed, fewest, oneStays, themes, wishes.plus(seat, theme), plan, applied, made, staying);
    }

    /** Lists the themes that so many tables can have, one each. */
    List<String> offered(int tables) {
        return themes.subList(0, Math.min(tables, themes.size()));
    }

    /** Counts who is to sit, or sits, where what they wished for is talked about. */
    int granted() {
        return (int) plan.seats().entrySet().stream()
                .filter(one -> wishes.containsKey(one.getKey()))
                .filter(one -> wishes.get(one.getKey()).equals(plan.themes().get(one.getValue())))
                .count();
    }

    /** Lists those who take part, always in the same order. */
    static List<Seat> present(SessionState session) {
        return session.seats().values().stream()
                .filter(seat -> seat.role().takesPart())
                .sorted(Comparator.comparing(Seat::id))
                .toList();
    }

    /** Lists those who are still to be seated: who is in no plan yet or, once people were seated, sits at no table. */
    List<Seat> late(SessionState session) {
        if (plan == null) return List.of();
        return present(session).stream()
                .filter(seat -> seated() ? seat.table() == null : !plan.seats().containsKey(seat.id()))
                .toList();
    }
}
