package entaku.steps.seatplan;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Profile;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Who;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.seatplan.SeatPlanCommands.Apply;
import entaku.steps.seatplan.SeatPlanCommands.Move;
import entaku.steps.seatplan.SeatPlanCommands.Propose;
import entaku.steps.seatplan.SeatPlanCommands.SeatLate;
import entaku.steps.seatplan.SeatPlanCommands.Stay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeatPlanTest {
    static Step step(String id, Map<String, Object> settings) {
        return Hall.step(id, "seat-plan", Names.SHOWN, settings);
    }

    static Hall hall(Map<String, Object> settings) {
        return Hall.with(step("places", settings));
    }

    /** Seats twelve at no table: six residents, three of the office, three of companies. */
    private static Hall twelve(Map<String, Object> settings) {
        Hall hall = hall(settings);
        for (int i = 1; i <= 12; i++) {
            String actor = i <= 6 ? "resident" : i <= 9 ? "office" : "company";
            hall.seat("p" + i, Role.PARTICIPANT, null, new Profile(actor, i % 2 == 0 ? "65-74" : "20-39"));
        }
        return hall;
    }

    private static Map<String, String> sitting(Hall hall) {
        var tables = new TreeMap<String, String>();
        hall.state().seats().forEach((id, seat) -> {
            if (seat.table() != null) tables.put(id, seat.table());
        });
        return tables;
    }

    static Map<String, Integer> sizes(Map<String, String> seats) {
        var sizes = new TreeMap<String, Integer>();
        seats.values().forEach(table -> sizes.merge(table, 1, Integer::sum));
        return sizes;
    }

    static Map<String, String> planned(Hall hall) {
        SeatPlanState state = (SeatPlanState) hall.state().parts().get("places");
        return state.plan().seats();
    }

    @Test
    void a_plan_is_seen_on_the_desk_and_moves_nobody_until_it_is_applied() {
        Hall hall = twelve(Map.of());
        hall.leads(new Propose(null, 0));
        assertThat(sitting(hall)).isEmpty();
        assertThat(hall.desk("plan")).containsEntry("tables", 3).containsEntry("applied", false);
        assertThat(hall.desk("place/p1")).containsEntry("who", new Who("p1"));
        assertThat(hall.sees("now")).containsEntry("seated", 0);
        assertThat(hall.sees("at/p1")).isNull();
        Map<String, String> plan = planned(hall);

        hall.leads(new Apply(1));
        assertThat(sitting(hall)).isEqualTo(plan);
        assertThat(sizes(plan)).isEqualTo(Map.of("1", 4, "2", 4, "3", 4));
        assertThat(hall.sees("now")).containsEntry("seated", 12);
        assertThat(hall.sees("at/p1")).containsEntry("table", plan.get("p1")).containsEntry("who", new Who("p1"));
        assertThat(hall.record(Layer.own("p1"), "me")).containsEntry("table", plan.get("p1"));
        assertThat(hall.desk("plan")).containsEntry("applied", true);
        int commits = hall.log().size();
        hall.leads(new Apply(1));
        assertThat(hall.log()).as("once is enough").hasSize(commits);
    }

    @Test
    void every_table_gets_its_share_of_each_kind_of_actor_and_only_counts_of_them_are_kept() {
        Hall hall = twelve(Map.of("by", "actor"));
        hall.leads(new Propose(null, null));
        var share = Map.of("resident", 2, "office", 1, "company", 1);
        assertThat(hall.desk("mix")).containsEntry("tables", Map.of("1", share, "2", share, "3", share));
        hall.leads(new Propose("age", 1));
        hall.leads(new Apply(2));
        assertThat(hall.log().toString()).doesNotContain("65-74", "20-39");
        for (var one : planned(hall).entrySet())
            assertThat(hall.desk("place/" + one.getKey())).doesNotContainKey("actor");
    }

    @Test
    void ages_are_mixed_where_that_is_wanted() {
        Hall hall = twelve(Map.of("by", "age"));
        hall.leads(new Propose(null, null));
        var old = new TreeMap<String, Integer>();
        planned(hall)
                .forEach((seat, table) -> old.merge(table, seat.matches("p(2|4|6|8|10|12)") ? 1 : 0, Integer::sum));
        assertThat(old).isEqualTo(Map.of("1", 2, "2", 2, "3", 2));
    }

    @Test
    void hosts_and_those_who_are_to_stay_keep_their_tables() {
        Hall hall = twelve(Map.of()).seat("host", Role.TABLE_HOST, "2").seat("tired", Role.PARTICIPANT, "3");
        hall.leads(new Stay("tired", true));
        assertThat(hall.desk("stays")).containsEntry("seats", List.of("tired"));
        for (int plan = 1; plan <= 5; plan++) {
            hall.leads(new Propose(null, null));
            assertThat(planned(hall)).containsEntry("host", "2").containsEntry("tired", "3");
        }
        assertThat(hall.desk("place/tired")).containsEntry("fixed", true);
        hall.undo();
        hall.leads(new Stay("tired", false));
        assertThat(hall.desk("stays")).containsEntry("seats", List.of());
        hall.undo();
        assertThat(hall.desk("stays")).containsEntry("seats", List.of("tired"));
    }

    @Test
    void another_plan_is_another_one_and_two_presses_make_one() {
        Hall hall = twelve(Map.of("by", "random"));
        hall.leads(new Propose(null, 0));
        assertThat(hall.refusal(Hall.FACILITATOR, new Propose(null, 0))).isEqualTo("stale");
        Map<String, String> first = planned(hall);
        hall.leads(new Propose(null, 1));
        assertThat(planned(hall)).isNotEqualTo(first);
        assertThat(hall.refusal(Hall.FACILITATOR, new Apply(1))).isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Move("p1", "1", 1))).isEqualTo("stale");
        hall.undo();
        assertThat(planned(hall)).isEqualTo(first);
        hall.leads(new Propose(null, 1));
        assertThat(hall.desk("plan")).as("no number means two plans").containsEntry("number", 3);
    }

    @Test
    void single_people_are_put_elsewhere_by_hand_before_anybody_is_moved() {
        Hall hall = twelve(Map.of());
        hall.leads(new Propose(null, null));
        String from = planned(hall).get("p1");
        String to = from.equals("3") ? "1" : "3";
        hall.leads(new Move("p1", to, 1));
        assertThat(planned(hall)).containsEntry("p1", to);
        assertThat(hall.desk("mix").get("tables").toString()).contains("resident=3", "resident=1");
        hall.undo();
        assertThat(planned(hall)).containsEntry("p1", from);
        hall.leads(new Move("p1", to, 1));
        hall.leads(new Apply(1));
        assertThat(hall.seatOf("p1").table()).isEqualTo(to);
        assertThat(hall.refusal(Hall.FACILITATOR, new Move("p1", from, 1))).isEqualTo("seated-already");
    }

    @Test
    void by_hand_everybody_is_where_they_sit_until_they_are_put_somewhere() {
        Hall hall = hall(Map.of("by", "hand")).seat("p1", Role.PARTICIPANT, "2").seat("p2", Role.PARTICIPANT, null);
        hall.leads(new Propose(null, null));
        assertThat(planned(hall)).isEqualTo(Map.of("p1", "2"));
        assertThat(hall.desk("late")).containsEntry("count", 1).containsEntry("people", List.of(new Who("p2")));
        hall.leads(new Move("p2", "3", 1));
        assertThat(hall.desk("late")).containsEntry("count", 0);
        hall.leads(new Apply(1));
        assertThat(sitting(hall)).isEqualTo(Map.of("p1", "2", "p2", "3"));
    }

    @Test
    void taking_it_back_leaves_who_moved_meanwhile_and_puts_all_others_back() {
        Hall hall = hall(Map.of("by", "random"));
        for (int i = 1; i <= 9; i++) hall.seat("p" + i, Role.PARTICIPANT, "1");
        hall.leads(new Propose(null, null));
        hall.leads(new Apply(1));
        String moved = sitting(hall).entrySet().stream()
                .filter(one -> one.getValue().equals("2"))
                .findFirst()
                .orElseThrow()
                .getKey();
        hall.does(moved, new Seats.MoveSeat(moved, "3"));
        hall.undo();
        sitting(hall).forEach((seat, table) -> assertThat(table).isEqualTo(seat.equals(moved) ? "3" : "1"));
        assertThat(hall.sees("now")).containsEntry("seated", 0);
        assertThat(hall.sees("at/p1")).isNull();
        assertThat(hall.desk("plan")).as("it lies on the desk again").containsEntry("applied", false);
    }

    @Test
    void who_comes_later_sits_down_where_fewest_are_and_nobody_else_moves() {
        Hall hall = twelve(Map.of());
        assertThat(hall.refusal(Hall.FACILITATOR, new SeatLate())).isEqualTo("no-plan");
        hall.leads(new Propose(null, null));
        hall.leads(new Apply(1));
        Map<String, String> before = sitting(hall);
        hall.does("p1", new Seats.MoveSeat("p1", null));
        String free = before.get("p1");
        hall.seat("late", Role.PARTICIPANT, null, new Profile("resident", null));
        assertThat(hall.desk("late")).containsEntry("count", 2);
        hall.leads(new SeatLate());
        Map<String, String> after = new TreeMap<>(sitting(hall));
        assertThat(sizes(after).values()).containsExactlyInAnyOrder(4, 4, 5);
        assertThat(List.of(after.remove("late"), after.remove("p1"))).contains(free);
        before.remove("p1");
        assertThat(after).isEqualTo(before);
        assertThat(hall.desk("late")).containsEntry("count", 0);
        hall.seat("looks on", Role.OBSERVER, null);
        assertThat(hall.desk("late")).containsEntry("count", 0);
    }

    @Test
    void the_list_in_the_hall_says_where_people_sit_now_whoever_moved_them() {
        Hall hall = twelve(Map.of());
        hall.leads(new Propose(null, null));
        hall.leads(new Apply(1));
        String elsewhere = planned(hall).get("p2").equals("1") ? "2" : "1";
        hall.does("p2", new Seats.MoveSeat("p2", elsewhere));
        assertThat(hall.sees("at/p2")).containsEntry("table", elsewhere);
        hall.conduct(new Seats.GiveRole("p3", Role.OBSERVER));
        assertThat(hall.sees("at/p3")).isNull();
        hall.seat("new", Role.PARTICIPANT, "3");
        assertThat(hall.sees("at/new")).containsEntry("table", "3");
    }

    @Test
    void where_no_list_is_wanted_no_name_stands_in_the_hall() {
        Hall hall = twelve(Map.of("list", false));
        hall.leads(new Propose(null, null));
        hall.leads(new Apply(1));
        assertThat(hall.sees("at/p1")).isNull();
        assertThat(hall.sees("now")).containsEntry("seated", 12);
        assertThat(hall.record(Layer.HALL, "room").get("tables")).isEqualTo(Map.of("1", 4, "2", 4, "3", 4));
    }

    @Test
    void rather_than_leave_two_alone_at_a_table_tables_stay_empty() {
        Hall hall = hall(Map.of("fewest", 4)).participants(9);
        hall.leads(new Propose(null, null));
        assertThat(sizes(planned(hall))).isEqualTo(Map.of("1", 5, "2", 4));
        Hall one = hall(Map.of("fewest", 4)).participants(2);
        one.leads(new Propose(null, null));
        assertThat(sizes(planned(one))).isEqualTo(Map.of("1", 2));
    }

    /** A world café: three tables of three talk, change, talk, change. */
    @Test
    void who_talked_together_sits_apart_in_the_next_round_as_far_as_that_can_be_had() {
        Hall hall = Hall.with(
                Hall.step("talk", "dialogue", Names.SHOWN, Among.TABLES, Map.of()),
                step("places", Map.of("by", "random")),
                Hall.step("more", "dialogue", Names.SHOWN, Among.TABLES, Map.of()),
                step("again", Map.of("by", "random")));
        for (int i = 0; i < 9; i++) hall.seat("p" + i, Role.PARTICIPANT, "" + (1 + i / 3));
        var met = new HashSet<Set<String>>();
        met(hall, met);
        for (int round = 1; round <= 2; round++) {
            hall.next();
            hall.leads(new Propose(null, null));
            assertThat(hall.desk("plan")).containsEntry("again", 0).containsEntry("atLeast", 0);
            hall.leads(new Apply(1));
            assertThat(met(hall, met)).as("new in round " + round).isEqualTo(9);
            if (round == 1) hall.next();
        }
    }

    /** Remembers who sits together; gives how many pairs are new. */
    private static int met(Hall hall, Set<Set<String>> met) {
        int before = met.size();
        Map<String, String> seats = sitting(hall);
        for (String one : seats.keySet())
            for (String other : seats.keySet())
                if (!one.equals(other) && seats.get(one).equals(seats.get(other))) met.add(Set.of(one, other));
        return met.size() - before;
    }

    @Test
    void the_desk_is_told_how_many_must_meet_again() {
        Hall hall = Hall.with(
                Hall.step("talk", "dialogue", Names.SHOWN, Among.TABLES, Map.of()),
                step("places", Map.of("by", "random")));
        for (int i = 0; i < 8; i++) hall.seat("p" + i, Role.PARTICIPANT, "1");
        hall.next();
        hall.leads(new Propose(null, null));
        // Eight who all know each other, at two tables of four: every pair at a table meets again.
        assertThat(hall.desk("plan"))
                .containsEntry("tables", 2)
                .containsEntry("again", 12)
                .containsEntry("atLeast", 12);
    }

    @Test
    void what_cannot_be_is_refused() {
        Hall hall = twelve(Map.of()).seat("host", Role.TABLE_HOST, "1");
        for (var asked : List.of(
                new Propose(null, null), new Move("p1", "1", 1), new Stay("p1", true), new Apply(1), new SeatLate()))
            for (String who : List.of("p1", "host"))
                assertThat(hall.refusal(who, asked)).as("%s", asked).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Propose("theme", null))).isEqualTo("no-such-way");
        assertThat(hall.refusal(Hall.FACILITATOR, new Apply(null))).isEqualTo("no-plan");
        assertThat(hall.refusal(Hall.FACILITATOR, new Move("p1", "1", null))).isEqualTo("no-plan");
        hall.leads(new Propose(null, null));
        assertThat(hall.refusal(Hall.FACILITATOR, new Move("nobody", "1", 1))).isEqualTo("no-such-seat");
        assertThat(hall.refusal(Hall.FACILITATOR, new Move(Hall.FACILITATOR, "1", 1)))
                .isEqualTo("no-such-seat");
        assertThat(hall.refusal(Hall.FACILITATOR, new Move("p1", "4", 1))).isEqualTo("no-such-table");
        assertThat(hall.refusal(Hall.FACILITATOR, new Move("p1", null, 1))).isEqualTo("no-such-table");
        assertThat(hall.refusal(Hall.FACILITATOR, new Stay("nobody", true))).isEqualTo("no-such-seat");
        assertThat(hall(Map.of()).refusal(Hall.FACILITATOR, new Propose(null, null)))
                .isEqualTo("nobody-to-seat");
        Hall ring =
                Hall.with(new Steps(), Hall.MASKS, 0, step("places", Map.of())).participants(2);
        assertThat(ring.refusal(Hall.FACILITATOR, new Propose(null, null))).isEqualTo("no-tables");
        Hall full = hall(Map.of()).unchecked().participants(Limits.SEATED + 1);
        assertThat(full.refusal(Hall.FACILITATOR, new Propose(null, null))).isEqualTo("too-many-to-seat");
    }

    @Test
    void the_record_says_how_many_sat_at_which_table_and_nobodys_name() {
        Hall hall = twelve(Map.of());
        hall.leads(new Propose(null, null));
        hall.leads(new Apply(1));
        String minutes = minutes(hall);
        assertThat(minutes).contains("席を決めた", "12人", "テーブルの数 3", "席についた人", "4人");
        assertThat(minutes).doesNotContain("花子");
        hall.undo();
        assertThat(minutes(hall)).doesNotContain("席を決めた（", "席についた人");
    }

    static String minutes(Hall hall) {
        var names = new TreeMap<String, String>();
        hall.state().seats().keySet().forEach(seat -> names.put(seat, "花子"));
        return Minutes.markdown(Proceedings.of(hall.log(), new Steps(), Map.of()), names, "ja");
    }
}
