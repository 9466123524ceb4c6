package entaku.steps.seatplan;

import static entaku.steps.seatplan.SeatPlanTest.planned;
import static entaku.steps.seatplan.SeatPlanTest.sizes;
import static entaku.steps.seatplan.SeatPlanTest.step;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.seatplan.SeatPlanCommands.Apply;
import entaku.steps.seatplan.SeatPlanCommands.Move;
import entaku.steps.seatplan.SeatPlanCommands.Propose;
import entaku.steps.seatplan.SeatPlanCommands.SeatLate;
import entaku.steps.seatplan.SeatPlanCommands.Stay;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A world café: somebody stays at each table while all others change, and in the end everybody comes home. */
class SeatPlanCafeTest {
    private static final Map<String, Object> CHANGE = Map.of("by", "random", "stays", "one");
    private static final Map<String, Object> HOME = Map.of("by", "home");

    private static Step talk(String id) {
        return Hall.step(id, "dialogue", Names.SHOWN, Among.TABLES, Map.of());
    }

    /** Nine at three tables have talked; the room is where they change. */
    private static Hall cafe(Map<String, Object> then) {
        Hall hall = Hall.with(talk("one"), step("places", CHANGE), talk("two"), step("again", then), talk("three"));
        for (int i = 0; i < 9; i++) hall.seat("p" + i, Role.PARTICIPANT, "" + (1 + i / 3));
        return hall.next();
    }

    private static Map<String, String> sitting(Hall hall) {
        var tables = new TreeMap<String, String>();
        hall.state().seats().forEach((id, seat) -> {
            if (seat.role().takesPart() && seat.table() != null) tables.put(id, seat.table());
        });
        return tables;
    }

    /** Names who sits where they sat. */
    private static Set<String> kept(Map<String, String> before, Map<String, String> now) {
        return before.keySet().stream()
                .filter(seat -> before.get(seat).equals(now.get(seat)))
                .collect(Collectors.toSet());
    }

    private static void seatedAnew(Hall hall) {
        hall.leads(new Propose(null, null));
        int number = (Integer) hall.desk("plan").get("number");
        hall.leads(new Apply(number));
    }

    @Test
    void one_stays_at_every_table_by_lot_and_all_others_meet_somebody_new() {
        Hall hall = cafe(HOME);
        assertThat(hall.sees("form")).containsEntry("oneStays", true);
        Map<String, String> first = sitting(hall);
        hall.leads(new Propose(null, null));
        Map<String, String> plan = planned(hall);
        assertThat(sizes(plan)).isEqualTo(Map.of("1", 3, "2", 3, "3", 3));
        Set<String> stay = kept(first, plan);
        assertThat(stay.stream().map(first::get)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(hall.desk("plan")).containsEntry("again", 0);
        for (String seat : stay) assertThat(hall.desk("place/" + seat)).containsEntry("fixed", true);
        assertThat(hall.own(stay.iterator().next(), "mine"))
                .as("nobody was seated yet")
                .isNull();
        hall.leads(new Apply(1));
        for (String seat : first.keySet())
            if (stay.contains(seat)) assertThat(hall.own(seat, "mine")).containsEntry("stays", true);
            else assertThat(hall.own(seat, "mine")).isNull();
    }

    @Test
    void lots_are_drawn_only_where_nobody_stays_anyway() {
        Hall hall = cafe(HOME);
        hall.conduct(new Seats.GiveRole("p0", Role.TABLE_HOST));
        hall.leads(new Stay("p4", true));
        Map<String, String> first = sitting(hall);
        var third = new HashSet<String>();
        for (int plan = 1; plan <= 12; plan++) {
            hall.leads(new Propose(null, null));
            Set<String> stay = kept(first, planned(hall));
            assertThat(stay).hasSize(3).contains("p0", "p4");
            third.addAll(stay);
        }
        assertThat(third).as("another plan draws again").hasSizeGreaterThan(3);
    }

    @Test
    void who_has_stayed_once_stays_when_people_change_again() {
        Hall hall = cafe(CHANGE);
        Map<String, String> first = sitting(hall);
        seatedAnew(hall);
        Set<String> stayed = kept(first, sitting(hall));
        seatedAnew(hall.next().next());
        assertThat(kept(first, sitting(hall))).containsAll(stayed);
        assertThat(hall.desk("plan")).containsEntry("again", 0);
    }

    @Test
    void before_anybody_has_talked_nobody_has_to_stay() {
        Hall hall = Hall.with(step("places", CHANGE));
        for (int i = 0; i < 9; i++) hall.seat("p" + i, Role.PARTICIPANT, "1");
        hall.leads(new Propose(null, null));
        assertThat(sizes(planned(hall))).isEqualTo(Map.of("1", 3, "2", 3, "3", 3));
        for (int i = 0; i < 9; i++) assertThat(hall.desk("place/p" + i)).containsEntry("fixed", false);
    }

    @Test
    void who_was_to_stay_and_was_put_elsewhere_by_hand_is_not_told_to_stay() {
        Hall hall = cafe(HOME);
        hall.leads(new Stay("p0", true));
        hall.leads(new Propose(null, null));
        hall.leads(new Move("p0", "2", 1));
        hall.leads(new Apply(1));
        assertThat(hall.own("p0", "mine")).isNull();
    }

    @Test
    void everybody_comes_home_and_who_was_not_there_yet_joins_the_fewest() {
        Hall hall = cafe(HOME);
        Map<String, String> first = sitting(hall);
        seatedAnew(hall);
        hall.next();
        hall.seat("late", Role.PARTICIPANT, "2");
        hall.conduct(new Seats.GiveRole("p8", Role.OBSERVER));
        hall.next();
        hall.leads(new Propose(null, null));
        assertThat(hall.desk("plan")).containsEntry("way", "home").containsEntry("atLeast", 0);
        hall.leads(new Apply(1));
        var now = new TreeMap<>(sitting(hall));
        assertThat(now.remove("late")).as("two are left there").isEqualTo("3");
        first.remove("p8");
        assertThat(now).isEqualTo(first);
        hall.seat("later", Role.PARTICIPANT, null);
        hall.leads(new SeatLate());
        assertThat(sitting(hall)).containsKey("later");
        hall.undo();
        hall.undo();
        assertThat(sitting(hall)).isNotEqualTo(first);
    }

    @Test
    void home_is_where_people_sit_while_nobody_has_talked_elsewhere() {
        Hall hall = Hall.with(step("places", HOME))
                .seat("p1", Role.PARTICIPANT, "2")
                .seat("p2", Role.PARTICIPANT, null);
        hall.leads(new Propose(null, null));
        assertThat(planned(hall)).isEqualTo(Map.of("p1", "2", "p2", "2"));
        Hall standing = Hall.with(step("places", HOME)).participants(6);
        standing.leads(new Propose(null, null));
        assertThat(sizes(planned(standing)).values()).containsOnly(3);
    }
}
