package entaku.steps.seatplan;

import entaku.session.Look;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Who;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is shown of a seat plan: to all who sits where once they were seated, to those who conduct the plan before. */
final class SeatPlanView {
    private SeatPlanView() {}

    /** Who is still to be seated is told by name as far as a desk can show it. */
    private static final int NAMED = 50;

    /**
     * What was set once.
     *
     * @param themes the items that tables can talk about, one each
     * @param oneStays whether one person keeps their seat at every table
     */
    record Form(String by, boolean list, List<String> themes, boolean oneStays) {}

    /** How many people were seated by a plan. */
    record Now(int seated) {}

    /** What is talked about at each table, by item, once people were seated. */
    record Themes(Map<String, String> tables) {}

    /** What one would like to talk about oneself, and whether one kept one's table when people were seated. */
    record Mine(String theme, boolean stays) {}

    /** How many would like to talk about each theme. */
    record Wishes(Map<String, Integer> themes) {}

    /** At which table somebody sits now. */
    record AtShown(Who who, String table) {}

    /** The plan on the desk; {@code applied} once people were seated by it, {@code granted} whose wish it grants. */
    record PlanShown(int number, String way, boolean applied, int tables, int again, int atLeast, int granted) {}

    /** How many of each kind of actor sit at each table of the plan, of those who said theirs. */
    record Mix(Map<String, Map<String, Integer>> tables) {}

    /** Where the plan has somebody sit; {@code fixed} where they sit anyway. */
    record PlaceShown(Who who, String table, boolean fixed) {}

    /** Who is to keep their table. */
    record Stays(List<String> seats) {}

    /** Who is still to be seated, the first of them by name. */
    record Late(int count, List<Who> people) {}

    static Record shared(SeatPlanState state, Look look, String key) {
        if (key.equals("form")) return new Form(state.way(), state.listed(), offered(state, look), state.oneStays());
        if (key.equals("now")) return new Now(state.people());
        if (key.equals("themes")) return themes(state.applied());
        boolean told = state.applied() != null && state.listed() && !look.step().hidden();
        if (!told || !key.startsWith("at/")) return null;
        Seat seat = look.session().seats().get(key.substring(3));
        boolean sits = seat != null && seat.role().takesPart() && seat.table() != null;
        return sits ? new AtShown(look.who(seat.id()), seat.table()) : null;
    }

    private static Record themes(Plan applied) {
        return applied == null || applied.themes().isEmpty() ? null : new Themes(applied.themes());
    }

    private static List<String> offered(SeatPlanState state, Look look) {
        if (look.session() == null || state.themes().isEmpty()) return List.of();
        return state.offered(look.session().roster().tables());
    }

    static Record own(SeatPlanState state, Look look, String key) {
        String viewer = look.viewer();
        if (!key.equals("mine") || viewer == null) return null;
        String wish = state.wishes().get(viewer);
        boolean stays = stays(state, look.session(), viewer);
        return wish != null || stays ? new Mine(wish, stays) : null;
    }

    /** Tells whether somebody kept the table they sat at, and still sits there. */
    private static boolean stays(SeatPlanState state, SessionState session, String id) {
        Seat seat = session == null ? null : session.seats().get(id);
        Plan applied = state.applied();
        if (seat == null
                || seat.table() == null
                || applied == null
                || !applied.fixed().contains(id)) return false;
        String at = seat.table();
        // Whoever is to stay can still be put elsewhere by hand.
        return at.equals(applied.seats().get(id)) && at.equals(applied.sat().getOrDefault(id, at));
    }

    private static Record wishes(SeatPlanState state) {
        var counts = new TreeMap<String, Integer>();
        state.wishes().values().forEach(theme -> counts.merge(theme, 1, Integer::sum));
        return counts.isEmpty() ? null : new Wishes(counts);
    }

    static Record onDesk(SeatPlanState state, Look look, String key) {
        if (key.equals("stays")) return new Stays(List.copyOf(new TreeSet<>(state.staying())));
        if (key.equals("wishes")) return wishes(state);
        Plan plan = state.plan();
        if (plan == null || look.step().hidden()) return null;
        if (key.equals("plan"))
            return new PlanShown(
                    plan.number(),
                    plan.way(),
                    state.seated(),
                    plan.tables(),
                    plan.tally().again(),
                    plan.atLeast(),
                    state.granted());
        if (key.equals("mix")) return new Mix(plan.tally().mix());
        if (key.equals("late")) {
            List<Seat> late = state.late(look.session());
            return new Late(
                    late.size(),
                    late.stream().limit(NAMED).map(seat -> look.who(seat.id())).toList());
        }
        String id = key.startsWith("place/") ? key.substring(6) : null;
        if (id == null || !plan.seats().containsKey(id)) return null;
        return new PlaceShown(look.who(id), plan.seats().get(id), plan.fixed().contains(id));
    }
}
