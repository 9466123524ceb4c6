package entaku.mathematics.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReseatTest {
    private static final Seating HALL = Seating.of(Guests.mixed(200), 25, 3, 1);

    @Test
    void ten_late_and_ten_missing_move_nobody_who_is_seated() {
        var plan = HALL.plan();
        var missing = ids(0, 10, 19);
        var late = IntStream.range(300, 310)
                .mapToObj(i -> new Guest(Guests.id(i), "area1", "30s", "actor1"))
                .toList();
        for (int current = 0; current < 3; current++) {
            var again = HALL.reseat(plan, current, missing, late);
            for (int round = 0; round < current; round++) {
                assertThat(again.rounds().get(round)).isEqualTo(plan.rounds().get(round));
            }
            unmoved(plan.rounds().get(current), again.rounds().get(current), missing);
            for (var round : again.rounds().subList(current, 3)) {
                assertThat(seated(round)).hasSize(200).doesNotContainAnyElementsOf(missing);
                assertThat(late).allMatch(guest -> round.tableOf(guest.id()).isPresent());
                assertThat(round.tables()).allMatch(table -> table.size() == 8);
            }
            assertThat(HALL.report(again).repeats()).isZero();
        }
    }

    @Test
    void late_guests_alone_fill_the_emptiest_tables() {
        var wish = Seating.of(Guests.mixed(30), 4, 3, 1);
        var plan = wish.plan();
        var again = wish.reseat(plan, 0, Set.of(), List.of(Guest.of("x"), Guest.of("y"), Guest.of("z")));
        unmoved(plan.rounds().get(0), again.rounds().get(0), Set.of());
        assertThat(again.rounds())
                .allMatch(round ->
                        sizes(round).max().orElse(0) - sizes(round).min().orElse(0) <= 1);
    }

    @Test
    void a_table_that_empties_is_refilled_in_the_next_round_only() {
        var wish = Seating.of(Guests.mixed(20), 4, 2, 1);
        var plan = wish.plan();
        var gone = Set.copyOf(plan.rounds().get(0).tables().get(2));
        var again = wish.reseat(plan, 0, gone, List.of());
        assertThat(again.rounds().get(0).tables().get(2)).isEmpty();
        assertThat(sizes(again.rounds().get(1)).boxed().toList()).containsExactlyInAnyOrder(4, 4, 4, 3);
    }

    @Test
    void hosts_stay_and_a_host_who_comes_back_finds_the_table_waiting() {
        var guests = new ArrayList<>(Guests.mixed(24));
        var hosts = Map.of("p000", 0, "p001", 1, "p002", 2, "p003", 3);
        var wish = new Seating(guests, 4, 3, hosts, Meetings.NONE, 1);
        var plan = wish.plan();
        var again = wish.reseat(plan, 1, Set.of("p002", "p010"), List.of(Guest.of("zz")));
        for (var round : again.rounds()) {
            assertThat(round.tableOf("p000")).hasValue(0);
            assertThat(round.tableOf("p001")).hasValue(1);
            assertThat(round.tableOf("p003")).hasValue(3);
        }
        unmoved(plan.rounds().get(1), again.rounds().get(1), Set.of("p002", "p010"));
        var back = wish.reseat(again, 2, Set.of("p010"), List.of());
        assertThat(back.rounds().get(2).tableOf("p002")).hasValue(2);
        assertThat(back.rounds().get(2).tableOf("p010")).isEmpty();
        unmoved(again.rounds().get(2), back.rounds().get(2), Set.of("zz"));
    }

    @Test
    void rounds_outside_the_plan_are_refused() {
        var plan = HALL.plan();
        assertThatThrownBy(() -> HALL.reseat(plan, 3, Set.of(), List.of())).hasMessageContaining("round 3");
        assertThatThrownBy(() -> HALL.reseat(plan, -1, Set.of(), List.of())).hasMessageContaining("round -1");
        assertThatThrownBy(() -> HALL.reseat(plan, 0, Set.of(), List.of(Guest.of("p001"))))
                .hasMessageContaining("p001 is listed twice");
    }

    private static void unmoved(SeatingPlan.Round before, SeatingPlan.Round after, Set<String> missing) {
        for (String id : seated(before)) {
            if (!missing.contains(id)) {
                assertThat(after.tableOf(id)).isEqualTo(before.tableOf(id));
            }
        }
    }

    private static List<String> seated(SeatingPlan.Round round) {
        return round.tables().stream().flatMap(List::stream).toList();
    }

    private static IntStream sizes(SeatingPlan.Round round) {
        return round.tables().stream().mapToInt(List::size);
    }

    private static Set<String> ids(int from, int count, int step) {
        var ids = new HashSet<String>();
        IntStream.range(0, count).forEach(i -> ids.add(Guests.id(from + i * step)));
        return ids;
    }
}
