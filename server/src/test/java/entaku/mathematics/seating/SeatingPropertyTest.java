package entaku.mathematics.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeatingPropertyTest {
    @ForSeeds(15)
    void everybody_has_one_chair_in_every_round_and_hosts_stay(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(0, 40);
        int tables = draw.between(1, 9);
        int rounds = draw.between(0, 4);
        int hostCount = draw.between(0, 4);
        Random random = draw.random();
        var guests = Guests.mixed(people);
        var hosts = new HashMap<String, Integer>();
        for (int host = 0; host < Math.min(hostCount, people); host++) {
            hosts.put(Guests.id(host), random.nextInt(tables));
        }
        var wish = new Seating(guests, tables, rounds, hosts, Meetings.NONE, 3);
        var plan = wish.plan();
        assertThat(plan.rounds()).hasSize(rounds);
        for (var round : plan.rounds()) {
            var seated = round.tables().stream().flatMap(List::stream).toList();
            assertThat(seated)
                    .containsExactlyInAnyOrderElementsOf(
                            guests.stream().map(Guest::id).toList());
            assertThat(round.tables()).hasSize(tables);
            hosts.forEach((id, table) -> assertThat(round.tableOf(id)).hasValue(table));
            if (hosts.isEmpty()) {
                assertThat(round.tables())
                        .allMatch(table ->
                                table.size() == people / tables || table.size() == (people + tables - 1) / tables);
            }
        }
        var mixed = new ArrayList<>(guests);
        Collections.shuffle(mixed, random);
        assertThat(new Seating(mixed, tables, rounds, hosts, Meetings.NONE, 3).plan())
                .isEqualTo(plan);
    }

    @ForSeeds(10)
    void with_less_work_everybody_still_has_one_chair_and_hosts_stay(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 60);
        int tables = draw.between(1, 9);
        var guests = Guests.mixed(people);
        var hosts = Map.of(Guests.id(0), draw.between(0, tables - 1));
        var first = new Seating(guests, tables, 1, Map.of(), Meetings.NONE, 1).plan(10);
        var wish = new Seating(guests, tables, 1, hosts, first.meetings(1), seed);
        var round = wish.plan(10).rounds().get(0);
        assertThat(round.tables().stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(
                        guests.stream().map(Guest::id).toList());
        assertThat(round.tableOf(Guests.id(0))).hasValue(hosts.get(Guests.id(0)));
        assertThat(wish.plan(10).rounds().get(0)).isEqualTo(round);
    }

    @Test
    void the_rotation_by_formula_never_repeats_within_its_promise() {
        for (int tables = 1; tables <= 32; tables++) {
            var rotation = new Rotation(tables);
            for (int rounds = 1; rounds <= Math.min(tables, 9); rounds++) {
                int columns = Math.min(rotation.columns(rounds), 9);
                var met = Meetings.NONE;
                for (int round = 0; round < rounds; round++) {
                    var seats = new ArrayList<List<String>>();
                    for (int table = 0; table < tables; table++) {
                        seats.add(new ArrayList<>());
                    }
                    for (int column = 0; column < columns; column++) {
                        for (int place = 0; place < tables; place++) {
                            seats.get(rotation.table(column, place, round)).add(column + "/" + place);
                        }
                    }
                    assertThat(seats).allMatch(table -> table.size() == columns);
                    met = met.plus(seats);
                }
                met.each((pair, times) -> assertThat(times).isEqualTo(1));
            }
        }
        assertThat(new Rotation(25).columns(25)).isEqualTo(25);
        assertThat(new Rotation(6).columns(3)).isEqualTo(3);
    }

    @Test
    void a_series_remembers_who_has_met() {
        var first = Seating.of(Guests.mixed(60), 10, 3, 1).plan();
        var next = new Seating(Guests.mixed(60), 10, 2, Map.of(), first.meetings(3), 2);
        var plan = next.plan();
        assertThat(next.report(plan).repeats()).isZero();
        assertThat(plan.meetings(2).times("p000", "p000")).isZero();
    }

    @Test
    void every_table_has_its_host_and_guests_meet_each_host_at_most_once() {
        var hosts = new HashMap<String, Integer>();
        for (int table = 0; table < 5; table++) {
            hosts.put(Guests.id(table * 5), table);
        }
        var wish = new Seating(Guests.mixed(25), 5, 4, hosts, Meetings.NONE, 1);
        assertThat(wish.report(wish.plan()).repeats()).isZero();
    }

    @Test
    void nobody_and_one_table_are_answered_and_nonsense_is_refused() {
        assertThat(Seating.of(List.of(), 3, 2, 1).plan().rounds().get(1).tables())
                .containsExactly(List.of(), List.of(), List.of());
        var alone = Seating.of(Guests.plain(1), 1, 1, 1);
        assertThat(alone.report(alone.plan()).meetings()).isEmpty();
        assertThat(Seating.of(Guests.plain(5), 1, 2, 1).plan().meetings(2).times("p000", "p004"))
                .isEqualTo(2);
        assertThat(Seating.of(Guests.plain(2), 5, 1, 1).plan().rounds().get(0).tables())
                .hasSize(5);
        assertThatThrownBy(() -> Seating.of(List.of(Guest.of("a"), Guest.of("a")), 1, 1, 1))
                .hasMessageContaining("a is listed twice");
        assertThatThrownBy(() -> Seating.of(List.of(), 0, 1, 1)).hasMessageContaining("0 tables");
        assertThatThrownBy(() -> Seating.of(Guests.plain(1001), 1, 1, 1)).hasMessageContaining("1001 people");
        assertThatThrownBy(() -> new Seating(Guests.plain(3), 2, 1, Map.of("p000", 2), Meetings.NONE, 1))
                .hasMessageContaining("host p000 at table 2");
        assertThatThrownBy(() -> new Seating(Guests.plain(3), 2, 1, Map.of("x", 0), Meetings.NONE, 1))
                .hasMessageContaining("host x");
    }
}
