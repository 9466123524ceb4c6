package entaku.mathematics.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownRotationsTest {
    @Test
    void nine_people_at_three_tables_meet_everybody_once_in_four_rounds() {
        var wish = Seating.of(Guests.plain(9), 3, 4, 1);
        assertThat(wish.report(wish.plan()).meetings()).isEqualTo(Map.of(1, 36));
    }

    @Test
    void sixteen_people_at_four_tables_meet_everybody_once_in_five_rounds() {
        var wish = Seating.of(Guests.plain(16), 4, 5, 1);
        assertThat(wish.report(wish.plan()).meetings()).isEqualTo(Map.of(1, 120));
    }

    @ParameterizedTest(name = "{0} people, {1} tables, {2} rounds")
    @CsvSource({
        "200, 25, 3",
        "100, 20, 3",
        "47, 9, 3",
        "30, 6, 3",
        "28, 7, 4",
        "40, 8, 3",
        "32, 8, 9",
        "64, 8, 9",
        "25, 5, 6"
    })
    void nobody_meets_again(int people, int tables, int rounds) {
        var wish = Seating.of(Guests.mixed(people), tables, rounds, 7);
        var report = wish.report(wish.plan());
        assertThat(report.repeats()).isZero();
        assertThat(report.squared()).isZero();
    }

    /**
     * Two rounds of four tables of eight: the 8 of a table come from 4 tables, at best 2 from each, so 4
     * pairs per table and 16 in all meet again. R rounds have 16 for each pair of rounds.
     */
    @ParameterizedTest(name = "{0} rounds")
    @CsvSource({"1, 0", "2, 16", "3, 48"})
    void thirty_two_at_four_tables_repeat_as_little_as_possible(int rounds, int least) {
        var wish = Seating.of(Guests.plain(32), 4, rounds, 1);
        var report = wish.report(wish.plan());
        assertThat(report.repeats()).isEqualTo(least);
        assertThat(report.meetings().keySet()).allMatch(times -> times <= 2);
    }

    @Test
    void a_tenth_round_of_32_at_eight_tables_is_reported_honestly() {
        var wish = Seating.of(Guests.plain(32), 8, 10, 1);
        var report = wish.report(wish.plan());
        assertThat(report.repeats()).isBetween(0, 48);
        assertThat(report.meetings().entrySet().stream()
                        .mapToInt(times -> times.getKey() * times.getValue())
                        .sum())
                .isEqualTo(10 * 8 * 6);
    }

    @Test
    void the_mix_of_a_large_hall_is_close_to_the_best_thinkable() {
        var wish = Seating.of(Guests.mixed(200), 25, 3, 1);
        var report = wish.report(wish.plan());
        assertThat(report.alike()).isLessThanOrEqualTo(report.alikeAtLeast() * 102 / 100);
    }
}
