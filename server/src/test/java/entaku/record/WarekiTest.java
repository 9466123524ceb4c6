package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class WarekiTest {
    @Test
    void a_date_is_written_in_its_era() {
        assertThat(Wareki.date(LocalDate.of(2026, 11, 22))).isEqualTo("令和8年11月22日");
        assertThat(Wareki.date(LocalDate.of(1989, 1, 7))).isEqualTo("昭和64年1月7日");
        assertThat(Wareki.date(LocalDate.of(1912, 7, 29))).isEqualTo("明治45年7月29日");
        assertThat(Wareki.withDay(LocalDate.of(2026, 11, 22))).isEqualTo("令和8年11月22日（日）");
    }

    @Test
    void the_first_year_of_an_era_is_gannen() {
        assertThat(Wareki.date(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(Wareki.date(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Wareki.date(LocalDate.of(1989, 1, 8))).isEqualTo("平成元年1月8日");
        assertThat(Wareki.date(LocalDate.of(1926, 12, 25))).isEqualTo("昭和元年12月25日");
    }

    @Test
    void before_the_calendar_was_changed_years_are_western() {
        assertThat(Wareki.date(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日");
        assertThat(Wareki.date(LocalDate.of(1873, 1, 1))).isEqualTo("明治6年1月1日");
    }

    @Test
    void a_moment_is_a_day_and_time_in_japan_wherever_the_server_stands() {
        TimeZone before = TimeZone.getDefault();
        long newYear = Instant.parse("2026-12-31T15:05:00Z").toEpochMilli();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Wareki.day(newYear)).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(Wareki.time(newYear)).isEqualTo("00:05");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_is_no_date_stays_as_somebody_wrote_it() {
        assertThat(Wareki.ofIso("2026-12-20")).isEqualTo("令和8年12月20日");
        assertThat(Wareki.ofIso("次の集まりまで")).isEqualTo("次の集まりまで");
        assertThat(Wareki.ofIso(null)).isEmpty();
    }
}
